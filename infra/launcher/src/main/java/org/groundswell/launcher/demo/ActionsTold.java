package org.groundswell.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.action.ActionCommand;
import org.groundswell.domain.action.ActionCommand.AgreeAction;
import org.groundswell.domain.action.ActionCommand.ChangeAction;
import org.groundswell.domain.action.ActionCommand.DropAction;
import org.groundswell.domain.action.ActionCommand.FinishAction;
import org.groundswell.domain.action.Origin;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;

/** Five actions: one due soon, one overdue, one of the programme, one that was moved and done, and one dropped. */
final class ActionsTold {

    private final LedgerId ledger;
    private final DemoCalendar calendar;
    private final PersonId manager;
    private final List<Step> steps = new ArrayList<>();

    ActionsTold(LedgerId ledger, DemoCalendar calendar, PersonId manager) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.manager = manager;
    }

    /** @param regionalLead owns what the decision on wave 3 left to do */
    List<Step> all(DemoSite first, DemoSite second, DemoSite third, PersonId regionalLead) {
        LocalDate today = calendar.today();
        agreed(today.minusDays(20), first, "t-demo-1", "Name a deputy who leads the huddle", today.plusDays(5));
        agreed(today.minusDays(30), second, "t-demo-2", "Show the night team how to use the chart", today.minusDays(3));
        agreed(calendar.day(13, 3), third, "t-demo-4", "Put the guide into the induction pack", calendar.day(13, 20));
        step(
                calendar.day(13, 18),
                third.lead(),
                "t-demo-4",
                new ChangeAction(null, calendar.day(14, 10), said(third.lead(), "The pack is reprinted next month")));
        step(
                calendar.day(14, 8),
                third.lead(),
                "t-demo-4",
                new FinishAction(said(third.lead(), "Every starter since the first of the month has had it")));
        agreed(calendar.day(12, 9), first, "t-demo-5", "Ask for a second tablet for the ward", calendar.day(12, 25));
        step(
                calendar.day(12, 20),
                first.lead(),
                "t-demo-5",
                new DropAction(said(first.lead(), "The chart stays on paper")));
        step(
                today.minusDays(10),
                manager,
                "t-demo-3",
                new AgreeAction(
                        "t-demo-3",
                        null,
                        said(manager, "Tell the sites that start later what support they have until then"),
                        new Origin(Origin.DECISION, "d-demo-wave-3"),
                        regionalLead,
                        today.plusDays(6)));
        return steps;
    }

    private void agreed(LocalDate day, DemoSite site, String action, String what, LocalDate due) {
        PersonId lead = site.lead();
        step(day, lead, action, new AgreeAction(action, site.code(), said(lead, what), null, lead, due));
    }

    private void step(LocalDate day, PersonId actor, String action, ActionCommand command) {
        steps.add(new Step(calendar.at(day, steps.size()), actor, AggregateId.action(ledger, action), command));
    }

    private static FreeText said(PersonId author, String words) {
        return new FreeText(author, words);
    }
}
