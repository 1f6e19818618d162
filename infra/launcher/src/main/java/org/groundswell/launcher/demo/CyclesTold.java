package org.groundswell.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.pdsa.CycleCommand;
import org.groundswell.domain.pdsa.CycleCommand.ActOnCycle;
import org.groundswell.domain.pdsa.CycleCommand.PlanCycle;
import org.groundswell.domain.pdsa.CycleCommand.StartCycle;
import org.groundswell.domain.pdsa.CycleCommand.StudyCycle;
import org.groundswell.domain.pdsa.CycleCommand.TellHappened;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/** Five tests of change: two in a chain, one as expected, one past its end that waits to be compared, and one only planned. */
final class CyclesTold {

    private final LedgerId ledger;
    private final DemoCalendar calendar;
    private final List<Step> steps = new ArrayList<>();

    CyclesTold(LedgerId ledger, DemoCalendar calendar) {
        this.ledger = ledger;
        this.calendar = calendar;
    }

    List<Step> all(DemoSite first, DemoSite second, DemoSite third) {
        LocalDate today = calendar.today();
        ended(
                first,
                "y-demo-1",
                null,
                calendar.day(11, 3),
                new Told(
                        "Whether a huddle before the ward round finds more patients at risk",
                        "Hold the huddle at half past seven",
                        "We name two more patients a day",
                        "One fewer a day: the night team had gone home",
                        "worse",
                        "The night team has to be there",
                        "adapt"));
        ended(
                first,
                "y-demo-2",
                "y-demo-1",
                calendar.day(12, 7),
                new Told(
                        "Whether a huddle at the handover finds more patients at risk",
                        "Hold the huddle at seven, with both teams",
                        "We name two more patients a day",
                        "Three more a day over nine days",
                        "better",
                        "Both teams together see most",
                        "adopt"));
        ended(
                third,
                "y-demo-3",
                null,
                calendar.day(13, 4),
                new Told(
                        "Whether the guide on the drug trolley is read",
                        "Hang one guide on each trolley",
                        "Half of the new starters can say its three steps",
                        "Six of eleven could",
                        "as-expected",
                        "Where it hangs matters more than what it says",
                        "repeat"));
        running(second, "y-demo-4", today.minusDays(25), today.minusDays(4));
        planned(
                second,
                "y-demo-5",
                null,
                today.minusDays(6),
                "Whether a bell brings the doctor sooner",
                "Two minutes sooner");
        return steps;
    }

    /** What a test that ended says. */
    private record Told(
            String aim,
            String change,
            String prediction,
            String happened,
            String result,
            String learned,
            String next) {}

    private void ended(DemoSite site, String cycle, @Nullable String previous, LocalDate day, Told told) {
        PersonId by = site.lead();
        step(
                day,
                by,
                cycle,
                new PlanCycle(cycle, site.code(), plan(by, told.aim(), told.change(), told.prediction(), previous)));
        step(day.plusDays(1), by, cycle, new StartCycle(run(day.plusDays(1), day.plusDays(12))));
        step(
                day.plusDays(13),
                by,
                cycle,
                new TellHappened(new Values(List.of(words("pdsa-happened", by, told.happened())))));
        step(
                day.plusDays(13),
                by,
                cycle,
                new StudyCycle(new Values(List.of(
                        FieldValue.chosen(CycleFields.RESULT, List.of(told.result())),
                        words("pdsa-learned", by, told.learned())))));
        step(
                day.plusDays(14),
                by,
                cycle,
                new ActOnCycle(new Values(List.of(FieldValue.chosen(CycleFields.NEXT, List.of(told.next()))))));
    }

    private void running(DemoSite site, String cycle, LocalDate day, LocalDate end) {
        planned(site, cycle, null, day, "Whether a second reader of the chart finds more", "One more call a night");
        step(day.plusDays(1), site.lead(), cycle, new StartCycle(run(day.plusDays(1), end)));
    }

    private void planned(
            DemoSite site, String cycle, @Nullable String previous, LocalDate day, String aim, String prediction) {
        PersonId by = site.lead();
        Values plan = plan(by, aim, "Try it on one ward for two weeks", prediction, previous);
        step(day, by, cycle, new PlanCycle(cycle, site.code(), plan));
    }

    private static Values plan(PersonId by, String aim, String change, String prediction, @Nullable String previous) {
        Values plan = new Values(List.of(
                words(CycleFields.AIM, by, aim),
                words("pdsa-change", by, change),
                words(CycleFields.PREDICTION, by, prediction),
                words("pdsa-scope", by, "One ward, all patients, two weeks"),
                FieldValue.people(CycleFields.OWNER, List.of(by))));
        return previous == null
                ? plan
                : plan.with(new Values(List.of(FieldValue.chosen(CycleFields.PREVIOUS, List.of(previous)))));
    }

    private static Values run(LocalDate start, LocalDate end) {
        return new Values(List.of(FieldValue.day(CycleFields.START, start), FieldValue.day(CycleFields.END, end)));
    }

    private static FieldValue words(String field, PersonId by, String words) {
        return FieldValue.words(field, new FreeText(by, words));
    }

    private void step(LocalDate day, PersonId actor, String cycle, CycleCommand command) {
        steps.add(new Step(calendar.at(day, steps.size()), actor, AggregateId.pdsa(ledger, cycle), command));
    }
}
