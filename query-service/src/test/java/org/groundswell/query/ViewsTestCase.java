package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;
import static org.groundswell.query.testing.Story.without;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.action.ActionEvent.ActionDone;
import org.groundswell.domain.action.ActionEvent.ActionRescheduled;
import org.groundswell.domain.action.Origin;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationAnswered;
import org.groundswell.domain.adaptation.AdaptationEvent.AfterwardsTold;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInAction;
import org.groundswell.domain.decision.DecisionEvent.DecisionApproved;
import org.groundswell.domain.decision.DecisionEvent.VotesRevealed;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.pdsa.CycleEvent.CycleStarted;
import org.groundswell.domain.pdsa.CycleEvent.CycleStudied;
import org.groundswell.domain.pdsa.CycleEvent.HappenedTold;
import org.groundswell.domain.pdsa.CycleEvent.NextDecided;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole query service over one small programme: four sites in two regions, one round, one measure, every role. */
abstract class ViewsTestCase {

    static final String P = "/api/v1/programmes/p-one";

    static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    static final String RHYS = TestIssuer.shared().token("rhys", "regional-lead");
    static final String SITA = TestIssuer.shared().token("sita", "site-team");
    static final String TOM = TestIssuer.shared().token("tom", "site-team");
    static final String AUDE = TestIssuer.shared().token("aude", "auditor");
    static final String EVE = TestIssuer.shared().token("eve", "executive");
    static final String ADA = TestIssuer.shared().token("ada", "administrator");
    static final String STRANGER = TestIssuer.shared().token("nobody", "programme-manager");

    static QueryService service;
    static Story story;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        story = tell(ledgers);
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Story tell(Ledgers ledgers) {
        new Story(ledgers, "p-two").created("Another").site("RZZ", "Elsewhere", null, null);
        return new Story(ledgers, "p-one")
                .created("Flow")
                .member("rhys", Role.REGIONAL_LEAD, "North", null)
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .member("tom", Role.SITE_TEAM, null, "RAA")
                .member("aude", Role.AUDITOR, null, null)
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "=Alpha", "North", "1")
                .site("RBB", "Beta", "North", "2")
                .site("RCC", "Gamma", "South", "2")
                .site("RDD", "Delta", null, null)
                .round("r-1")
                .rated("r-1", "RAA", "sita", "STR-1", "1")
                .rated("r-1", "RAA", "tom", "STR-1", "3")
                .rated("r-1", "RBB", "una", "STR-1", "2")
                .revealed("r-1", "RBB")
                .agreed("r-1", "RBB", "STR-1", "0")
                .flagged("r-1", "RBB", "STR-1", "0")
                .agreed("r-1", "RBB", "STR-2", "3")
                .agreed("r-1", "RCC", "STR-1", "3")
                .measure("m-1", "proportion")
                .recorded("m-1", "RAA", value("2026-01", 8, 10), value("2026-02", 0, 10))
                .recorded("m-1", "RBB", value("2026-01", 6, 10), without("2026-02", Standing.MISSING))
                .recorded("m-1", "RCC", value("2026-01", 4, 10), without("2026-02", Standing.SUSPENDED))
                .recorded("m-1", "RDD", value("2026-01", 1, 2), without("2026-02", Standing.NOT_APPLICABLE))
                .risk("k-1", null, "The lead leaves")
                .risk("k-2", "RAA", "=Staff leave")
                .risk("k-3", "RCC", "The building closes")
                .opened("d-1", "=Does wave 3 start as one?", "rhys", "sita")
                .voted("d-1", "rhys", "2")
                .opened("d-2", "Who leads?", "maya", "rhys")
                .voted("d-2", "maya", "1")
                .voted("d-2", "rhys", "2")
                .decision("rhys", new VotesRevealed("d-2", null))
                .taken("d-2", "Rhys leads")
                .decision("rhys", new DecisionApproved("d-2", new PersonId("rhys"), null))
                .component("c-1", "Discharge call")
                .asked("a-1", "RAA", "sita", "c-1", "A pharmacist calls")
                .asked("a-2", "RCC", "una", "c-1", "A nurse calls")
                .adaptation(
                        "maya",
                        new AdaptationAnswered(
                                "a-2",
                                new SiteCode("RCC"),
                                "agreed",
                                said("maya", "Its job is kept"),
                                null,
                                Story.day().plusMonths(2)))
                .adaptation(
                        "una", new AfterwardsTold("a-2", new SiteCode("RCC"), said("una", "Nine in ten were called")))
                .flagged("r-1", "RAA", "SUP-1", "1")
                .assessment("sita", endedInAction("SUP-1", "Write the roles down"))
                .flagged("r-1", "RAA", "SUP-2", "1")
                .assessment("sita", endedInAction("SUP-2", "Find a deputy"))
                .action("t-1", "RAA", "=Name a deputy", Origin.flag("r-1", "RAA", "SUP-2"), "sita", 20)
                .action("t-2", null, "Ask the board for money", new Origin(Origin.DECISION, "d-2"), "rhys", 10)
                .action("t-3", "RCC", "Train the night team", null, "una", 5)
                .action(
                        "una",
                        new ActionRescheduled(
                                "t-3", new SiteCode("RCC"), Story.day().plusDays(30), said("una", "Nobody is free")))
                .action("una", new ActionDone("t-3", new SiteCode("RCC"), said("una", "All are trained")))
                .planned("y-1", "RAA", "sita", "=Evening calls", null)
                .cycle(
                        "sita",
                        new CycleStarted(
                                "y-1",
                                new SiteCode("RAA"),
                                Story.day(),
                                Story.day().plusDays(14)))
                .cycle("sita", new HappenedTold("y-1", new SiteCode("RAA"), words("pdsa-happened", "Seven answered")))
                .cycle("sita", new CycleStudied("y-1", new SiteCode("RAA"), chosen("pdsa-result", "worse")))
                .cycle("sita", new NextDecided("y-1", new SiteCode("RAA"), chosen("pdsa-next", "adapt")))
                .planned("y-2", "RAA", "sita", "Calls at noon", "y-1")
                .cycle(
                        "sita",
                        new CycleStarted(
                                "y-2",
                                new SiteCode("RAA"),
                                Story.day(),
                                Story.day().plusDays(20)))
                .planned("y-3", "RCC", "una", "A second trolley", null);
    }

    private static Values words(String field, String words) {
        return new Values(List.of(FieldValue.words(field, said("sita", words))));
    }

    private static Values chosen(String field, String word) {
        return new Values(List.of(FieldValue.chosen(field, List.of(word))));
    }

    private static FlagEndedInAction endedInAction(String item, String what) {
        return new FlagEndedInAction(
                "r-1",
                new SiteCode("RAA"),
                item,
                said("sita", what),
                said("sita", "Ward manager"),
                Story.day().plusDays(15));
    }

    static JsonNode data(String token, String path) {
        return service.read(token, P + path).get("data");
    }

    static HttpResponse<String> get(String token, String path) {
        return service.get(token, P + path);
    }

    static HttpResponse<String> csv(String token, String path) {
        return service.get(token, P + path, "Accept", "text/csv");
    }

    /** The refusal's document, checked to be one. */
    static JsonNode refusal(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        return new JsonMapper().readTree(response.body());
    }

    static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.at(pointer).asString())
                .toList();
    }
}
