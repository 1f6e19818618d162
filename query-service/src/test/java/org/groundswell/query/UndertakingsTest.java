package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.action.Origin;
import org.groundswell.domain.decision.DecisionEvent.ConditionMarked;
import org.groundswell.domain.decision.DecisionEvent.DecisionApproved;
import org.groundswell.domain.handover.HandoverEvent.FollowUpRecorded;
import org.groundswell.domain.handover.HandoverEvent.GapAccepted;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was undertaken in decisions, at visits and at handovers stands among the actions until it is met, kept, closed or taken on. */
class UndertakingsTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String RHYS = TestIssuer.shared().token("rhys", "regional-lead");
    private static final String AUDE = TestIssuer.shared().token("aude", "auditor");
    private static final String VISITS = "facilitation-log";
    private static final SiteCode RAA = new SiteCode("RAA");
    private static final SiteCode RBB = new SiteCode("RBB");

    private static QueryService service;
    private static long proposed;
    private static long open;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("rhys", Role.REGIONAL_LEAD, "North", null)
                .member("aude", Role.AUDITOR, null, null)
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "South", "1")
                .opened("d-1", "Does wave 3 start?", "maya", "rhys")
                .taken("d-1", "In two parts");
        proposed = story.entries();
        story.decision("rhys", new DecisionApproved("d-1", new PersonId("rhys"), null))
                .record(VISITS, "k-1", visit("k-1", promise("Send the chart", null), promise("Call back", null)))
                .record(VISITS, "k-2", visit("k-2", promise("Come again", null)))
                .judged("RAA", "BAU-6", "not-met")
                .judged("RAA", "BAU-3", "not-met")
                .judged("RBB", "BAU-6", "not-met")
                .judged("RAA", "BAU-4", "met")
                .handover("rhys", lost());
        open = story.entries();
        story.decision("maya", new ConditionMarked("d-1", 1, "yes", null))
                .record(VISITS, "k-1", kept())
                .record(VISITS, "k-2", new RecordWithdrawn(VISITS, "k-2", RAA, said("maya", "Twice")))
                .judged("RAA", "BAU-6", "met")
                .handover("maya", new GapAccepted(RBB, "BAU-6", said("maya", "The board pays")))
                .action("t-1", "RAA", "Write the policy", new Origin(Origin.HANDOVER, "BAU-3"), "rhys", 20);
        service = QueryService.start(ledgers);
        service.fold();
    }

    private static RecordKept visit(String record, FieldValue.Row... promises) {
        return new RecordKept(VISITS, "1.0.0", record, RAA, promised(promises));
    }

    private static RecordAmended kept() {
        return new RecordAmended(
                VISITS,
                "1.0.0",
                "k-1",
                RAA,
                promised(promise("Send the chart", LocalDate.of(2026, 2, 1)), promise("Call back", null)),
                List.of(),
                null);
    }

    private static Values promised(FieldValue.Row... promises) {
        return new Values(List.of(FieldValue.rows("fac-promises", List.of(promises))));
    }

    private static FieldValue.Row promise(String what, @Nullable LocalDate kept) {
        List<FieldValue> values = new ArrayList<>(List.of(
                FieldValue.words("fac-promise-what", said("maya", what)),
                FieldValue.people("fac-promise-who", List.of(new PersonId("rhys"))),
                FieldValue.day("fac-promise-due", LocalDate.of(2026, 3, 1))));
        if (kept != null) {
            values.add(FieldValue.day("fac-promise-kept", kept));
        }
        return new FieldValue.Row(values);
    }

    private static FollowUpRecorded lost() {
        return new FollowUpRecorded(
                RAA,
                "bau-check-3",
                "1.0.0",
                LocalDate.of(2026, 2, 3),
                List.of(),
                List.of("BAU-4"),
                said("rhys", "Fell to 70 %"),
                null);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_condition_stands_from_the_approval_of_its_decision_until_it_is_met() {
        assertThat(actions(MAYA, "?state=all&asAt=entry:" + proposed)).isEmpty();
        assertThat(actions(MAYA, "?asAt=entry:" + open)).contains("decision:d-1/1");
        assertThat(actions(MAYA, "?state=all")).doesNotContain("decision:d-1/1");
    }

    @Test
    void all_that_was_undertaken_is_among_what_is_open() {
        assertThat(actions(MAYA, "?state=open&asAt=entry:" + open))
                .containsExactlyInAnyOrder(
                        "decision:d-1/1",
                        "promise:k-1/1",
                        "promise:k-1/2",
                        "promise:k-2/1",
                        "handover:RAA/BAU-6",
                        "handover:RAA/BAU-3",
                        "handover:RAA/BAU-4",
                        "handover:RBB/BAU-6");
        assertThat(actions(MAYA, "?state=noted&asAt=entry:" + open))
                .as("flags only")
                .isEmpty();
    }

    @Test
    void it_leaves_when_it_is_kept_closed_accepted_or_taken_on_by_an_action() {
        assertThat(actions(MAYA, "?state=open"))
                .containsExactlyInAnyOrder("promise:k-1/2", "handover:RAA/BAU-4", "t-1");
        assertThat(actions(RHYS, "?state=open&site=RBB&asAt=entry:" + open))
                .as("another region")
                .isEmpty();
    }

    @Test
    void whoever_promised_is_told_and_a_loss_is_told_to_those_who_agree_actions_there() {
        assertThat(texts(data(RHYS, "/actions/needs"), "/action"))
                .containsExactlyInAnyOrder("t-1", "promise:k-1/2", "handover:RAA/BAU-4");
        assertThat(texts(data(MAYA, "/actions/needs"), "/notedAs")).containsExactly("lost");
        assertThat(data(AUDE, "/actions/needs")).isEmpty();
        JsonNode lost = data(MAYA, "/actions/needs").get(0);
        assertThat(lost.at("/origin").asString()).isEqualTo("BAU-4");
        assertThat(lost.at("/what").asString()).isEqualTo("Fell to 70 %");
    }

    private static List<String> actions(String token, String filter) {
        return texts(data(token, "/actions" + filter).get("items"), "/action");
    }

    private static JsonNode data(String token, String path) {
        return service.read(token, P + path).get("data");
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.at(pointer).asString())
                .toList();
    }
}
