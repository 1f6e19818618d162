package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;
import static org.groundswell.query.testing.Story.without;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Three sites whose figures are due and three that owe none: one in, one a month late and one that never sent any. */
class TriageAnswersTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String RHYS = TestIssuer.shared().token("rhys", "regional-lead");
    private static final String EVE = TestIssuer.shared().token("eve", "executive");

    private static QueryService service;
    private static long beforeTheMoves;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("rhys", Role.REGIONAL_LEAD, "North", null)
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "North", "1")
                .site("RCC", "Gamma", "South", "2")
                .site("RDD", "Delta", "South", "2")
                .site("REE", "Epsilon", "South", "2");
        beforeTheMoves = story.entries();
        story.site("RAA", entered("preparing"))
                .site("RBB", entered("implementing"))
                .site("RCC", entered("embedded"))
                .site("REE", entered("embedded"))
                .site("REE", paused())
                .measure("m-1", "proportion")
                .recorded("m-1", "RAA", value("2026-01", 8, 10), value("2026-02", 9, 10))
                .recorded("m-1", "RBB", value("2026-01", 8, 10), value("2026-02", 8, 10))
                .corrected("m-1", "RBB", without("2026-02", Standing.MISSING))
                .recorded("m-1", "RDD", value("2026-01", 8, 10))
                .record("facilitation-log", "k-1", spoken("k-1", "RBB", 3))
                .record("facilitation-log", "k-2", spoken("k-2", "RBB", 9))
                .record("facilitation-log", "k-3", spoken("k-3", "RBB", 12))
                .record(
                        "facilitation-log",
                        "k-3",
                        new RecordWithdrawn("facilitation-log", "k-3", new SiteCode("RBB"), said("maya", "Twice")));
        service = QueryService.start(ledgers);
        service.fold();
    }

    private static SiteEvent entered(String stage) {
        return new StageEntered("MV-S1", "skip", "identified", stage, Story.day(), List.of(), "rsn-own-solution", null);
    }

    private static SiteEvent paused() {
        return new SideStateEntered(
                "MV-P1",
                "embedded",
                "paused",
                "embedded",
                Story.day(),
                "rsn-workload",
                null,
                said("maya", "Chief nurse"),
                null,
                LocalDate.of(2026, 9, 1),
                true,
                null);
    }

    private static RecordKept spoken(String record, String site, int day) {
        return new RecordKept(
                "facilitation-log",
                "1.0.0",
                record,
                new SiteCode(site),
                new Values(List.of(FieldValue.day("fac-date", LocalDate.of(2026, 3, day)))));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void figures_are_due_of_sites_that_gather_them_and_late_of_those_that_did_not_send_them() {
        JsonNode returns = data(MAYA, "/measures/m-1/returns?month=2026-02");
        assertThat(returns.get("due").asInt()).isEqualTo(3);
        assertThat(returns.get("in").asInt()).isEqualTo(1);
        assertThat(texts(returns.get("late"), "/site/name")).containsExactly("Gamma", "Beta");
        assertThat(texts(returns.get("late"), "/missing")).containsExactly("2", "1");
        assertThat(texts(returns.get("late"), "/latest")).containsExactly("", "2026-01");
        assertThat(data(MAYA, "/measures/m-1/returns").get("month").asString())
                .as("without a month, the newest")
                .isEqualTo("2026-02");
        assertThat(data(MAYA, "/measures/m-1/returns?month=2026-01").get("in").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_month_that_was_told_anew_is_one_month() {
        JsonNode told = data(MAYA, "/measures/m-1/sites/RBB/series").get("points");
        assertThat(texts(told, "/period")).containsExactly("2026-01", "2026-02");
        assertThat(texts(told, "/standing")).containsExactly("value", "missing");
        for (String clock : List.of("", "?happenedBy=2026-03-01")) {
            assertThat(data(MAYA, "/measures/m-1" + clock).get("points").asInt())
                    .as(clock)
                    .isEqualTo(5);
        }
    }

    @Test
    void a_lead_sees_their_own_sites_only_and_an_executive_none() {
        assertThat(data(RHYS, "/measures/m-1/returns").get("due").asInt()).isEqualTo(2);
        assertThat(texts(data(RHYS, "/moves?since=2026-01-01"), "/site/code")).containsExactly("RBB", "RAA");
        for (String page : List.of("/moves", "/measures/m-1/returns", "/records/facilitation-log/latest")) {
            assertThat(service.get(EVE, P + page).statusCode()).as(page).isEqualTo(403);
        }
    }

    @Test
    void moves_since_a_day_are_told_the_newest_first_and_none_of_them_is_an_enrolment() {
        assertThat(texts(data(MAYA, "/moves?since=2026-01-01"), "/move/to"))
                .containsExactly("paused", "embedded", "embedded", "implementing", "preparing");
        assertThat(data(MAYA, "/moves?since=2199-01-01")).isEmpty();
        assertThat(data(MAYA, "/moves?asAt=entry:" + beforeTheMoves)).isEmpty();
        assertThat(data(MAYA, "/moves")).hasSize(5);
    }

    @Test
    void the_newest_record_of_each_site_is_found_and_one_that_was_withdrawn_is_not() {
        JsonNode latest = data(MAYA, "/records/facilitation-log/latest");
        assertThat(texts(latest, "/record")).containsExactly("k-2");
        assertThat(latest.at("/0/happened").asString()).isEqualTo("2026-03-09");
        assertThat(latest.at("/0/by").asString()).isEqualTo("maya");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moves?since=soon", "/measures/m-1/returns?month=March"})
    void what_is_no_day_or_month_is_refused(String page) {
        assertThat(service.get(MAYA, P + page).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/measures/m-9/returns", "/records/diary/latest"})
    void what_is_not_there_is_said_so(String page) {
        assertThat(service.get(MAYA, P + page).statusCode()).isEqualTo(404);
    }

    private static JsonNode data(String token, String path) {
        return service.read(token, P + path).get("data");
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.at(pointer).asString(""))
                .toList();
    }
}
