package org.groundswell.domain.change;

import java.util.List;
import java.util.Optional;

/**
 * A figure at two moments and what moved it.
 *
 * @param parts in the order in which they were applied; those that nothing caused are left out
 */
public record Breakdown(Reckoned from, Reckoned to, List<Part> parts) {

    public Breakdown {
        parts = List.copyOf(parts);
    }

    /** How far the figure moved; nothing where there was none before or is none after. */
    public Optional<Quotient> change() {
        return from.value().flatMap(before -> to.value().map(after -> after.minus(before)));
    }
}
