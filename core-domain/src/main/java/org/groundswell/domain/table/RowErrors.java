package org.groundswell.domain.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers the errors of a table while it is read. It lists the first thousand found and counts them all, so a file that is
 * wrong throughout costs no more memory than one that is right.
 */
public final class RowErrors {

    /** As many as are listed. */
    public static final int MOST_LISTED = 1000;

    private final List<RowError> listed = new ArrayList<>();
    private final BitSet rows = new BitSet();
    private int total;

    public void add(RowError error) {
        total++;
        rows.set(error.row());
        if (listed.size() < MOST_LISTED) {
            listed.add(error);
        }
    }

    public int total() {
        return total;
    }

    /** How many rows have at least one error. */
    public int rowsAtFault() {
        return rows.cardinality();
    }

    /** Those listed, from the top of the table down. */
    public List<RowError> listed() {
        return listed.stream().sorted(Comparator.comparingInt(RowError::row)).toList();
    }
}
