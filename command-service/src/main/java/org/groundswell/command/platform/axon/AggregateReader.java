package org.groundswell.command.platform.axon;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.groundswell.domain.Event;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;

/**
 * Reads other aggregates from the event store. A shell's command handler may take it as a parameter; what is read by id within
 * a handler must then still be so when its events are appended, or the command is run again (so a rating cannot slip in behind
 * the closing of its round). That is why a handler may first be given what an earlier one has read; everybody else, and a
 * command that is run again, reads the store.
 */
public interface AggregateReader {

    /** Folds one aggregate's events; {@code initial} where there are none. */
    <S> S read(AggregateId aggregate, S initial, BiFunction<S, Event, S> evolve);

    /** The last sequence number of an aggregate; -1 where there is none. */
    long version(AggregateId aggregate);

    /** Folds every aggregate of a type in a ledger, by the local part of its id. Not checked again at the append. */
    <S> Map<String, S> readAll(LedgerId ledger, String type, S initial, BiFunction<S, Event, S> evolve);

    /** As {@link #readAll}, of those whose local part starts with a prefix, such as {@code <measure>/}. */
    <S> Map<String, S> readAll(
            LedgerId ledger, String type, String localPrefix, S initial, BiFunction<S, Event, S> evolve);

    /** The local parts of the ids of every aggregate of a type in a ledger. */
    Set<String> locals(LedgerId ledger, String type);

    /** The number of a ledger's newest entry; 0 where it has none. */
    long newestEntry(LedgerId ledger);

    /** A reader that has read these aggregates in one statement, for who needs many. Not checked again at an append. */
    AggregateReader readAhead(Collection<AggregateId> aggregates);

    default boolean exists(AggregateId aggregate) {
        return version(aggregate) >= 0;
    }
}
