package org.groundswell.query.platform.store;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Live rows of one view and ledger kept in memory between batches, so that a fold seldom asks the database. Valid only while
 * the stored progress is the entry it stands at. A view folded from its first entry knows all its rows until one is dropped.
 */
final class LiveRows {

    /** More rows of one table than this are not remembered. */
    static final int LIMIT = 60_000;

    private final long standsAt;
    private final boolean fromTheFirst;
    private final Map<ViewTable, Known> tables = new HashMap<>();

    /** @param standsAt the entry these rows are live at */
    LiveRows(long standsAt) {
        this(standsAt, standsAt == 0);
    }

    private LiveRows(long standsAt, boolean fromTheFirst) {
        this.standsAt = standsAt;
        this.fromTheFirst = fromTheFirst;
    }

    private static final class Known {
        /** The longest unwritten first; reading moves nothing, since it would write to memory that has long stood still. */
        final LinkedHashMap<RowKey, Optional<Row>> rows = new LinkedHashMap<>();

        boolean complete;

        /** The longest unwritten. */
        int forget(int rowsToForget) {
            complete = false;
            for (int i = 0; i < rowsToForget; i++) {
                rows.pollFirstEntry();
            }
            return rowsToForget;
        }
    }

    long standsAt() {
        return standsAt;
    }

    /** The live row, empty where there is surely none, or null where the database must be asked. */
    @Nullable
    Optional<Row> get(ViewTable table, RowKey key) {
        Known known = known(table);
        Optional<Row> row = known.rows.get(key);
        return row == null && known.complete ? Optional.empty() : row;
    }

    void remember(ViewTable table, RowKey key, Optional<Row> row) {
        Known known = known(table);
        known.rows.putLast(key, table.isRemembered() ? row : row.map(Row::withoutMeaning));
        if (known.rows.size() > LIMIT) {
            known.forget(1);
        }
    }

    /**
     * Forgets rows, of the table that has most.
     *
     * @param wanted how many
     * @return how many there were to be forgotten
     */
    int forget(int wanted) {
        int forgotten = 0;
        while (forgotten < wanted && size() > 0) {
            Known most = Collections.max(tables.values(), Comparator.comparingInt(known -> known.rows.size()));
            forgotten += most.forget(Math.min(wanted - forgotten, most.rows.size()));
        }
        return forgotten;
    }

    /** Rows were added that are not remembered. */
    void overlook(ViewTable table) {
        known(table).complete = false;
    }

    /** The same rows at a later entry. */
    LiveRows at(long entry) {
        LiveRows moved = new LiveRows(entry, fromTheFirst);
        moved.tables.putAll(tables);
        return moved;
    }

    int size() {
        return tables.values().stream().mapToInt(known -> known.rows.size()).sum();
    }

    private Known known(ViewTable table) {
        return tables.computeIfAbsent(table, t -> {
            Known known = new Known();
            known.complete = fromTheFirst;
            return known;
        });
    }
}
