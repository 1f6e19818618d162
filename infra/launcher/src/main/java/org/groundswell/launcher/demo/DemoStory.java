package org.groundswell.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand.GrantMembership;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.programme.ProgrammeCommand.CreateProgramme;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** The whole story in the order it happened: the same for the same day and people. */
final class DemoStory {

    static final LedgerId LEDGER = new LedgerId("p-demo-safer-starts");

    private DemoStory() {}

    static List<Step> told(LocalDate today, DemoPeople people) {
        DemoCalendar calendar = new DemoCalendar(today);
        PersonId manager = people.person("maya");
        List<DemoSite> sites = DemoSite.sixty(people);
        List<Step> steps = new ArrayList<>(founding(calendar, people, manager, sites));
        steps.addAll(new SitesTold(LEDGER, calendar, manager).of(sites));
        steps.addAll(new FiguresTold(LEDGER, calendar, manager).of(sites));
        steps.addAll(new RatingsTold(LEDGER, calendar, manager, people.person("rhys")).of(sites));
        steps.addAll(new ProfilesTold(LEDGER, calendar, manager).of(sites));
        List<DemoSite> midlands =
                sites.stream().filter(site -> site.region().equals("Midlands")).toList();
        steps.addAll(new InstrumentTold(LEDGER, calendar, manager, people.person("rhys")).at(midlands));
        steps.addAll(new DecisionsTold(LEDGER, calendar, manager, people.person("rhys")).all());
        steps.addAll(new AdaptationsTold(LEDGER, calendar, manager).all(midlands.get(1), midlands.get(2)));
        steps.addAll(new SustainingTold(LEDGER, calendar, manager, people.person("rhys")).of(sites));
        steps.addAll(new ActionsTold(LEDGER, calendar, manager)
                .all(midlands.get(1), sites.getFirst(), midlands.get(2), people.person("rhys")));
        steps.addAll(new CyclesTold(LEDGER, calendar).all(midlands.get(1), sites.getFirst(), midlands.get(2)));
        steps.addAll(records(calendar, manager, people.person("rhys"), sites, midlands));
        steps.sort(Comparator.comparing(Step::at));
        return List.copyOf(steps);
    }

    /** What was promised where, why a site slips, who of those that are late was spoken to, and the programme's own work. */
    private static List<Step> records(
            DemoCalendar calendar,
            PersonId manager,
            PersonId regionalLead,
            List<DemoSite> sites,
            List<DemoSite> midlands) {
        Telling telling = new Telling(LEDGER);
        VisitsTold visits = new VisitsTold(telling, calendar, manager, regionalLead, "k-demo-");
        visits.promises(midlands.get(1).code());
        visits.championLeft(first(sites, DemoSite.Fate.SLIPPING).code(), FiguresTold.IN_TIME);
        visits.called(
                calendar.today().minusDays(9),
                manager,
                first(sites, DemoSite.Fate.LATE).code());
        new RecordsTold(telling, calendar, manager, regionalLead, "k-demo-p")
                .tell(midlands.stream().limit(3).map(DemoSite::code).toList());
        return telling.inOrder();
    }

    private static DemoSite first(List<DemoSite> sites, DemoSite.Fate fate) {
        return sites.stream().filter(site -> site.fate() == fate).findFirst().orElseThrow();
    }

    private static List<Step> founding(
            DemoCalendar calendar, DemoPeople people, PersonId manager, List<DemoSite> sites) {
        LocalDate first = calendar.day(0, 1);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                calendar.at(first, 0),
                manager,
                AggregateId.programme(LEDGER),
                new CreateProgramme(
                        "Safer starts (demonstration)",
                        new FreeText(
                                manager,
                                "Everyone who deteriorates is offered treatment within four hours, at every site, every day"),
                        "Early-warning chart, daily huddle and one-page guide",
                        first)));
        steps.add(grant(calendar, 1, manager, manager, Role.PROGRAMME_MANAGER, null, null));
        steps.add(grant(calendar, 2, manager, people.person("rhys"), Role.REGIONAL_LEAD, "Midlands", null));
        steps.add(grant(calendar, 3, manager, people.person("sita"), Role.SITE_TEAM, null, "D01"));
        steps.add(grant(calendar, 4, manager, people.person("tom"), Role.SITE_TEAM, null, "D02"));
        steps.add(grant(calendar, 5, manager, people.person("una"), Role.SITE_TEAM, null, "D03"));
        steps.add(grant(calendar, 6, manager, people.person("aude"), Role.AUDITOR, null, null));
        steps.add(grant(calendar, 7, manager, people.person("eve"), Role.EXECUTIVE, null, null));
        for (int i = DemoPeople.FIRST_INVENTED; i < sites.size(); i++) {
            DemoSite site = sites.get(i);
            steps.add(grant(
                    calendar,
                    8 + i,
                    manager,
                    site.lead(),
                    Role.SITE_TEAM,
                    null,
                    site.code().value()));
        }
        return steps;
    }

    private static Step grant(
            DemoCalendar calendar,
            int order,
            PersonId by,
            PersonId person,
            Role role,
            @Nullable String region,
            @Nullable String site) {
        Command command =
                new GrantMembership(person, new Grant(role, region, site == null ? null : new SiteCode(site)));
        return new Step(
                calendar.at(calendar.day(0, 1), order), by, AggregateId.member(LEDGER, person.value()), command);
    }
}
