package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.decision.DecisionEvent.VotesRevealed;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordDecider;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.Values;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading as at a decision and as at what people have given a name to, and the list of both. */
class NamedMomentsTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String EVE = TestIssuer.shared().token("eve", "executive");

    private static QueryService service;
    private static long board;
    private static long taken;

    @BeforeAll
    static void tell() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "Alpha", "North", "1")
                .measure("m-1", "proportion")
                .recorded("m-1", "RAA", value("2026-01", 8, 10));
        board = story.entries();
        story.site("RBB", "Beta", "North", "1")
                .opened("d-1", "Does wave 3 start?", "maya")
                .voted("d-1", "maya", "1")
                .decision("maya", new VotesRevealed("d-1", null))
                .taken("d-1", "It starts");
        taken = story.entries();
        story.opened("d-2", "Who leads?", "maya").site("RCC", "Gamma", "South", "2");
        story.record(RecordDecider.NAMED_MOMENT, "k-1", named("k-1", "Board of January", board, "board"));
        story.record(RecordDecider.NAMED_MOMENT, "k-2", named("k-2", "A mistake", board, "other"));
        story.record(
                RecordDecider.NAMED_MOMENT,
                "k-2",
                new RecordWithdrawn(RecordDecider.NAMED_MOMENT, "k-2", null, said("maya", "Not needed")));
        story.record(RecordDecider.NAMED_MOMENT, "k-3", named("k-3", "Still to come", 9_999, "report"));
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static RecordKept named(String record, String name, long entry, String kind) {
        return new RecordKept(
                RecordDecider.NAMED_MOMENT,
                "1.0.0",
                record,
                null,
                new Values(List.of(
                        FieldValue.words("nmd-name", said("maya", name)),
                        FieldValue.number("nmd-entry", BigDecimal.valueOf(entry)),
                        FieldValue.chosen("nmd-kind", List.of(kind)))));
    }

    @Test
    void a_page_as_at_a_name_is_the_page_as_at_its_entry() {
        for (String page : List.of("", "/sites", "/measures", "/history")) {
            assertThat(read(page + "?asAt=decision:d-1")).isEqualTo(read(page + "?asAt=entry:" + taken));
            assertThat(read(page + "?asAt=moment:k-1")).isEqualTo(read(page + "?asAt=entry:" + board));
        }
        assertThat(read("/sites?asAt=moment:k-1").at("/data/total").asInt()).isEqualTo(1);
        assertThat(read("/sites?asAt=decision:d-1").at("/data/total").asInt()).isEqualTo(2);
    }

    @Test
    void two_named_moments_are_compared_as_any_two_are() {
        assertThat(read("/measures/m-1/moved?from=moment:k-1&to=decision:d-1").get("data"))
                .isEqualTo(read("/measures/m-1/moved?from=entry:" + board + "&to=entry:" + taken)
                        .get("data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decision:d-2", "decision:d-9", "moment:k-2", "moment:k-9"})
    void what_stands_for_no_entry_is_refused_at_its_parameter(String asAt) {
        HttpResponse<String> refused = service.get(MAYA, P + "/sites?asAt=" + asAt);
        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode problem = new JsonMapper().readTree(refused.body());
        assertThat(problem.at("/code").asString()).isEqualTo("ASAT_UNKNOWN");
        assertThat(problem.at("/faults/0/field").asString()).isEqualTo("asAt");
        assertThat(problem.at("/detail").asString()).contains(asAt.substring(asAt.indexOf(':') + 1));
    }

    @Test
    void a_name_for_an_entry_that_is_still_to_come_says_so() {
        HttpResponse<String> refused = service.get(MAYA, P + "/sites?asAt=moment:k-3");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("ASAT_IN_FUTURE");
    }

    @Test
    void the_newest_is_listed_first_and_an_executive_sees_no_decision() {
        JsonNode all = read("/moments").get("data");
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.at("/0/moment").asString()).isEqualTo("decision:d-1");
        assertThat(all.at("/0/name").asString()).isEqualTo("Does wave 3 start?");
        assertThat(all.at("/0/entry").asLong()).isEqualTo(taken);
        assertThat(all.at("/1/moment").asString()).isEqualTo("moment:k-1");
        assertThat(all.at("/1/kind").asString()).isEqualTo("board");
        assertThat(all.at("/1/recordedAt").asString()).isNotEmpty();
        assertThat(read("/moments?asAt=decision:d-1").get("data").size())
                .as("before the moments were given names")
                .isEqualTo(1);
        assertThat(service.read(EVE, P + "/moments").get("data").size()).isEqualTo(1);
    }

    private static JsonNode read(String path) {
        return service.read(MAYA, P + path);
    }
}
