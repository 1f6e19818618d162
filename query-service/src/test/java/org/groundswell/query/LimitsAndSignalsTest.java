package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.limits.FourQuestions;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.limits.LimitsEvent.RecalculationApproved;
import org.groundswell.domain.limits.LimitsEvent.RecalculationProposed;
import org.groundswell.domain.limits.LimitsEvent.RecalculationWithdrawn;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.signal.SeenRun;
import org.groundswell.domain.signal.SignalEvent;
import org.groundswell.domain.signal.SignalEvent.SignalCaseClosed;
import org.groundswell.domain.signal.SignalEvent.SignalCaseCommented;
import org.groundswell.domain.signal.SignalEvent.SignalCaseOpened;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReassigned;
import org.groundswell.domain.signal.SignalEvent.SignalVanished;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Limits in force at any moment, and signal cases with who sees which. */
class LimitsAndSignalsTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String SERIES = "/measures/m-1/sites/RAA";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    private static final String EVE = TestIssuer.shared().token("eve", "executive");
    private static final SiteCode RAA = new SiteCode("RAA");
    private static final SiteCode RCC = new SiteCode("RCC");
    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    private static QueryService service;
    private static Story story;
    private static long proposed;
    private static long approved;
    private static long opened;

    @BeforeAll
    static void tell() {
        Ledgers ledgers = new Ledgers();
        story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "=Alpha", "North", "1")
                .site("RCC", "Gamma", "South", "2")
                .measure("m-1", "proportion")
                .recorded("m-1", "RAA", figures());
        signal("system", RAA, new SignalCaseOpened("m-1", RAA, "shift-2025-01", new PersonId("sita"), seen("12")));
        opened = story.entries();
        limits(
                "sita",
                new RecalculationProposed(
                        "m-1",
                        RAA,
                        "l-1",
                        new PersonId("sita"),
                        FIRST.plusMonths(12),
                        12,
                        said("sita", "New rota"),
                        said("sita", "A year above"),
                        new FourQuestions(true, true, true, true)));
        proposed = story.entries();
        limits("maya", new RecalculationApproved("m-1", RAA, "l-1", said("maya", "Seen")));
        approved = story.entries();
        signal("system", RAA, new SignalVanished("m-1", RAA, "shift-2025-01"));
        signal("sita", RAA, new SignalCaseCommented("m-1", RAA, "shift-2025-01", said("sita", "Asked")));
        signal(
                "maya",
                RAA,
                new SignalCaseReassigned("m-1", RAA, "shift-2025-01", new PersonId("maya"), said("maya", "On leave")));
        signal("system", RCC, new SignalCaseOpened("m-1", RCC, "outside-2025-12", new PersonId("maya"), seen("600")));
        signal("maya", RCC, new SignalCaseClosed("m-1", RCC, "outside-2025-12", "noise", said("maya", "Chance")));
        limits("maya", new RecalculationWithdrawn("m-1", RAA, "l-1", true, said("maya", "Given up")));
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static DataPoint[] figures() {
        return IntStream.range(0, 24)
                .mapToObj(i -> value(FIRST.plusMonths(i).toString(), (i < 12 ? 50 : 60) + i % 2, 100))
                .toArray(DataPoint[]::new);
    }

    private static SeenRun seen(String denominator) {
        return new SeenRun(
                "shift",
                "improvement",
                FIRST.plusMonths(12),
                FIRST.plusMonths(23),
                12,
                new BigDecimal("0.61"),
                new BigDecimal("0.555"),
                null,
                null,
                new BigDecimal(denominator));
    }

    private static void limits(String actor, LimitsEvent event) {
        story.append(
                AggregateId.limits(new LedgerId("p-one"), "m-1", event.site().value()), actor, event);
    }

    private static void signal(String actor, SiteCode site, SignalEvent event) {
        story.append(AggregateId.signals(new LedgerId("p-one"), "m-1", site.value()), actor, event);
    }

    private static JsonNode data(String token, String path) {
        return service.read(token, P + path).get("data");
    }

    private static int status(String token, String path) {
        return service.get(token, P + path).statusCode();
    }

    @Test
    void a_chart_is_drawn_under_the_limits_in_force_at_any_moment() {
        String chart = SERIES + "/control-chart";
        assertThat(data(MAYA, chart).get("phases")).hasSize(1);
        assertThat(data(MAYA, chart + "?asAt=entry:" + approved).get("phases")).hasSize(2);
        assertThat(data(MAYA, chart + "?asAt=entry:" + proposed).get("phases")).hasSize(1);
        assertThat(data(MAYA, chart + "?limitsAsOf=entry:" + approved).get("phases"))
                .hasSize(2);
        assertThat(data(MAYA, chart + "?asAt=entry:" + approved + "&limitsAsOf=entry:" + proposed)
                        .get("phases"))
                .hasSize(1);
        assertThat(status(MAYA, chart + "?limitsAsOf=soon")).isEqualTo(400);
        assertThat(status(MAYA, chart + "?limitsAsOf=entry:99999")).isEqualTo(400);
        assertThat(status(MAYA, chart + "?limitsAsOf=2999-01-01")).isEqualTo(400);
    }

    @Test
    void limits_are_told_with_their_history() {
        JsonNode now = data(SITA, SERIES + "/limits");
        assertThat(now.get("inForce")).isEmpty();
        assertThat(now.get("version").asInt()).isEqualTo(2);
        assertThat(now.at("/recalculations/0/standing").asString()).isEqualTo("withdrawn");
        assertThat(now.at("/recalculations/0/ended/words").asString()).isEqualTo("Given up");
        JsonNode then = data(SITA, SERIES + "/limits?limitsAsOf=entry:" + approved);
        assertThat(then.at("/inForce/0/from").asString()).isEqualTo("2025-01");
        assertThat(then.at("/inForce/0/baselinePoints").asInt()).isEqualTo(12);
        assertThat(data(SITA, SERIES + "/limits?asAt=entry:" + opened)
                        .get("version")
                        .asInt())
                .isEqualTo(-1);
        assertThat(status(SITA, "/measures/m-1/sites/RCC/limits")).isEqualTo(403);
        assertThat(data(MAYA, "/recalculations?standing=proposed&asAt=entry:" + proposed))
                .hasSize(1);
        assertThat(data(MAYA, "/recalculations?standing=proposed")).isEmpty();
        assertThat(status(MAYA, "/recalculations?standing=odd")).isEqualTo(400);
        assertThat(status(EVE, "/recalculations")).isEqualTo(403);
    }

    @Test
    void what_waits_for_somebody_is_among_what_needs_them() {
        JsonNode needs = data(MAYA, "/needs?asAt=entry:" + proposed);
        assertThat(needs.at("/approvals/waiting").asInt()).isOne();
        assertThat(needs.at("/approvals/recalculation").asString()).isEqualTo("l-1");
        assertThat(needs.at("/approvals/site").asString()).isEqualTo("RAA");
        assertThat(needs.has("signals")).as("a case of somebody else's").isFalse();
        assertThat(data(MAYA, "/needs").has("approvals")).isFalse();
        assertThat(data(MAYA, "/needs").at("/signals/owner").asString()).isEqualTo("maya");
        JsonNode of = data(SITA, "/needs?asAt=entry:" + proposed);
        assertThat(of.has("approvals")).isFalse();
        assertThat(of.at("/signals/total").asInt()).isOne();
        assertThat(of.at("/signals/siteName").asString()).isEqualTo("=Alpha");
        assertThat(of.at("/signals").has("owner")).isFalse();
    }

    @Test
    void cases_are_listed_by_filter_and_scope() {
        assertThat(data(MAYA, "/signals").get("total").asInt()).isOne();
        assertThat(data(MAYA, "/signals?state=all").get("total").asInt()).isEqualTo(2);
        assertThat(data(MAYA, "/signals?state=closed&region=South").get("total").asInt())
                .isOne();
        assertThat(data(MAYA, "/signals?owner=sita").get("total").asInt()).isZero();
        assertThat(data(MAYA, "/signals?owner=sita&asAt=entry:" + opened)
                        .get("total")
                        .asInt())
                .isOne();
        assertThat(data(MAYA, "/signals?rule=trend").get("total").asInt()).isZero();
        assertThat(data(MAYA, "/signals?days=36000").get("total").asInt()).isZero();
        assertThat(data(SITA, "/signals?state=all").get("total").asInt()).isOne();
        assertThat(status(EVE, "/signals")).isEqualTo(403);
        assertThat(service.get(MAYA, P + "/signals?state=odd&rule=odd&days=x&size=0")
                        .body())
                .contains("STATE_UNKNOWN", "RULE_UNKNOWN", "DAYS_INVALID", "SIZE_INVALID");
        assertThat(service.get(MAYA, P + "/signals?state=all", "Accept", "text/csv")
                        .body())
                .contains("'=Alpha", "noise");
    }

    @Test
    void a_case_is_told_with_all_that_happened_to_it() {
        JsonNode found = data(SITA, SERIES + "/signals/shift-2025-01");
        assertThat(found.get("vanished").asBoolean()).isTrue();
        assertThat(found.get("owner").asString()).isEqualTo("maya");
        assertThat(found.get("openedEntry").asLong()).isEqualTo(opened);
        assertThat(found.get("history")
                        .valueStream()
                        .map(note -> note.get("kind").asString()))
                .containsExactly("opened", "vanished", "commented", "reassigned");
        assertThat(data(SITA, SERIES + "/signals/shift-2025-01?asAt=entry:" + opened)
                        .get("owner")
                        .asString())
                .isEqualTo("sita");
        assertThat(status(SITA, SERIES + "/signals/none")).isEqualTo(404);
        assertThat(status(SITA, "/measures/m-1/sites/RCC/signals/outside-2025-12"))
                .isEqualTo(403);
    }

    @Test
    void false_alarms_are_counted_by_rule_measure_and_size() {
        JsonNode byRule = data(EVE, "/signals/false-alarms").get("lines");
        assertThat(byRule).singleElement().satisfies(line -> {
            assertThat(line.get("open").asInt()).isOne();
            assertThat(line.get("noise").asInt()).isOne();
            assertThat(line.get("share").asDouble()).isEqualTo(1.0);
        });
        assertThat(data(MAYA, "/signals/false-alarms?by=size")
                        .get("lines")
                        .valueStream()
                        .map(line -> line.get("key").asString()))
                .containsExactly("under-20", "500-and-more");
        assertThat(data(SITA, "/signals/false-alarms?by=size").get("lines")).hasSize(1);
        assertThat(status(MAYA, "/signals/false-alarms?by=odd")).isEqualTo(400);
    }
}
