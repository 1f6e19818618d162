package org.groundswell.query.platform.store;

/**
 * What a fold remembers between batches, while there is room: in one piece what stands in other rows of the view, which it would otherwise
 * gather again and again. It is of a key, as a row is, and never stored. See {@link ViewWriter#recall}.
 *
 * @param <T> immutable, since a batch that fails is thrown away and what was remembered before it holds
 */
public final class Memory<T> {

    private final ViewTable table;
    private final Class<T> type;

    private Memory(ViewTable table, Class<T> type) {
        this.table = table;
        this.type = type;
    }

    /** @param name as of a table of the view, begins {@code view_} */
    public static <T> Memory<T> of(Class<T> type, String name, Column... key) {
        return new Memory<>(ViewTable.named(name).key(key).remembered().build(), type);
    }

    ViewTable table() {
        return table;
    }

    Row row(T whole, Object... key) {
        return new Row(table, key).meaning(whole);
    }

    T read(Row row) {
        return row.meaning(type).orElseThrow();
    }
}
