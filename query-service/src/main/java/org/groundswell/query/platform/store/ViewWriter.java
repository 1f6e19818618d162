package org.groundswell.query.platform.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a projection reads and writes its own view's live rows of the ledger being folded. Reads see the writes before them.
 * A write within an entry replaces an earlier write of the same key within that entry; otherwise the earlier row is closed at
 * this entry and kept. Nothing is skipped for being equal: a projection that wants that compares with {@link #find}.
 */
public interface ViewWriter {

    /** The live row of a key. */
    Optional<Row> find(ViewTable table, Object... key);

    /**
     * What is remembered of a key.
     *
     * @param none where there are surely none of the stored rows that it stands for
     * @param anew gathers it from those, where it is not remembered; to be asked for before they are written
     */
    <T> T recall(Memory<T> memory, T none, Supplier<T> anew, Object... key);

    /** Whoever writes what a memory stands for says so, to be recalled. */
    <T> void remember(Memory<T> memory, T whole, Object... key);

    /** The live rows whose key begins with the given columns, ordered by key; costs a query. */
    List<Row> list(ViewTable table, Object... leadingKey);

    /** Makes this the live row of its key, closing the one before, if any; where rows are only added, that one is left as it is. */
    void upsert(Row row);

    /** Adds a row whose key never had one; cheaper than {@link #upsert}, and it parks the view where the key did exist. */
    void insert(Row row);

    /**
     * Ends the live row of a key; nothing happens where there is none.
     *
     * @throws IllegalArgumentException where rows of the table are {@link ViewTable.Builder#added() only added}
     */
    void close(ViewTable table, Object... key);
}
