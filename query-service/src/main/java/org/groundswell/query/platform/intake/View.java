package org.groundswell.query.platform.intake;

import java.util.List;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;

/**
 * A view: a pure fold of a ledger into versioned rows. No clock, no randomness, no reading of other views or ledgers; the same
 * entries give the same rows whatever the batches. Every bean of this type is fed.
 */
public interface View {

    /** Stable, such as {@code site_board}; names the view on the operations page. */
    String name();

    /** Raised whenever the fold or its tables change: the view is then folded anew from the first entry. */
    int version();

    /** Its own tables, shared with no other view. */
    List<ViewTable> tables();

    /**
     * Whether entries of a type matter to this view; the others are passed over undecoded. An entry that matters and has an
     * unknown type parks the view for that ledger.
     */
    default boolean concerns(String type) {
        return true;
    }

    /** Folds one entry. An exception parks this view for this ledger at this entry. */
    void fold(Arrival arrival, ViewWriter view);
}
