package org.groundswell.command.platform.web;

import java.util.List;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.domain.Event;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.ledger.EventTypes;

/**
 * What a command would record, had it been sent.
 *
 * @param entry the newest when it was judged
 * @param events the kinds of the entries that it would make, in order; none where it would change nothing
 */
public record Previewed(long entry, List<String> events) {

    public Previewed {
        events = List.copyOf(events);
    }

    /** @throws RejectedException where it would be refused */
    public static Previewed at(long entry, Outcome<? extends Event> judged) {
        return switch (judged) {
            case Outcome.Refused<? extends Event> refused -> throw new RejectedException(refused.rejections());
            case Outcome.Accepted<? extends Event> accepted ->
                new Previewed(
                        entry,
                        accepted.events().stream()
                                .map(event -> EventTypes.of(event.getClass()).name())
                                .toList());
        };
    }
}
