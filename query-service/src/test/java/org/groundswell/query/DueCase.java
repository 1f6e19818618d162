package org.groundswell.query;

import static org.groundswell.query.testing.Story.said;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.builder.BuilderEvent.DraftKept;
import org.groundswell.domain.builder.BuilderEvent.VersionPublished;
import org.groundswell.domain.decision.DecisionEvent.DecisionApproved;
import org.groundswell.domain.handover.HandoverEvent.SupportEndSet;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.Licence;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.pdsa.CycleEvent.CycleStarted;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A programme in which something of every kind is due, anew for each test, and what is due of a person by their token. */
abstract class DueCase {

    static final SiteCode RAA = new SiteCode("RAA");
    static final LocalDate DAY = Story.day();

    static final Ledgers LEDGERS = new Ledgers();
    static QueryService service;
    static LocalDate today;
    private static int told;

    Story story;
    String root;

    @BeforeAll
    static void start() {
        service = QueryService.start(LEDGERS);
        today = LocalDate.ofInstant(service.bean(Clock.class).instant(), Circumstance.ZONE);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A programme of its own for each test. */
    @BeforeEach
    void tell() {
        told++;
        root = "/api/v1/programmes/p-due-" + told;
        story = new Story(LEDGERS, "p-due-" + told)
                .created("Flow")
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .member("rhys", Role.REGIONAL_LEAD, "North", null)
                .member("aude", Role.AUDITOR, null, null)
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "Alpha", "North", "1")
                .site("RCC", "Gamma", "South", "1")
                .site("RAA", stage("committed", "embedded"))
                .round("r-1")
                .measure("m-1", "proportion")
                .opened("d-1", "Does wave 3 start?", "maya", "rhys")
                .taken("d-1", "In two parts")
                .decision("rhys", new DecisionApproved("d-1", new PersonId("rhys"), null))
                .component("c-1", "Discharge call")
                .asked("a-1", "RAA", "sita", "c-1", "A pharmacist calls")
                .action("t-1", "RAA", "Ring Mrs Jones", null, "sita", 20)
                .action("t-2", "RCC", "Train the team", null, "una", 20)
                .record("facilitation-log", "v-1", visit())
                .planned("y-1", "RAA", "sita", "Calls at noon", null)
                .cycle("sita", new CycleStarted("y-1", RAA, DAY, DAY.plusDays(20)))
                .handover("maya", new SupportEndSet(new SiteCode("RCC"), DAY, null))
                .agreedAnswer("OVER-1", null, DAY.plusDays(90))
                .agreedAnswer("OVER-2", "RAA", DAY.plusDays(90));
        instrument();
        service.fold();
    }

    private static StageEntered stage(String from, String to) {
        return new StageEntered("MV-F3", "forward", from, to, DAY, List.of(), null, null);
    }

    private static RecordKept visit() {
        FieldValue.Row promise = new FieldValue.Row(List.of(
                FieldValue.words("fac-promise-what", said("rhys", "Send the chart")),
                FieldValue.people("fac-promise-who", List.of(new PersonId("rhys"))),
                FieldValue.day("fac-promise-due", DAY.plusDays(30))));
        return new RecordKept(
                "facilitation-log",
                "1.0.0",
                "v-1",
                RAA,
                new Values(List.of(FieldValue.rows("fac-promises", List.of(promise)))));
    }

    private void instrument() {
        BuiltInstrument built = new BuiltInstrument(
                "Ready",
                "Before a site joins",
                List.of(new BuiltInstrument.Level("0", "No", "None", true)),
                List.of(),
                new BuiltInstrument.Raters(1, false, 1),
                6,
                new Licence("own", "Our own", true));
        AggregateId instrument = AggregateId.instrument(story.programme(), "i-1");
        story.append(instrument, "maya", new DraftKept("i-1", built))
                .append(instrument, "maya", new VersionPublished("i-1", 1, built))
                .append(
                        AggregateId.round(story.programme(), "r-2"),
                        "maya",
                        new RoundOpened(
                                "r-2", "i-1", "1", "Ready?", "site-support", DAY, DAY.plusMonths(1), null, built));
    }

    static String token(String person, String role) {
        return TestIssuer.shared().token(person, role);
    }

    Stream<JsonNode> due(String person, String role, String query) {
        return service.read(token(person, role), root + "/due" + query)
                .get("data")
                .valueStream();
    }

    static String named(JsonNode due) {
        return due.path("kind").asString() + " " + due.path("of").asString();
    }
}
