package org.groundswell.query.platform.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contents of one row, without its ledger and entries. Immutable; columns not set are null. */
public final class Row {

    private final ViewTable table;
    private final @Nullable Object[] values;
    private final @Nullable Object meaning;

    Row(ViewTable table, @Nullable Object[] values) {
        this(table, values, null);
    }

    private Row(ViewTable table, @Nullable Object[] values, @Nullable Object meaning) {
        this.table = table;
        this.values = values;
        this.meaning = meaning;
    }

    /** The same with what its values mean, as one immutable object, which need not be read from them again while a batch lasts. */
    public Row meaning(Object whole) {
        return new Row(table, values, whole);
    }

    /**
     * What {@link #meaning(Object)} said, unless a column was replaced since; empty of a row that an earlier batch wrote, but for one of a
     * {@link Memory}.
     */
    public <T> Optional<T> meaning(Class<T> type) {
        return Optional.ofNullable(meaning).map(type::cast);
    }

    Row withoutMeaning() {
        return meaning == null ? this : new Row(table, values);
    }

    /**
     * This row with one column replaced.
     *
     * @param value of the column's own Java class (see {@link Column.Type}), or null; an instant is cut to microseconds
     */
    public Row with(String column, @Nullable Object value) {
        @Nullable Object[] copy = values.clone();
        put(table, copy, table.position(column), value);
        return new Row(table, copy);
    }

    private static void put(ViewTable table, @Nullable Object[] values, int position, @Nullable Object value) {
        Column column = table.columns().get(position);
        Class<?> held = column.type().javaClass();
        if (value != null && !held.isInstance(value)) {
            throw new IllegalArgumentException("Column " + column.name() + " of " + table + " holds "
                    + held.getSimpleName() + ", not "
                    + value.getClass().getSimpleName());
        }
        values[position] = value instanceof Instant instant ? instant.truncatedTo(ChronoUnit.MICROS) : value;
    }

    /** A row that is being filled, for folds of many entries: a {@link Row#with} for each column copies the row as often. */
    public static final class Filling {

        private final ViewTable table;
        private @Nullable Object[] values;
        private int next;

        /** Whether a row holds what was filled in, and must not change with what is filled in further. */
        private boolean given;

        Filling(ViewTable table) {
            this.table = table;
            this.values = new Object[table.columns().size()];
        }

        /** As {@link Row#with}; quickest in the order that the columns are declared in. */
        public Filling with(String column, @Nullable Object value) {
            if (given) {
                values = values.clone();
                given = false;
            }
            List<Column> columns = table.columns();
            int position =
                    next < values.length && columns.get(next).name().equals(column) ? next : table.position(column);
            put(table, values, position, value);
            next = position + 1;
            return this;
        }

        /** What was filled in so far; columns not set are null. */
        public Row row() {
            given = true;
            return new Row(table, values);
        }
    }

    public ViewTable table() {
        return table;
    }

    RowKey key() {
        return RowKey.of(this);
    }

    @Nullable
    Object at(int position) {
        return values[position];
    }

    public @Nullable Object get(String column) {
        return values[table.position(column)];
    }

    /** @throws IllegalStateException where the column is null; so for all getters without "OrNull" */
    public String text(String column) {
        return present(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        return (String) get(column);
    }

    public int integer(String column) {
        return present(column, integerOrNull(column));
    }

    public @Nullable Integer integerOrNull(String column) {
        return (Integer) get(column);
    }

    public long bigint(String column) {
        return present(column, bigintOrNull(column));
    }

    public @Nullable Long bigintOrNull(String column) {
        return (Long) get(column);
    }

    public BigDecimal numeric(String column) {
        return present(column, numericOrNull(column));
    }

    public @Nullable BigDecimal numericOrNull(String column) {
        return (BigDecimal) get(column);
    }

    public LocalDate date(String column) {
        return present(column, dateOrNull(column));
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return (LocalDate) get(column);
    }

    public Instant timestamp(String column) {
        return present(column, timestampOrNull(column));
    }

    public @Nullable Instant timestampOrNull(String column) {
        return (Instant) get(column);
    }

    public boolean flag(String column) {
        return present(column, (Boolean) get(column));
    }

    private <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Column " + column + " of " + table + " is null");
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && table == row.table && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return table + Arrays.toString(values);
    }
}
