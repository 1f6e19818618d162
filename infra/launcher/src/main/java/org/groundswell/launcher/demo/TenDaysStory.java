package org.groundswell.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand.GrantMembership;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.programme.ProgrammeCommand.CreateProgramme;
import org.groundswell.domain.site.SiteCode;

/**
 * A programme of 152 sites on which nine of the ten days in {@code product.md} are lived: each of its questions has its answer
 * there, to the number. The tenth is {@link ClaimStory}'s.
 */
final class TenDaysStory implements Story {

    static final LedgerId LEDGER = new LedgerId("p-demo-ten-days");

    @Override
    public String name() {
        return "Ten days";
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
        List<TenDaysSite> sites = TenDaysSite.all();
        founding(telling, calendar.day(0, 1), people);
        new TenDaysPlaces(telling, calendar, manager).tell(sites);
        new TenDaysFigures(telling, calendar, manager).tell(sites);
        new TenDaysRound(telling, calendar, people).tell(sites);
        new TenDaysHandover(telling, calendar, manager).tell(sites);
        new TenDaysWork(telling, calendar, people).tell(sites);
        new RecordsTold(telling, calendar, manager, regionalLead, "k-days-p")
                .tell(sites.stream().limit(3).map(TenDaysSite::code).toList());
        telling.steps(new DecisionsTold(LEDGER, calendar, manager, regionalLead).all());
        return telling.inOrder();
    }

    private static void founding(Telling telling, LocalDate day, DemoPeople people) {
        PersonId manager = people.person("maya");
        telling.step(
                day,
                manager,
                AggregateId.programme(LEDGER),
                new CreateProgramme(
                        "Ten days (demonstration)",
                        new FreeText(manager, "Every mother whose blood pressure rises is treated within the hour"),
                        "Home monitoring, one call after birth, and a daily huddle",
                        day));
        grant(telling, day, people, "maya", new Grant(Role.PROGRAMME_MANAGER, null, null));
        grant(telling, day, people, "rhys", new Grant(Role.REGIONAL_LEAD, TenDaysSite.MIDLANDS, null));
        grant(telling, day, people, "sita", team("T001"));
        grant(telling, day, people, "tom", team("T002"));
        grant(telling, day, people, "una", team("T003"));
        grant(telling, day, people, "aude", new Grant(Role.AUDITOR, null, null));
        grant(telling, day, people, "eve", new Grant(Role.EXECUTIVE, null, null));
    }

    private static Grant team(String site) {
        return new Grant(Role.SITE_TEAM, null, new SiteCode(site));
    }

    private static void grant(Telling telling, LocalDate day, DemoPeople people, String person, Grant grant) {
        PersonId id = people.person(person);
        telling.step(
                day, people.person("maya"), AggregateId.member(LEDGER, id.value()), new GrantMembership(id, grant));
    }
}
