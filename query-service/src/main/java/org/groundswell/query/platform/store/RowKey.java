package org.groundswell.query.platform.store;

import java.util.Arrays;

/**
 * The key of a row. Keys are much alike, such as codes and months with digits at their ends, which the hash of a list mixes so little
 * that thousands of them collide.
 */
final class RowKey implements Comparable<RowKey> {

    private static final int SPREAD = 0x9E3779B9;

    private final Object[] parts;
    private final int hash;

    private RowKey(Object[] parts) {
        this.parts = parts;
        int mixed = 0;
        for (Object part : parts) {
            mixed = (mixed ^ part.hashCode()) * SPREAD;
            mixed ^= mixed >>> 15;
        }
        this.hash = mixed;
    }

    /** @throws IllegalArgumentException where it has another number of parts than the table's key */
    static RowKey of(ViewTable table, Object... parts) {
        if (parts.length != table.keys().size()) {
            throw new IllegalArgumentException(
                    "The key of " + table + " has " + table.keys().size() + " columns");
        }
        return new RowKey(parts.clone());
    }

    /** @throws IllegalArgumentException where a part is missing */
    static RowKey of(Row row) {
        ViewTable table = row.table();
        Object[] parts = new Object[table.keys().size()];
        for (int i = 0; i < parts.length; i++) {
            Object part = row.at(i);
            if (part == null) {
                throw new IllegalArgumentException(
                        "Key column " + table.keys().get(i).name() + " of " + table + " is empty");
            }
            parts[i] = part;
        }
        return new RowKey(parts);
    }

    Object part(int position) {
        return parts[position];
    }

    Object[] parts() {
        return parts.clone();
    }

    /** The first so many parts of a key. */
    static RowKey beginning(Object... leading) {
        return new RowKey(leading.clone());
    }

    RowKey beginning(int length) {
        return new RowKey(Arrays.copyOf(parts, length));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // key columns hold comparable values of one class each
    public int compareTo(RowKey other) {
        for (int i = 0; i < parts.length; i++) {
            int order = ((Comparable) parts[i]).compareTo(other.parts[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowKey key && hash == key.hash && Arrays.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(parts);
    }
}
