package org.groundswell.web.client;

import java.util.List;

/**
 * What an order would come to.
 *
 * @param entry the newest of the programme when it was judged
 * @param entries that it would make; none where it would change nothing
 * @param undoes earlier entries that would no longer stand, or stand otherwise
 */
public record Previewed(long entry, List<Would> entries, List<Would> undoes) {

    /** @param what in one sentence, as the history tells it */
    public record Would(String type, String what) {}
}
