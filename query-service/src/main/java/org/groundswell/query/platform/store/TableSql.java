package org.groundswell.query.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements of one view table within one schema, made from its declaration. */
final class TableSql {

    private final ViewTable table;
    private final Lane lane;
    private final String name;
    private final String qualified;
    private final String storage;
    private final String insert;
    private final String copy;
    private final String close;
    private final List<String> live;

    TableSql(ViewTable table, Lane lane) {
        String schema = lane.schema();
        this.table = table;
        this.lane = lane;
        this.name = table.name();
        this.qualified = schema + "." + name;
        this.storage = lane == Lane.NEXT ? " with (autovacuum_enabled = off)" : "";
        String entries = table.isAdded() ? "from_entry" : "from_entry, to_entry";
        this.insert = "insert into %s (ledger, %s, %s) values (?, %s, %s)"
                .formatted(
                        qualified,
                        names(table.columns()),
                        entries,
                        table.columns().stream().map(column -> "?").collect(Collectors.joining(", ")),
                        table.isAdded() ? "?" : "?, ?");
        this.copy = "copy %s (ledger, %s, %s) from stdin (format binary)"
                .formatted(qualified, names(table.columns()), entries);
        this.close = closing();
        this.live = IntStream.rangeClosed(0, table.keys().size())
                .mapToObj(this::living)
                .toList();
    }

    /**
     * The table as rows are folded into it: only the index by which a live row is found and kept single. While it is built anew nobody
     * sweeps it, since a sweep would be in the way of its indexes; and where rows are only added, it gets that index when a fold first
     * asks for a row, which few do.
     *
     * @param reader the role that reads under row-level security
     */
    List<String> create(String reader) {
        List<String> statements = new ArrayList<>();
        statements.add("create table %s (ledger integer not null, %s, %s from_entry bigint not null%s)%s"
                .formatted(
                        qualified,
                        keyDefinitions(),
                        valueDefinitions(),
                        table.isAdded() ? "" : ", to_entry bigint, check (to_entry > from_entry)",
                        storage));
        if (!isKeyedLater()) {
            statements.add(
                    table.seldomChanges()
                            ? primaryKey()
                            : "create unique index on %s (ledger, %s) where to_entry is null"
                                    .formatted(qualified, names(table.keys())));
        }
        statements.add("alter table %s enable row level security".formatted(qualified));
        statements.add(
                "create policy members_read on %s for select to \"%s\" using (ledger = any ((select groundswell_ledger_numbers())::integer[])%s)"
                        .formatted(
                                qualified,
                                reader,
                                table.openToAdministrators() ? " or (select groundswell_administers())" : ""));
        table.privacy()
                .ifPresent(kept -> statements.add(
                        "create policy person_reads on %s as restrictive for select to \"%s\" using (%s or %s = current_setting('groundswell.person', true))"
                                .formatted(qualified, reader, kept.open(), kept.person())));
        statements.add("grant select on %s to \"%s\"".formatted(qualified, reader));
        return statements;
    }

    /** What readers need besides: cheaper to build at once than row by row. */
    List<String> index() {
        List<String> statements = new ArrayList<>();
        if (isKeyedLater()) {
            statements.add(primaryKeyWhereMissing());
        } else if (!table.seldomChanges()) {
            statements.add(primaryKey());
        }
        for (List<String> index : table.indexes()) {
            statements.add("create index on %s (ledger, %s)".formatted(qualified, String.join(", ", index)));
        }
        return statements;
    }

    /** Whether {@link #index} was run. */
    String isIndexed() {
        int all = table.indexes().size() + (table.seldomChanges() ? 1 : 2);
        return "select count(*) = %d from pg_index where indrelid = '%s'::regclass".formatted(all, qualified);
    }

    /** Whether rows may come before there is a key to find them by: {@link #primaryKeyWhereMissing} is to be run before any is asked for. */
    boolean isKeyedLater() {
        return lane == Lane.NEXT && table.isAdded();
    }

    String primaryKeyWhereMissing() {
        return "do $$ begin if to_regclass('%s_pkey') is null then %s; end if; end $$"
                .formatted(qualified, primaryKey());
    }

    private String primaryKey() {
        return "alter table %s add constraint %s_pkey primary key (ledger, %s, from_entry)"
                .formatted(qualified, name, names(table.keys()));
    }

    /** So that the first question asked of it has a plan that fits. */
    String analyze() {
        return "analyze " + qualified;
    }

    String insert() {
        return insert;
    }

    String copy() {
        return copy;
    }

    /** Closes live rows: parameters are an array of ledgers' numbers, one for each key column, and one of entries. */
    String close() {
        return close;
    }

    /** Live rows of a ledger, by its number, whose key begins with so many columns, ordered by key. */
    String live(int leading) {
        return live.get(leading);
    }

    /**
     * Row by row by the index of live rows, however little the planner knows of a table that grows: the inner limit keeps it from reading all
     * live rows instead, and the condition that always holds lets it expect one row.
     */
    private String closing() {
        List<String> arrays = new ArrayList<>();
        List<String> matches = new ArrayList<>();
        for (Column key : table.keys()) {
            arrays.add("?::" + key.type().sql() + "[]");
            matches.add("l.%1$s = c.%1$s".formatted(key.name()));
        }
        return """
                update %1$s t set to_entry = ended.closed
                from (select live.place, c.closed
                      from unnest(?::integer[], %2$s, ?::bigint[]) as c(ledger, %3$s, closed)
                      cross join lateral (
                          select l.ctid as place from %1$s l
                          where l.ledger = c.ledger and l.to_entry is null and %4$s limit 1) as live
                      where c.closed + 0 = c.closed) as ended
                where t.ctid = ended.place
                """.formatted(qualified, String.join(", ", arrays), names(table.keys()), String.join(" and ", matches));
    }

    /** Of rows that are only added, the newest of each key. */
    private String living(int leading) {
        String match = table.keys().stream()
                .limit(leading)
                .map(key -> " and " + key.name() + " = ?")
                .collect(Collectors.joining());
        String keys = names(table.keys());
        String statement = table.isAdded()
                ? "select distinct on (%4$s) %1$s from %2$s where ledger = ?%3$s order by %4$s, from_entry desc"
                : "select %s from %s where ledger = ? and to_entry is null%s order by %s";
        return statement.formatted(names(table.columns()), qualified, match, keys);
    }

    /** Every version of every row of a ledger, by its id, in canonical order. */
    String everything() {
        return "select %s, from_entry, %s from %s where ledger = (select n.number from intake_ledger n where n.ledger = ?) order by %s, from_entry"
                .formatted(
                        names(table.columns()),
                        table.isAdded() ? "null::bigint" : "to_entry",
                        qualified,
                        names(table.keys()));
    }

    private String keyDefinitions() {
        return table.keys().stream().map(key -> definition(key) + " not null").collect(Collectors.joining(", "));
    }

    private String valueDefinitions() {
        return table.columns().stream()
                .skip(table.keys().size())
                .map(value -> value.name() + " " + value.type().sql() + ",")
                .collect(Collectors.joining(" "));
    }

    private static String definition(Column key) {
        String collation = key.type() == Column.Type.TEXT ? " collate \"C\"" : "";
        return key.name() + " " + key.type().sql() + collation;
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
