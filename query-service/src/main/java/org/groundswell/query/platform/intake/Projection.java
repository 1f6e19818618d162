package org.groundswell.query.platform.intake;

import org.groundswell.domain.Event;
import org.groundswell.query.platform.store.ViewWriter;

/** A view that folds decoded events: the usual kind. Switch over the sealed event types; pass over what does not matter. */
public interface Projection extends View {

    void apply(LedgerEntry entry, Event event, ViewWriter view);

    @Override
    default void fold(Arrival arrival, ViewWriter view) {
        apply(arrival.entry(), arrival.event(), view);
    }
}
