package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationAnswered;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationRecorded;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationReversed;
import org.groundswell.domain.decision.DecisionEvent.DecisionApproved;
import org.groundswell.domain.decision.DecisionEvent.DecisionSentBack;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent.RecordAmended;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What stands on a chart at a moment: decisions once approved, adaptations once agreed, changes of context as logged. */
class MarksOnChartsTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final SiteCode RAA = new SiteCode("RAA");
    private static final String CONTEXT = "dsf-context-change-log";

    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");

    private static QueryService service;
    private static long asked;
    private static long answered;
    private static long logged;
    private static long approved;

    @BeforeAll
    static void tell() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "North", "1")
                .measure("m-1", "proportion")
                .measure("m-2", "proportion")
                .recorded("m-1", "RAA", figures())
                .recorded("m-2", "RAA", figures())
                .recorded("m-1", "RBB", figures())
                .component("c-1", "Trigger")
                .asked("a-1", "RAA", "sita", "c-1", "Pharmacist calls");
        asked = story.entries();
        story.adaptation(
                "maya", new AdaptationAnswered("a-1", RAA, "agreed-with-conditions", said("maya", "Fine"), null, null));
        answered = story.entries();
        story.adaptation("sita", atOnce("a-2", "Weekend clinic"))
                .adaptation("sita", new AdaptationReversed("a-2", RAA, said("sita", "Nobody came")))
                .asked("a-3", "RAA", "sita", "c-1", "No call at all")
                .adaptation(
                        "maya", new AdaptationAnswered("a-3", RAA, "declined-request", said("maya", "No"), null, null));
        keep(story, "k-1", "Champion left", List.of("m-2"));
        logged = story.entries();
        story.record(
                CONTEXT,
                "k-1",
                new RecordAmended(
                        CONTEXT,
                        "1.0.0",
                        "k-1",
                        RAA,
                        new Values(List.of(FieldValue.words("dsf-log-what", said("maya", "Both champions left")))),
                        List.of("dsf-log-measures"),
                        null));
        keep(story, "k-2", "A mistake", List.of());
        story.record(CONTEXT, "k-2", new RecordWithdrawn(CONTEXT, "k-2", RAA, said("maya", "Wrong site")));
        story.opened("d-1", "Split wave 3?", "rhys").taken("d-1", "Split 22 + 16");
        story.decision("rhys", new DecisionApproved("d-1", new PersonId("rhys"), null));
        approved = story.entries();
        story.decision("rhys", new DecisionSentBack("d-1", said("rhys", "Once more")));
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static DataPoint[] figures() {
        return IntStream.range(0, 24)
                .mapToObj(i -> value(YearMonth.of(2024, 1).plusMonths(i).toString(), 50 + i % 3, 100))
                .toArray(DataPoint[]::new);
    }

    private static AdaptationRecorded atOnce(String adaptation, String what) {
        Values values = new Values(List.of(
                FieldValue.words("adp-what-changed", said("sita", what)),
                FieldValue.day("adp-effective", LocalDate.of(2025, 7, 4))));
        return new AdaptationRecorded(
                adaptation, "1.0.0", RAA, new PersonId("sita"), "c-1", "adaptable", values, null, false);
    }

    private static void keep(Story story, String record, String what, List<String> measures) {
        Values values = new Values(List.of(
                FieldValue.words("dsf-log-what", said("maya", what)),
                FieldValue.day("dsf-log-date", LocalDate.of(2025, 3, 12)),
                FieldValue.chosen("dsf-log-measures", measures)));
        story.record(CONTEXT, record, new RecordKept(CONTEXT, "1.0.0", record, RAA, values));
    }

    /** Kinds and words of what stands on a chart. */
    private static List<String> marks(String path, String asAt) {
        JsonNode found = service.read(MAYA, P + path + asAt).get("data");
        return StreamSupport.stream(found.get("happenings").spliterator(), false)
                .map(each ->
                        each.get("kind").asString() + ": " + each.get("what").asString())
                .toList();
    }

    private static String chart(String measure, String site) {
        return "/measures/" + measure + "/sites/" + site + "/control-chart";
    }

    @Test
    void an_adaptation_stands_on_the_chart_from_its_agreement_on() {
        assertThat(marks(chart("m-1", "RAA"), "?asAt=entry:" + asked)).isEmpty();
        assertThat(marks(chart("m-1", "RAA"), "?asAt=entry:" + answered))
                .containsExactly("adaptation: Pharmacist calls");
    }

    @Test
    void one_that_needed_no_answer_stands_with_its_reversal_and_one_declined_never_does() {
        assertThat(marks(chart("m-1", "RAA"), ""))
                .contains("adaptation: Weekend clinic", "adaptation-reversed: Weekend clinic")
                .noneMatch(mark -> mark.contains("No call"));
    }

    @Test
    void a_change_of_context_stands_on_the_measures_it_names_or_on_all_and_goes_when_withdrawn() {
        assertThat(marks(chart("m-2", "RAA"), "?asAt=entry:" + logged)).contains("context-change: Champion left");
        assertThat(marks(chart("m-1", "RAA"), "?asAt=entry:" + logged)).noneMatch(mark -> mark.contains("hampion"));
        assertThat(marks(chart("m-1", "RAA"), ""))
                .contains("context-change: Both champions left")
                .noneMatch(mark -> mark.contains("mistake"));
    }

    @Test
    void a_decision_stands_on_every_sites_chart_while_it_is_approved() {
        assertThat(marks(chart("m-1", "RBB"), "?asAt=entry:" + (approved - 1))).isEmpty();
        assertThat(marks(chart("m-1", "RBB"), "?asAt=entry:" + approved)).containsExactly("decision: Split 22 + 16");
        assertThat(marks(chart("m-1", "RBB"), "")).isEmpty();
    }

    @Test
    void small_charts_and_the_page_of_a_site_have_each_sites_own() {
        JsonNode items = service.read(MAYA, P + "/measures/m-1/signals?asAt=entry:" + approved)
                .at("/data/items");
        assertThat(items).hasSize(2);
        for (JsonNode item : items) {
            boolean alpha = item.at("/site/code").asString().equals("RAA");
            assertThat(item.get("happenings")).hasSize(alpha ? 5 : 1);
        }
        assertThat(service.read(MAYA, P + "/sites/RAA/variation").at("/data/measures/0/chart/happenings"))
                .isNotEmpty();
    }

    @Test
    void files_say_the_same_beside_the_month() {
        assertThat(service.get(MAYA, P + chart("m-1", "RAA"), HttpHeaders.ACCEPT, "text/csv")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("RAA,2025-07,")))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("2025-07-04 adaptation: Weekend clinic"));
        assertThat(service.get(MAYA, P + "/measures/m-1/signals", HttpHeaders.ACCEPT, "text/csv")
                        .body())
                .contains("2025-07-04 adaptation: Weekend clinic; ");
    }
}
