package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.value;
import static org.groundswell.query.testing.Story.without;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.Values;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is due of a person, as their token shows it in one programme. */
class DueAnswersTest extends DueCase {

    @Test
    void a_team_has_its_own_sites_things_the_oldest_first() {
        YearMonth month = YearMonth.from(today);
        assertThat(due("sita", "site-team", "").map(DueCase::named))
                .contains(
                        "test y-1",
                        "action t-1",
                        "assessment r-1/RAA",
                        "assessment r-2/RAA",
                        "question OVER-2/RAA",
                        "instrument i-1",
                        "figures m-1/RAA/" + month.minusMonths(1))
                .noneMatch(each -> each.contains("RCC") || each.contains("t-2") || each.startsWith("condition"));
        assertThat(due("sita", "site-team", "").map(each -> each.path("day").asString()))
                .isSorted();
        assertThat(due("sita", "site-team", "?by=" + month.atEndOfMonth()).map(DueCase::named))
                .contains("figures m-1/RAA/" + month);
    }

    @Test
    void a_lead_has_promises_conditions_and_requests_and_a_manager_what_the_programme_owes() {
        assertThat(due("rhys", "regional-lead", "").map(DueCase::named))
                .containsExactlyInAnyOrder("promise v-1/1", "condition d-1/1", "answer a-1");
        assertThat(due("maya", "programme-manager", "").map(DueCase::named))
                .contains(
                        "round r-1",
                        "round r-2",
                        "condition d-1/1",
                        "review d-1",
                        "answer a-1",
                        "question OVER-1/programme",
                        "instrument i-1")
                .noneMatch(each -> each.startsWith("figures") || each.startsWith("action"));
        assertThat(due("maya", "programme-manager", "?kinds=check").map(DueCase::named))
                .as("of the checks whose day has come, the last")
                .hasSize(1)
                .allMatch(each -> each.startsWith("check RCC/"));
    }

    @Test
    void whoever_reads_only_owes_nothing() {
        assertThat(due("aude", "auditor", "")).isEmpty();
        assertThat(due("eve", "executive", "")).isEmpty();
    }

    @Test
    void fit_checks_are_due_each_quarter_until_all_three_are_told() {
        List<String> before =
                due("sita", "site-team", "?kinds=fit").map(DueCase::named).toList();
        assertThat(before).isNotEmpty().allMatch(each -> each.startsWith("fit RAA/"));
        String quarter = before.getFirst().substring("fit RAA/".length());
        Stream.of("DSF-FIT-1", "DSF-FIT-2", "DSF-FIT-3").forEach(check -> fit(check, quarter));
        service.fold();
        assertThat(due("sita", "site-team", "?kinds=fit").map(DueCase::named)).doesNotContain("fit RAA/" + quarter);
        assertThat(due("rhys", "regional-lead", "?kinds=fit,instrument")).isEmpty();
    }

    private void fit(String check, String quarter) {
        story.record(
                "dsf-fit",
                check,
                new RecordKept(
                        "dsf-fit",
                        "1.0.0",
                        check,
                        RAA,
                        new Values(List.of(
                                FieldValue.chosen("dsf-fit-check", List.of(check)),
                                FieldValue.chosen("dsf-fit-quarter", List.of(quarter))))));
    }

    @Test
    void figures_that_were_sent_are_due_no_more() {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        story.recorded("m-1", "RAA", value(month.toString(), 8, 10));
        service.fold();
        assertThat(due("sita", "site-team", "?kinds=figures")).isEmpty();
        story.corrected("m-1", "RAA", without(month.toString(), Standing.MISSING));
        service.fold();
        assertThat(due("sita", "site-team", "?kinds=figures"))
                .as("one that was taken back")
                .isNotEmpty();
        story.corrected("m-1", "RAA", value(month.toString(), 9, 10));
        service.fold();
        assertThat(due("sita", "site-team", "?kinds=figures")).isEmpty();
    }

    @Test
    void every_fault_of_a_question_is_told() {
        HttpResponse<String> refused =
                service.get(token("sita", "site-team"), root + "/due?by=" + today.minusDays(1) + "&kinds=fit,x");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new JsonMapper().readTree(refused.body()).get("faults")).hasSize(2);
        assertThat(service.get(token("sita", "site-team"), root + "/due?by=soon")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.get(token("una", "site-team"), root + "/due").statusCode())
                .isEqualTo(404);
    }
}
