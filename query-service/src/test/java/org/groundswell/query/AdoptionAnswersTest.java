package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionApproved;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionDropped;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
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

/** Day 10 in small: of five sites, one has evidence, one says so itself, one has withdrawn, and one is not there yet. */
class AdoptionAnswersTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String AUDE = TestIssuer.shared().token("aude", "auditor");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    private static final String EVE = TestIssuer.shared().token("eve", "executive");

    private static QueryService service;
    private static long beforeTheVisit;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("aude", Role.AUDITOR, null, null)
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "North", "1")
                .site("RCC", "Gamma", "South", "2")
                .site("RDD", "Delta", "South", "2")
                .site("REE", "Epsilon", "South", "2")
                .measure("m-1", "proportion")
                .recorded("m-1", "RAA", value("2026-01", 8, 10))
                .recorded("m-1", "RBB", value("2026-01", 8, 10))
                .recorded("m-1", "RBB", value("2026-02", 9, 10))
                .corrected("m-1", "RBB", value("2026-02", 1, 10))
                .recorded("m-1", "RBB", value("2025-12", 9, 10));
        List.of("RAA", "RBB", "RCC").forEach(site -> story.site(site, implementing()));
        story.site("RCC", withdrawn())
                .definition("v-1", "v1", "implementing", "self-declared", "yes")
                .adoption("maya", new DefinitionApproved("v-1"))
                .definition("v-2", "v2", "implementing", "self-declared", "shown-separately")
                .adoption("maya", new DefinitionApproved("v-2"))
                .definition(
                        "v-3",
                        "v3",
                        "implementing",
                        "observed",
                        "no",
                        FieldValue.chosen("adef-measure", List.of("m-1")),
                        FieldValue.day("adef-from", LocalDate.of(2030, 1, 1)))
                .adoption("rhys", new DefinitionDropped("v-3", true, said("rhys", "Too strict")));
        beforeTheVisit = story.entries();
        story.observed("RAA", "implementing").observed("RDD", "implementing");
        service = QueryService.start(ledgers);
        service.fold();
    }

    private static StageEntered implementing() {
        return new StageEntered(
                "MV-S1", "skip", "identified", "implementing", LocalDate.of(2026, 2, 1), List.of(), null, null);
    }

    private static SideStateEntered withdrawn() {
        return new SideStateEntered(
                "MV-W1",
                "implementing",
                "withdrawn",
                "implementing",
                LocalDate.of(2026, 3, 1),
                "rsn-workload",
                null,
                said("maya", "The board"),
                null,
                null,
                null,
                said("maya", "Ask about staff first"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({"v-1, 3, 1, 1, 1, 0, 1, 1", "v-2, 2, 1, 1, 1, 0, 1, 1", "v-3, 1, 1, 0, 0, 1, 1, 2"})
    void sites_are_counted_under_each_version(
            String definition,
            int counted,
            int evidence,
            int selfDeclared,
            int withdrawn,
            int below,
            int oneView,
            int notYet) {
        JsonNode counts =
                version(data(AUDE, "/adoption/definitions"), definition).get("counts");
        assertThat(counts.propertyStream().map(each -> each.getValue().asInt()))
                .containsExactly(counted, evidence, selfDeclared, withdrawn, below, oneView, notYet);
    }

    @Test
    void the_version_in_force_is_the_last_whose_day_has_come() {
        JsonNode page = data(AUDE, "/adoption/definitions?by=2026-06-01");
        assertThat(page.get("sites").asInt()).isEqualTo(5);
        assertThat(version(page, "v-3").get("status").asString()).isEqualTo("dropped");
        assertThat(version(page, "v-3").get("reason").asString()).isEqualTo("Too strict");
        assertThat(version(data(AUDE, "/adoption/definitions?by=2025-01-01"), "v-2")
                        .get("status")
                        .asString())
                .isEqualTo("later");
    }

    @Test
    void evidence_counts_from_the_entry_that_recorded_it() {
        JsonNode before = data(AUDE, "/adoption/definitions/v-2?asAt=entry:" + beforeTheVisit);
        assertThat(before.at("/definition/counts/withEvidence").asInt()).isZero();
        assertThat(before.at("/definition/counts/selfDeclared").asInt()).isEqualTo(2);
        assertThat(before.at("/definition/counts/counted").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "counted, Alpha;Beta",
        "with-evidence, Alpha",
        "self-declared, Beta",
        "withdrawn, Gamma",
        "one-view, Delta",
        "not-yet, Epsilon",
        "all, Alpha;Beta;Delta;Epsilon;Gamma"
    })
    void the_sites_behind_each_count_are_listed(String way, String sites) {
        assertThat(names(data(AUDE, "/adoption/definitions/v-2?judged=" + way))).isEqualTo(sites);
    }

    @Test
    void a_measure_is_judged_by_its_newest_month() {
        JsonNode alpha =
                data(AUDE, "/adoption/definitions/v-3?judged=with-evidence").at("/items/0");
        assertThat(alpha.get("value").asDouble()).isEqualTo(0.8);
        assertThat(alpha.get("period").asString()).isEqualTo("2026-01");
        JsonNode beta = data(AUDE, "/adoption/definitions/v-3?judged=one-view").at("/items/0");
        assertThat(beta.get("name").asString()).isEqualTo("Beta");
        assertThat(beta.get("value").asDouble()).isEqualTo(0.1);
    }

    @Test
    void a_team_sees_its_own_site_behind_the_counts_of_all_and_an_executive_the_counts() {
        JsonNode own = data(SITA, "/adoption/definitions/v-2?judged=all");
        assertThat(names(own)).isEqualTo("Alpha");
        assertThat(own.at("/definition/counts/counted").asInt()).isEqualTo(2);
        assertThat(data(EVE, "/adoption/definitions").get("items")).hasSize(3);
        assertThat(service.get(EVE, P + "/adoption/definitions/v-2").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_not_there_is_said_and_the_file_has_both_views() {
        assertThat(service.get(AUDE, P + "/adoption/definitions/v-9").statusCode())
                .isEqualTo(404);
        assertThat(service.get(AUDE, P + "/adoption/definitions/v-2?judged=maybe&by=soon")
                        .body())
                .contains("\"judged\"")
                .contains("\"by\"");
        assertThat(service.get(AUDE, P + "/adoption/definitions/v-2?judged=counted", "Accept", "text/csv")
                        .body())
                .contains("stage_self_declared,side_state,stage_observed")
                .contains("v2,RAA,Alpha,North,1,implementing,,implementing");
    }

    @Test
    void the_site_and_the_list_of_sites_show_both_views() {
        assertThat(data(AUDE, "/sites/RDD").at("/observed/stage").asString()).isEqualTo("implementing");
        assertThat(data(AUDE, "/sites/RDD").get("stage").asString()).isEqualTo("identified");
        assertThat(data(AUDE, "/sites?q=RBB").at("/items/0/observed/stage").isMissingNode())
                .isTrue();
        assertThat(data(AUDE, "/sites?q=RAA").at("/items/0/observed/by").asString())
                .isEqualTo("rhys");
    }

    private static JsonNode version(JsonNode page, String definition) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .filter(each -> each.get("definition").asString().equals(definition))
                .findFirst()
                .orElseThrow();
    }

    private static String names(JsonNode detail) {
        return String.join(
                ";",
                StreamSupport.stream(detail.get("items").spliterator(), false)
                        .map(site -> site.get("name").asString())
                        .toList());
    }

    private static JsonNode data(String token, String path) {
        return service.read(token, P + path).get("data");
    }
}
