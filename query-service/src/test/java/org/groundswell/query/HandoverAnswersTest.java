package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.group.GroupEvent.GroupMade;
import org.groundswell.domain.handover.HandoverEvent.FollowUpRecorded;
import org.groundswell.domain.handover.HandoverEvent.GapAccepted;
import org.groundswell.domain.handover.HandoverEvent.SupportEndSet;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.site.Evidence;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Three candidates: one all met, one with gaps, one whose support has ended; and a site that is none. */
class HandoverAnswersTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    private static final String EVE = TestIssuer.shared().token("eve", "executive");
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    private static QueryService service;
    private static long beforeTheCheck;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("sita", Role.SITE_TEAM, null, "RBB")
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "North", "1")
                .site("RCC", "Gamma", "South", "2")
                .site("RDD", "Delta", "South", "2")
                .handover("maya", new SupportEndSet(new SiteCode("RAA"), MARCH, null))
                .handover("maya", new SupportEndSet(new SiteCode("RBB"), MARCH, null))
                .judged("RBB", "BAU-1", "met")
                .judged("RBB", "BAU-6", "not-met")
                .handover("maya", new GapAccepted(new SiteCode("RBB"), "BAU-6", said("maya", "The board pays")))
                .site("RCC", sustaining())
                .judged("RCC", "BAU-2", "met");
        List.of("BAU-1", "BAU-2", "BAU-3", "BAU-4", "BAU-5", "BAU-6").forEach(each -> story.judged("RAA", each, "met"));
        story.judged("RAA", "BAU-7", "not-applicable")
                .append(
                        AggregateId.group(story.programme(), "g-1"),
                        "maya",
                        new GroupMade(
                                "g-1",
                                new PersonId("maya"),
                                said("maya", "Islands"),
                                List.of(new SiteCode("RBB")),
                                false));
        beforeTheCheck = story.entries();
        story.handover(
                "rhys",
                new FollowUpRecorded(
                        new SiteCode("RCC"),
                        "bau-check-3",
                        "1.0.0",
                        LocalDate.of(2026, 10, 5),
                        List.of("BAU-1"),
                        List.of("BAU-2"),
                        said("rhys", "Fell to 70 %"),
                        said("rhys", "A trainer")));
        service = QueryService.start(ledgers);
        service.fold();
    }

    private static StageEntered sustaining() {
        return new StageEntered(
                "MV-F6",
                "forward",
                "embedded",
                "sustaining",
                LocalDate.of(2026, 7, 1),
                List.of(new Evidence("ev-sustaining-resource-end", said("maya", "2026-06-30"))),
                null,
                null);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Gamma;Beta;Alpha, 2",
        "?endsBy=2027-03-31&criteria=unmet, Gamma;Beta, 2",
        "?endsBy=2026-12-31, Gamma, 1",
        "?sites=all, Gamma;Beta;Alpha;Delta, 3",
        "?region=North, Beta;Alpha, 1",
        "?group=g-1, Beta, 1",
        "?stage=sustaining, Gamma, 1",
        "?q=alp, Alpha, 0"
    })
    void who_loses_support_first_comes_first_and_the_fewest_met_before_others(String filter, String sites, int unmet) {
        JsonNode page = data(MAYA, "/handover" + filter);
        assertThat(names(page)).isEqualTo(sites);
        assertThat(page.get("unmet").asInt()).isEqualTo(unmet);
    }

    @Test
    void a_row_has_a_state_for_each_criterion_and_a_count_that_is_no_score() {
        JsonNode beta = data(MAYA, "/handover?q=beta").at("/items/0");
        assertThat(beta.get("met").asInt()).isEqualTo(1);
        assertThat(beta.at("/criteria/BAU-6/state").asString()).isEqualTo("not-met");
        assertThat(beta.at("/criteria/BAU-6/accepted").asBoolean()).isTrue();
        assertThat(beta.at("/criteria/BAU-2").isMissingNode()).isTrue();
        assertThat(data(MAYA, "/handover?q=alpha").at("/items/0/met").asInt()).isEqualTo(7);
    }

    @Test
    void the_end_of_support_comes_of_the_last_stage_where_nobody_set_it() {
        assertThat(data(MAYA, "/sites/RCC/handover").get("supportEnds").asString())
                .isEqualTo("2026-06-30");
        assertThat(data(MAYA, "/sites/RCC/handover").get("supportSet").asBoolean())
                .isFalse();
        assertThat(data(MAYA, "/sites/RAA/handover").get("supportEnds").asString())
                .isEqualTo("2027-03-31");
    }

    @Test
    void a_criterion_lost_at_a_check_is_not_met_any_more() {
        JsonNode now = data(MAYA, "/handover?q=gamma").at("/items/0");
        assertThat(now.get("met").asInt()).isZero();
        assertThat(now.at("/criteria/BAU-2/lostOn").asString()).isEqualTo("2026-10-05");
        JsonNode before =
                data(MAYA, "/handover?q=gamma&asAt=entry:" + beforeTheCheck).at("/items/0");
        assertThat(before.get("met").asInt()).isEqualTo(1);
        JsonNode own = data(MAYA, "/sites/RCC/handover");
        assertThat(own.at("/checks/0/help").asString()).isEqualTo("A trainer");
        assertThat(own.get("steps")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-29, ''",
        "2026-10-01, RCC bau-check-3 2026-09-30",
        "2027-01-01, RCC bau-check-6 2026-12-30",
        "2027-07-01, RAA bau-check-3 2027-06-30;RBB bau-check-3 2027-06-30;RCC bau-check-12 2027-06-30"
    })
    void the_last_check_whose_day_has_come_is_due(String by, String expected) {
        JsonNode due = data(MAYA, "/handover/checks?asAt=entry:%d&by=%s".formatted(beforeTheCheck, by));
        assertThat(String.join(
                        ";",
                        StreamSupport.stream(due.spliterator(), false)
                                .map(each -> "%s %s %s"
                                        .formatted(
                                                each.get("code").asString(),
                                                each.get("check").asString(),
                                                each.get("due").asString()))
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void a_check_that_was_recorded_is_not_due() {
        assertThat(data(MAYA, "/handover/checks?by=2026-10-06")).isEmpty();
    }

    @Test
    void a_team_sees_its_own_site_and_an_executive_none() {
        assertThat(names(data(SITA, "/handover?sites=all"))).isEqualTo("Beta");
        assertThat(service.get(SITA, P + "/sites/RAA/handover").statusCode()).isEqualTo(403);
        assertThat(service.get(EVE, P + "/handover").statusCode()).isEqualTo(403);
        assertThat(service.get(MAYA, P + "/sites/RZZ/handover").statusCode()).isEqualTo(404);
        assertThat(service.get(SITA, P + "/handover?group=g-1").statusCode()).isEqualTo(404);
    }

    @Test
    void every_filter_that_cannot_be_read_is_named_and_the_file_has_every_criterion() {
        assertThat(service.get(MAYA, P + "/handover?sites=some&criteria=few&endsBy=soon")
                        .body())
                .contains("\"sites\"")
                .contains("\"criteria\"")
                .contains("\"endsBy\"");
        assertThat(service.get(MAYA, P + "/handover?q=beta", "Accept", "text/csv")
                        .body())
                .contains("support_ends,criteria_met,BAU-1,BAU-2")
                .contains("2027-03-31,1,met,not-judged");
    }

    private static String names(JsonNode page) {
        return String.join(
                ";",
                StreamSupport.stream(page.get("items").spliterator(), false)
                        .map(site -> site.get("name").asString())
                        .toList());
    }

    private static JsonNode data(String token, String path) {
        return service.read(token, P + path).get("data");
    }
}
