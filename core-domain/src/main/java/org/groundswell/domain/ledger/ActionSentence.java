package org.groundswell.domain.ledger;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.groundswell.domain.action.ActionEvent;

/** What happened to an action, in one sentence. */
final class ActionSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private ActionSentence() {}

    static String of(ActionEvent event) {
        String where = event.site() == null ? "of the programme" : "at " + event.site();
        return switch (event) {
            case ActionEvent.ActionAgreed agreed ->
                "Agreed an action %s, due %s".formatted(where, DAY.format(agreed.due()));
            case ActionEvent.ActionHandedOver _ -> "Handed an action %s over to another person".formatted(where);
            case ActionEvent.ActionRescheduled rescheduled ->
                "Moved the day of an action %s to %s".formatted(where, DAY.format(rescheduled.due()));
            case ActionEvent.ActionDone _ -> "Ended an action %s as done".formatted(where);
            case ActionEvent.ActionDropped _ -> "Dropped an action %s".formatted(where);
            case ActionEvent.ActionReopened reopened ->
                "Reopened an action %s, due %s".formatted(where, DAY.format(reopened.due()));
        };
    }
}
