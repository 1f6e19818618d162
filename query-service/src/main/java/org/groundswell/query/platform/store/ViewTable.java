package org.groundswell.query.platform.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of a view, declared once in Java; the platform creates it, its indexes, its row-level security policy and its
 * grants from this declaration. Every table is {@code ledger integer, <keys>, <values>, from_entry bigint, to_entry bigint}: a
 * row of the ledger with this {@link NumberedLedger number} is true from {@code from_entry} until just before {@code to_entry},
 * and live while {@code to_entry} is null. Within a ledger at most one row of a key is live. Key columns are never null and sort
 * by code point. A table whose rows are {@link Builder#added() only added} has no {@code to_entry}.
 */
public final class ViewTable {

    /** For an index: the entry that a row begins at. */
    public static final String FROM_ENTRY = "from_entry";

    private final String name;
    private final List<Column> keys;
    private final List<Column> columns;
    private final List<List<String>> indexes;
    private final boolean seldomChanges;
    private final boolean added;
    private final boolean remembered;
    private final boolean openToAdministrators;
    private final Optional<Privacy> privacy;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<Lane, TableSql> statements = new EnumMap<>(Lane.class);

    private ViewTable(Builder builder) {
        this.name = builder.name;
        this.keys = List.copyOf(builder.keys);
        this.indexes = List.copyOf(builder.indexes);
        this.seldomChanges = builder.seldomChanges;
        this.added = builder.added;
        this.remembered = builder.remembered;
        this.openToAdministrators = builder.openToAdministrators;
        this.privacy = Optional.ofNullable(builder.privacy);
        List<Column> all = new ArrayList<>(builder.keys);
        all.addAll(builder.values);
        this.columns = List.copyOf(all);
        for (int i = 0; i < columns.size(); i++) {
            if (positions.put(columns.get(i).name(), i) != null) {
                throw new IllegalArgumentException(
                        "Column twice in " + name + ": " + columns.get(i).name());
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("A view table needs a key: " + name);
        }
        indexes.stream()
                .flatMap(List::stream)
                .filter(column -> !column.equals(FROM_ENTRY))
                .forEach(this::position);
        privacy.ifPresent(kept -> {
            position(kept.person());
            position(kept.open());
        });
        for (Lane lane : Lane.values()) {
            statements.put(lane, new TableSql(this, lane));
        }
    }

    /** @param name begins {@code view_} */
    public static Builder named(String name) {
        return new Builder(name);
    }

    public String name() {
        return name;
    }

    public List<Column> keys() {
        return keys;
    }

    /** Keys first, then values. */
    public List<Column> columns() {
        return columns;
    }

    TableSql sql(Lane lane) {
        return Objects.requireNonNull(statements.get(lane));
    }

    List<List<String>> indexes() {
        return indexes;
    }

    boolean seldomChanges() {
        return seldomChanges;
    }

    boolean isAdded() {
        return added;
    }

    boolean isRemembered() {
        return remembered;
    }

    boolean openToAdministrators() {
        return openToAdministrators;
    }

    Optional<Privacy> privacy() {
        return privacy;
    }

    /** Rows that only one person may read, unless they are open. */
    record Privacy(String person, String open) {}

    /** An empty row, to be filled by {@link Row#with}. */
    public Row row() {
        return new Row(this, new Object[columns.size()]);
    }

    /** The same, for a fold of many entries: see {@link Row.Filling}. */
    public Row.Filling filling() {
        return new Row.Filling(this);
    }

    int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("No column " + column + " in " + name);
        }
        return position;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Gathers a declaration. */
    public static final class Builder {

        private final String name;
        private final List<Column> keys = new ArrayList<>();
        private final List<Column> values = new ArrayList<>();
        private final List<List<String>> indexes = new ArrayList<>();
        private boolean seldomChanges;
        private boolean added;
        private boolean remembered;
        private boolean openToAdministrators;
        private @Nullable Privacy privacy;

        private Builder(String name) {
            if (!name.matches("view_[a-z0-9_]+")) {
                throw new IllegalArgumentException("Not a view table's name: " + name);
            }
            this.name = name;
        }

        public Builder key(Column... columns) {
            keys.addAll(List.of(columns));
            return this;
        }

        public Builder value(Column... columns) {
            values.addAll(List.of(columns));
            return this;
        }

        /** An index on ledger and the given columns, beside those on the key. */
        public Builder index(String... columns) {
            indexes.add(List.of(columns));
            return this;
        }

        /**
         * Rows are added and seldom change: the primary key finds the live one, and an index on live rows, half of what such a row costs,
         * is not made; nor are they remembered.
         */
        public Builder seldomChanges() {
            seldomChanges = true;
            return this;
        }

        /**
         * Rows are only added: one holds until the next of its key begins, and none ever ends, so that no row that lies in the database
         * is written again. As at a moment the newest by then is read, by the primary key.
         */
        public Builder added() {
            added = true;
            return seldomChanges();
        }

        /** Of a {@link Memory}: rows are never stored, and keep their meaning. */
        Builder remembered() {
            remembered = true;
            return this;
        }

        /** Administrators may read its rows in every programme, member or not. */
        public Builder openToAdministrators() {
            openToAdministrators = true;
            return this;
        }

        /**
         * Only the person named in a row may read it, whatever a statement asks for, unless the row is open.
         *
         * @param person a text column
         * @param open a boolean column
         */
        public Builder privateTo(String person, String open) {
            privacy = new Privacy(person, open);
            return this;
        }

        public ViewTable build() {
            return new ViewTable(this);
        }
    }
}
