package org.groundswell.query.platform.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a batch has done so far to the rows of one table. */
final class PendingRows {

    private final Map<RowKey, PendingRow> rows = new LinkedHashMap<>();

    /** Keys by how they begin, for each length of beginning that was asked for: looking at all of them each time takes longer. */
    private final Map<Integer, Map<RowKey, List<RowKey>>> beginnings = new HashMap<>();

    @Nullable
    PendingRow get(RowKey key) {
        return rows.get(key);
    }

    /** @param mayBeStored whether a live row of this key may lie in the database */
    PendingRow add(RowKey key, boolean mayBeStored) {
        PendingRow row = new PendingRow(mayBeStored);
        rows.put(key, row);
        beginnings.forEach((length, keys) -> add(key, length, keys));
        return row;
    }

    private static void add(RowKey key, int length, Map<RowKey, List<RowKey>> keys) {
        keys.computeIfAbsent(key.beginning(length), _ -> new ArrayList<>(1)).add(key);
    }

    void forEach(BiConsumer<RowKey, PendingRow> each) {
        rows.forEach(each);
    }

    /** Only those whose key begins so. */
    void forEach(Object[] leading, BiConsumer<RowKey, PendingRow> each) {
        Map<RowKey, List<RowKey>> keys = beginnings.computeIfAbsent(leading.length, this::byBeginning);
        for (RowKey key : keys.getOrDefault(RowKey.beginning(leading), List.of())) {
            each.accept(key, rows.get(key));
        }
    }

    private Map<RowKey, List<RowKey>> byBeginning(int length) {
        Map<RowKey, List<RowKey>> keys = new HashMap<>();
        rows.keySet().forEach(key -> add(key, length, keys));
        return keys;
    }
}
