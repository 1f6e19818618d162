package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.value;
import static org.groundswell.query.testing.Story.without;

import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.measure.Standing;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A figure is restated since an entry where it had been told by it and reads otherwise now. */
class RestatementsTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String RHYS = TestIssuer.shared().token("rhys", "regional-lead");
    private static final String EVE = TestIssuer.shared().token("eve", "executive");

    private static QueryService service;
    /** By then January is told of three sites. */
    private static long shown;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("rhys", Role.REGIONAL_LEAD, "North", null)
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "South", "1")
                .site("RCC", "Gamma", "South", "1")
                .measure("m-1", "proportion")
                .recorded("m-1", "RAA", value("2026-01", 8, 10))
                .recorded("m-1", "RBB", value("2026-01", 6, 10))
                .recorded("m-1", "RCC", value("2026-01", 4, 10));
        shown = story.entries();
        story.recorded("m-1", "RAA", value("2026-02", 1, 10))
                .corrected("m-1", "RAA", value("2026-01", 7, 10), value("2026-02", 2, 10))
                .corrected("m-1", "RBB", without("2026-01", Standing.MISSING))
                .corrected("m-1", "RCC", value("2026-01", 5, 10))
                .corrected("m-1", "RAA", value("2026-01", 9, 10))
                .corrected("m-1", "RCC", value("2026-01", 4, 10));
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void what_was_told_then_is_set_against_what_is_told_now() {
        JsonNode page = data(MAYA, "?since=" + shown);
        assertThat(lines(page))
                .as("new months restate nothing, nor does a correction that was taken back")
                .containsExactly("RAA 2026-01 8/10 9/10", "RBB 2026-01 6/10 missing");
        assertThat(page.at("/items/0/entry").asLong()).isEqualTo(shown + 5);
        assertThat(page.at("/items/0/was/value").asDouble()).isEqualTo(0.8);
        assertThat(lines(data(MAYA, "?since=" + (shown + 1))))
                .contains("RAA 2026-02 1/10 2/10")
                .hasSize(3);
        assertThat(lines(data(MAYA, "?since=" + (shown + 6)))).isEmpty();
    }

    @Test
    void it_is_read_at_any_moment_by_either_clock() {
        assertThat(lines(data(MAYA, "?since=" + shown + "&asAt=entry:" + (shown + 2))))
                .containsExactly("RAA 2026-01 8/10 7/10");
        assertThat(lines(data(MAYA, "?since=" + (shown + 1) + "&happenedBy=2026-01-31")))
                .containsExactly("RAA 2026-01 8/10 9/10", "RBB 2026-01 6/10 missing");
        assertThat(data(MAYA, "?since=" + shown + "&happenedBy=2026-01-30")
                        .get("total")
                        .asLong())
                .isZero();
    }

    @Test
    void rows_are_the_callers_sites_and_counts_are_everybodys() {
        assertThat(lines(data(RHYS, "?since=" + shown))).containsExactly("RAA 2026-01 8/10 9/10");
        assertThat(service.get(EVE, P + "/restatements?since=" + shown).statusCode())
                .isEqualTo(403);
        JsonNode counts = data(EVE, "/counts?entries=" + shown + "," + (shown + 1) + "," + (shown + 6));
        assertThat(StreamSupport.stream(counts.spliterator(), false)
                        .map(each -> each.get("since").asLong() - shown + ": "
                                + each.get("figures").asLong()))
                .containsExactly("0: 2", "1: 3");
    }

    @Test
    void a_file_says_the_same_and_faults_are_named() {
        assertThat(service.get(MAYA, P + "/restatements?since=" + shown, "Accept", "text/csv")
                        .body()
                        .lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("m-1,RAA,2026-01,value,0.8,8,10,value,0.9,9,10," + (shown + 5)));
        List.of("/restatements", "/restatements?since=soon&size=0", "/restatements/counts?entries=1,two")
                .forEach(page -> assertThat(service.get(MAYA, P + page).statusCode())
                        .as(page)
                        .isEqualTo(400));
        assertThat(service.get(MAYA, P + "/restatements?since=soon&size=0").body())
                .contains("\"since\"", "\"size\"");
    }

    private static JsonNode data(String token, String query) {
        return service.read(token, P + "/restatements" + query).get("data");
    }

    private static List<String> lines(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> "%s %s %s %s"
                        .formatted(
                                item.get("site").asString(),
                                item.get("period").asString(),
                                told(item.get("was")),
                                told(item.get("is"))))
                .toList();
    }

    private static String told(JsonNode figure) {
        return figure.get("standing").asString().equals("value")
                ? figure.get("numerator").asInt() + "/"
                        + figure.get("denominator").asInt()
                : figure.get("standing").asString();
    }
}
