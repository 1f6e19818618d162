package org.groundswell.domain.ledger;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.pdsa.CycleFields;

/** What happened to a test of change, in one sentence. */
final class CycleSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private CycleSentence() {}

    static String of(CycleEvent event) {
        return switch (event) {
            case CycleEvent.CyclePlanned _ -> "Planned a test of change at " + event.site();
            case CycleEvent.PlanAmended _ -> "Changed the plan of a test of change at " + event.site();
            case CycleEvent.CycleStarted started ->
                "Started a test of change at %s on %s, which sealed its prediction"
                        .formatted(started.site(), DAY.format(started.start()));
            case CycleEvent.HappenedTold _ -> "Told what happened in a test of change at " + event.site();
            case CycleEvent.CycleStudied studied ->
                "Compared a test of change at %s with its prediction: %s"
                        .formatted(
                                studied.site(),
                                studied.values()
                                        .chosen(CycleFields.RESULT)
                                        .orElse("no result")
                                        .replace('-', ' '));
            case CycleEvent.NextDecided decided ->
                "Decided what follows a test of change at %s: %s"
                        .formatted(
                                decided.site(),
                                decided.values().chosen(CycleFields.NEXT).orElse("nothing"));
            case CycleEvent.CycleWithdrawn _ -> "Withdrew a test of change at " + event.site();
        };
    }
}
