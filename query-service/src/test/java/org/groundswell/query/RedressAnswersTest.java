package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationWithdrawn;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordRestored;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.signal.SeenRun;
import org.groundswell.domain.signal.SignalEvent;
import org.groundswell.domain.signal.SignalEvent.SignalCaseClosed;
import org.groundswell.domain.signal.SignalEvent.SignalCaseOpened;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReopened;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Mergers;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How an entry is put right, what became of it, and that what is taken back and restored reads as it did. */
class RedressAnswersTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String RHYS = TestIssuer.shared().token("rhys", "regional-lead");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    private static final String TOM = TestIssuer.shared().token("tom", "site-team");
    private static final String AUDE = TestIssuer.shared().token("aude", "auditor");
    private static final String VISITS = "facilitation-log";
    private static final String CONTEXT = "dsf-context-change-log";
    private static final String SIGNAL = "/measures/m-1/sites/RAA/signals/shift-2026-01";
    private static final SiteCode RAA = new SiteCode("RAA");

    private static QueryService service;
    private static Story story;
    private static long recorded;
    private static long corrected;
    private static long rated;
    private static long kept;
    private static long withdrawn;
    private static long restored;
    private static long closed;
    private static long asked;
    private static long merged;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("rhys", Role.REGIONAL_LEAD, "North", null)
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .member("tom", Role.SITE_TEAM, null, "RAA")
                .member("aude", Role.AUDITOR, null, null)
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "South", "1")
                .measure("m-1", "proportion");
        recorded = entry(story.recorded("m-1", "RAA", value("2026-01", 8, 10), value("2026-02", 9, 10)));
        corrected = entry(story.corrected("m-1", "RAA", value("2026-02", 7, 10)));
        story.round("r-1");
        rated = entry(story.rated("r-1", "RAA", "sita", "STR-1", "1"));
        kept = entry(story.record(VISITS, "k-1", visit()));
        withdrawn = entry(story.record(VISITS, "k-1", new RecordWithdrawn(VISITS, "k-1", RAA, said("maya", "Twice"))));
        restored = entry(story.record(VISITS, "k-1", new RecordRestored(VISITS, "k-1", RAA, said("maya", "Once"))));
        story.record(CONTEXT, "k-2", change())
                .record(CONTEXT, "k-2", new RecordWithdrawn(CONTEXT, "k-2", RAA, said("maya", "Elsewhere")))
                .record(CONTEXT, "k-2", new RecordRestored(CONTEXT, "k-2", RAA, said("maya", "Here after all")));
        signal(new SignalCaseOpened("m-1", RAA, "shift-2026-01", new PersonId("sita"), seen()));
        closed = entry(signal(new SignalCaseClosed("m-1", RAA, "shift-2026-01", "noise", said("sita", "Chance"))));
        signal(new SignalCaseReopened("m-1", RAA, "shift-2026-01", new PersonId("sita"), said("maya", "Look again")));
        asked = entry(
                story.component("c-1", "Discharge call").asked("a-1", "RAA", "sita", "c-1", "A pharmacist calls"));
        story.adaptation("sita", new AdaptationWithdrawn("a-1", RAA, said("sita", "Another site")));
        merged = entry(story.site("RBB", Mergers.takenIn("RAA", LocalDate.of(2026, 3, 1))));
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static long entry(Story told) {
        return told.entries();
    }

    private static Story signal(SignalEvent event) {
        return story.append(AggregateId.signals(story.programme(), "m-1", "RAA"), "maya", event);
    }

    private static SeenRun seen() {
        return new SeenRun(
                "shift",
                "improvement",
                YearMonth.of(2026, 1),
                YearMonth.of(2026, 2),
                2,
                new BigDecimal("0.61"),
                new BigDecimal("0.55"),
                null,
                null,
                BigDecimal.TEN);
    }

    private static RecordKept visit() {
        FieldValue.Row promise = new FieldValue.Row(List.of(
                FieldValue.words("fac-promise-what", said("maya", "Send the chart")),
                FieldValue.people("fac-promise-who", List.of(new PersonId("rhys"))),
                FieldValue.day("fac-promise-due", LocalDate.of(2026, 3, 1))));
        return new RecordKept(
                VISITS, "1.0.0", "k-1", RAA, new Values(List.of(FieldValue.rows("fac-promises", List.of(promise)))));
    }

    private static RecordKept change() {
        Values values = new Values(List.of(
                FieldValue.words("dsf-log-what", said("maya", "Champion left")),
                FieldValue.day("dsf-log-date", LocalDate.of(2026, 1, 12))));
        return new RecordKept(CONTEXT, "1.0.0", "k-2", RAA, values);
    }

    private static JsonNode data(String token, String path) {
        return service.read(token, P + path).get("data");
    }

    private static JsonNode redress(String token, long entry) {
        return data(token, "/history/" + entry).get("redress");
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.at(pointer).asString())
                .toList();
    }

    @Test
    void an_entry_names_the_form_that_puts_it_right_and_whether_the_reader_may_open_it() {
        JsonNode way = redress(MAYA, merged).at("/ways/0");
        assertThat(way.get("way").asString()).isEqualTo("UNDO_MERGER");
        assertThat(texts(way.get("of"), "")).containsExactly("RBB");
        assertThat(way.get("allowed").asBoolean()).isTrue();
        JsonNode figures = redress(SITA, corrected).at("/ways/0");
        assertThat(texts(figures.get("of"), "")).containsExactly("m-1", "RAA", "2026");
        assertThat(figures.get("allowed").asBoolean()).isTrue();
        assertThat(redress(RHYS, corrected).at("/ways/0/allowed").asBoolean())
                .as("the lead of its region")
                .isTrue();
        assertThat(redress(AUDE, corrected).at("/ways/0/allowed").asBoolean()).isFalse();
    }

    @Test
    void an_entry_without_a_way_says_why() {
        JsonNode created = redress(MAYA, 1);
        assertThat(created.get("ways")).isEmpty();
        assertThat(created.get("whyNot").asString()).isEqualTo("PROGRAMME_STAYS");
    }

    @Test
    void an_entry_and_what_puts_it_right_name_each_other() {
        assertThat(texts(redress(MAYA, recorded).get("undoneBy"), "/entry")).containsExactly("" + corrected);
        assertThat(redress(MAYA, recorded).at("/undoneBy/0/what").asString())
                .isEqualTo("Corrected February 2026 for RAA");
        assertThat(redress(MAYA, recorded).get("stands").asBoolean())
                .as("January stands")
                .isTrue();
        assertThat(texts(redress(MAYA, corrected).get("undid"), "/entry")).containsExactly("" + recorded);
        assertThat(texts(redress(MAYA, kept).get("undoneBy"), "/entry")).containsExactly("" + withdrawn);
        assertThat(texts(redress(MAYA, withdrawn).get("undoneBy"), "/entry")).containsExactly("" + restored);
        assertThat(redress(MAYA, withdrawn).get("stands").asBoolean()).isFalse();
    }

    @Test
    void as_at_before_it_was_put_right_it_stands() {
        JsonNode then =
                data(MAYA, "/history/" + recorded + "?asAt=entry:" + recorded).get("redress");
        assertThat(then.get("undoneBy")).isEmpty();
        assertThat(then.get("stands").asBoolean()).isTrue();
    }

    @Test
    void what_is_somebodys_own_until_the_reveal_is_put_right_by_them_alone() {
        JsonNode hidden = redress(TOM, rated);
        assertThat(hidden.get("ways")).isEmpty();
        assertThat(hidden.get("whyNot").asString()).isEqualTo("HIDDEN");
        assertThat(redress(SITA, rated).at("/ways/0/way").asString()).isEqualTo("RATE_AGAIN");
    }

    @Test
    void a_record_that_was_restored_reads_as_before_and_its_promises_are_open_again() {
        String at = "?asAt=entry:";
        assertThat(texts(data(MAYA, "/records/" + VISITS + at + withdrawn).get("items"), "/record"))
                .isEmpty();
        assertThat(texts(data(MAYA, "/records/" + VISITS).get("items"), "/record"))
                .containsExactly("k-1");
        JsonNode detail = data(MAYA, "/records/" + VISITS + "/k-1");
        assertThat(detail.at("/record/withdrawn").asBoolean()).isFalse();
        assertThat(detail.at("/record/values"))
                .isEqualTo(data(MAYA, "/records/" + VISITS + "/k-1" + at + kept).at("/record/values"));
        assertThat(texts(detail.get("versions"), "/what")).containsExactly("restored", "withdrawn", "kept");
        assertThat(actions("?state=all&asAt=entry:" + kept)).containsExactly("promise:k-1/1");
        for (String state : List.of("all", "open", "ended")) {
            assertThat(actions("?state=" + state + "&asAt=entry:" + withdrawn))
                    .as(state)
                    .isEmpty();
        }
        assertThat(data(RHYS, "/actions/needs" + at + withdrawn)).isEmpty();
        assertThat(texts(data(RHYS, "/actions/needs"), "/action")).containsExactly("promise:k-1/1");
        assertThat(actions("?state=open")).containsExactly("promise:k-1/1");
    }

    private static List<String> actions(String filter) {
        return texts(data(MAYA, "/actions" + filter).get("items"), "/action");
    }

    @Test
    void a_change_of_context_that_was_restored_marks_the_chart_again() {
        String chart = "/measures/m-1/sites/RAA/control-chart";
        assertThat(texts(data(MAYA, chart).get("happenings"), "/what")).containsExactly("Champion left");
        assertThat(data(MAYA, chart + "?asAt=entry:" + (restored + 2)).get("happenings"))
                .isEmpty();
    }

    @Test
    void an_adaptation_that_was_withdrawn_waits_for_nobody_and_is_no_precedent() {
        String then = "?asAt=entry:" + asked;
        assertThat(texts(data(MAYA, "/adaptations/needs" + then), "/adaptation"))
                .containsExactly("a-1");
        assertThat(data(MAYA, "/components/c-1/precedents" + then)).hasSize(1);
        assertThat(data(MAYA, "/adaptations/needs")).isEmpty();
        assertThat(data(MAYA, "/components/c-1/precedents")).isEmpty();
        assertThat(data(MAYA, "/adaptations?outcome=withdrawn").get("total").asInt())
                .isEqualTo(1);
        assertThat(texts(redress(MAYA, asked).get("undoneBy"), "/what"))
                .containsExactly("Withdrew an adaptation at RAA");
    }

    @Test
    void a_case_that_was_reopened_is_open_for_its_owner_and_keeps_what_was_said() {
        assertThat(data(MAYA, SIGNAL + "?asAt=entry:" + closed).get("outcome").asString())
                .isEqualTo("noise");
        JsonNode open = data(MAYA, SIGNAL);
        assertThat(open.has("outcome")).isFalse();
        assertThat(open.has("closedAt")).isFalse();
        assertThat(open.get("owner").asString()).isEqualTo("sita");
        assertThat(texts(open.get("history"), "/kind")).containsExactly("opened", "closed", "reopened");
        assertThat(data(MAYA, "/signals?state=open").get("total").asInt()).isEqualTo(1);
        assertThat(texts(redress(MAYA, closed).get("undoneBy"), "/what"))
                .containsExactly("Reopened a signal case at RAA");
    }
}
