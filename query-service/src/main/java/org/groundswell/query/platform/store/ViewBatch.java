package org.groundswell.query.platform.store;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one batch of entries to one view of one ledger: reads its own writes, then remembered rows, then the
 * database; written out by {@link ViewStore#flush}. After a failure it is thrown away whole.
 */
public final class ViewBatch implements ViewWriter {

    private final RowSql sql;
    private final NumberedLedger ledger;
    private final LiveRows remembered;
    private final Map<ViewTable, PendingRows> pending = new LinkedHashMap<>();
    private long entry;

    ViewBatch(Connection connection, Lane lane, NumberedLedger ledger, LiveRows remembered) {
        this.sql = new RowSql(connection, lane);
        this.ledger = ledger;
        this.remembered = remembered;
    }

    /** Names the entry that the following writes belong to. */
    public void at(long nextEntry) {
        this.entry = nextEntry;
    }

    @Override
    public Optional<Row> find(ViewTable table, Object... key) {
        return row(
                table, key, () -> sql.live(table, ledger.number(), key).stream().findFirst());
    }

    @Override
    public <T> T recall(Memory<T> memory, T none, Supplier<T> anew, Object... key) {
        return row(memory.table(), key, () -> Optional.of(memory.row(anew.get(), key)))
                .map(memory::read)
                .orElse(none);
    }

    @Override
    public <T> void remember(Memory<T> memory, T whole, Object... key) {
        upsert(memory.row(whole, key));
    }

    private Optional<Row> row(ViewTable table, Object[] key, Supplier<Optional<Row>> unremembered) {
        RowKey whole = RowKey.of(table, key);
        PendingRow change = change(table, whole);
        if (change != null) {
            return Optional.ofNullable(change.row());
        }
        Optional<Row> known = remembered.get(table, whole);
        if (known == null) {
            known = unremembered.get();
            if (!table.seldomChanges()) {
                remembered.remember(table, whole, known);
            }
        }
        return known;
    }

    @Override
    public List<Row> list(ViewTable table, Object... leadingKey) {
        Map<RowKey, Row> rows = new TreeMap<>();
        sql.live(table, ledger.number(), leadingKey).forEach(row -> rows.put(row.key(), row));
        pending(table).forEach(leadingKey, (key, change) -> {
            Row row = change.row();
            if (row == null) {
                rows.remove(key);
            } else {
                rows.put(key, row);
            }
        });
        return List.copyOf(rows.values());
    }

    @Override
    public void upsert(Row row) {
        RowKey key = row.key();
        pendingRow(row.table(), key).put(row, entry);
    }

    @Override
    public void insert(Row row) {
        RowKey key = row.key();
        if (change(row.table(), key) != null) {
            throw new IllegalStateException("Inserted twice into " + row.table() + ": " + key);
        }
        pending(row.table()).add(key, false).put(row, entry);
    }

    @Override
    public void close(ViewTable table, Object... key) {
        if (table.isAdded()) {
            throw new IllegalArgumentException("Rows of " + table + " never end");
        }
        pendingRow(table, RowKey.of(table, key)).end(entry);
    }

    /** Adds everything to what is written out together. */
    void gather(Gathered into) {
        pending.forEach((table, rows) -> {
            if (!table.isRemembered()) {
                rows.forEach((key, change) -> into.add(ledger.number(), table, key, change));
            }
        });
    }

    /** The remembered rows once this batch is committed. */
    LiveRows remember() {
        pending.forEach(this::remember);
        return remembered.at(entry);
    }

    private void remember(ViewTable table, PendingRows changes) {
        if (table.seldomChanges()) {
            remembered.overlook(table);
        } else {
            changes.forEach((key, change) -> remembered.remember(table, key, Optional.ofNullable(change.row())));
        }
    }

    private PendingRow pendingRow(ViewTable table, RowKey key) {
        PendingRow change = change(table, key);
        if (change != null) {
            return change;
        }
        Optional<Row> known = remembered.get(table, key);
        return pending(table).add(key, known == null || known.isPresent());
    }

    private @Nullable PendingRow change(ViewTable table, RowKey key) {
        return pending(table).get(key);
    }

    private PendingRows pending(ViewTable table) {
        return pending.computeIfAbsent(table, _ -> new PendingRows());
    }

    @Override
    public String toString() {
        return ledger + " at " + entry;
    }
}
