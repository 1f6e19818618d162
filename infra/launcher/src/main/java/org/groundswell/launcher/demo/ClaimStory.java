package org.groundswell.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand.GrantMembership;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.adoption.AdoptionCommand.ApproveDefinition;
import org.groundswell.domain.adoption.AdoptionCommand.ProposeDefinition;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.programme.ProgrammeCommand.CreateProgramme;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteCommand;
import org.groundswell.domain.site.SiteCommand.EnrolSite;
import org.groundswell.domain.site.SiteCommand.ObserveStage;

/**
 * The tenth day: a programme that has ended says that 150 sites adopted. Under the second definition 141 of them were seen, nine
 * say so themselves, and two more had got there and withdrew.
 */
final class ClaimStory implements Story {

    static final LedgerId LEDGER = new LedgerId("p-demo-claim");

    private static final int SITES = 152;
    private static final int SEEN = 141;
    private static final int WITHDRAWN = 2;

    @Override
    public String name() {
        return "Claim";
    }

    @Override
    public LedgerId ledger() {
        return LEDGER;
    }

    @Override
    public List<Step> told(LocalDate today, DemoPeople people) {
        DemoCalendar calendar = new DemoCalendar(today);
        Telling telling = new Telling(LEDGER);
        PersonId manager = people.person("maya");
        PersonId regionalLead = people.person("rhys");
        LocalDate first = calendar.day(0, 1);
        telling.step(
                first,
                manager,
                AggregateId.programme(LEDGER),
                new CreateProgramme(
                        "Falls bundle, at its end (demonstration)",
                        Telling.said(manager, "Fewer falls with harm on every ward"),
                        "Bed rails, a night round and a sign at the door",
                        first));
        grant(telling, first, manager, manager, new Grant(Role.PROGRAMME_MANAGER, null, null));
        grant(telling, first, manager, regionalLead, new Grant(Role.REGIONAL_LEAD, "East", null));
        grant(telling, first, manager, people.person("aude"), new Grant(Role.AUDITOR, null, null));
        for (int i = 0; i < SITES; i++) {
            site(telling, calendar, manager, i);
        }
        define(telling, calendar.day(1, 1), manager, regionalLead, "v1", "committed", "yes");
        define(telling, calendar.day(12, 1), manager, regionalLead, "v2", "implementing", "shown-separately");
        return telling.inOrder();
    }

    private static void grant(Telling telling, LocalDate day, PersonId by, PersonId person, Grant grant) {
        telling.step(day, by, AggregateId.member(LEDGER, person.value()), new GrantMembership(person, grant));
    }

    private static void site(Telling telling, DemoCalendar calendar, PersonId manager, int index) {
        SiteCode code = new SiteCode("F%03d".formatted(index + 1));
        List<String> names = DemoSite.FIRST;
        String name = names.get(index % names.size()) + " Ward " + (1 + index / names.size());
        Moves moves = new Moves(manager);
        LocalDate listed = calendar.day(0, 3);
        LocalDate begun = calendar.day(3, 5);
        step(telling, listed, manager, code, new EnrolSite(code, name, "East", null, null, listed));
        step(telling, begun, manager, code, moves.skip("implementing", begun));
        if (index < SEEN) {
            LocalDate seen = calendar.day(8, 3 + index % 20);
            ObserveStage observed =
                    new ObserveStage("implementing", seen, Telling.said(manager, "Saw the sign and the night round"));
            step(telling, seen, manager, code, observed);
        } else if (index >= SITES - WITHDRAWN) {
            step(telling, calendar.day(11, 4), manager, code, moves.withdrawn(calendar.day(11, 4)));
        }
    }

    private static void step(Telling telling, LocalDate day, PersonId by, SiteCode site, SiteCommand command) {
        telling.step(day, by, AggregateId.site(LEDGER, site.value()), command);
    }

    private static void define(
            Telling telling,
            LocalDate from,
            PersonId manager,
            PersonId second,
            String version,
            String stage,
            String withdrawn) {
        String id = "v-claim-" + version;
        Values values = new Values(List.of(
                FieldValue.words("adef-version", Telling.said(manager, version)),
                FieldValue.words("adef-words", Telling.said(manager, "The bundle is in use, by stage")),
                FieldValue.chosen("adef-stage", List.of(stage)),
                FieldValue.chosen("adef-view", List.of("self-declared")),
                FieldValue.chosen("adef-withdrawn", List.of(withdrawn)),
                FieldValue.day("adef-from", from)));
        AggregateId adoption = AggregateId.adoption(LEDGER);
        telling.step(from, manager, adoption, new ProposeDefinition(id, values, null));
        telling.step(from.plusDays(2), second, adoption, new ApproveDefinition(id));
    }
}
