package org.groundswell.command.platform.web;

import java.util.List;

/**
 * What a change would come to, had it not only been previewed.
 *
 * @param entry the newest of the ledger when it was judged
 * @param entries that it would make, in order; none where it would change nothing
 * @param undoes earlier entries of the same things that would no longer stand, or stand otherwise, in order
 */
public record Previewed(long entry, List<Would> entries, List<Would> undoes) {

    public Previewed {
        entries = List.copyOf(entries);
        undoes = List.copyOf(undoes);
    }

    /**
     * One entry.
     *
     * @param what in one sentence, as the history tells it
     */
    public record Would(String type, String what) {}
}
