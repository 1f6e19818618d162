package org.groundswell.query.platform.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Creates, drops and moves the tables of a view; to be called within a transaction of the projector. */
public final class Tables {

    /** A tenth of the usual sample: the database looks more closely, by itself, soon after a table serves. */
    private static final int SAMPLE = 10;

    private final JdbcTemplate jdbc;
    private final String reader;

    public Tables(JdbcTemplate jdbc, String reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** A fingerprint of how tables are laid out: it changes with any declaration. */
    public String shape(List<ViewTable> tables) {
        return Digests.of(tables.stream()
                .flatMap(table -> Stream.concat(
                        table.sql(Lane.LIVE).create(reader).stream(), table.sql(Lane.LIVE).index().stream()))
                .toList());
    }

    /** Empty tables that serve at once. */
    public void create(List<ViewTable> tables) {
        prepare(tables, Lane.LIVE);
        for (ViewTable table : tables) {
            run(table.sql(Lane.LIVE).index());
        }
    }

    /** Empty tables to fold into, which need {@link #index} before they serve. */
    public void prepare(List<ViewTable> tables, Lane lane) {
        for (ViewTable table : tables) {
            run(table.sql(lane).create(reader));
        }
    }

    /** Gives a prepared table the indexes that readers need, and the planner an idea of what it holds; once is enough. */
    public void index(ViewTable table) {
        TableSql sql = table.sql(Lane.NEXT);
        if (!Boolean.TRUE.equals(jdbc.queryForObject(sql.isIndexed(), Boolean.class))) {
            run(sql.index());
        }
        jdbc.execute("set local default_statistics_target = " + SAMPLE);
        jdbc.execute(sql.analyze());
    }

    private void run(List<String> statements) {
        if (!statements.isEmpty()) {
            jdbc.execute(String.join(";", statements));
        }
    }

    public void drop(List<ViewTable> tables, Lane lane) {
        jdbc.execute("drop table if exists "
                + tables.stream()
                        .map(table -> lane.schema() + "." + table.name())
                        .collect(Collectors.joining(", ")));
    }

    /** Drops what no view declares any more, so that no words of people lie on in it. */
    public void dropOthers(List<ViewTable> declared) {
        for (Lane lane : Lane.values()) {
            jdbc.queryForList(
                            "select tablename from pg_tables where schemaname = ? and tablename like 'view\\_%' and tablename <> all (?)",
                            String.class,
                            lane.schema(),
                            declared.stream().map(ViewTable::name).toArray(String[]::new))
                    .forEach(name -> jdbc.execute("drop table " + lane.schema() + "." + name));
        }
    }

    /**
     * Until the end of the transaction nobody vacuums tables that serve; who does is waited for here, where no reader waits. A drop waits
     * for it just as long, for each table that is being vacuumed, and everybody behind the drop.
     */
    public void keepFromVacuum(List<ViewTable> tables) {
        List<String> serving = jdbc.queryForList(
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = ? and tablename = any (?)",
                String.class,
                Lane.LIVE.schema(),
                tables.stream().map(ViewTable::name).toArray(String[]::new));
        if (!serving.isEmpty()) {
            jdbc.execute("lock table " + String.join(", ", serving) + " in share update exclusive mode");
        }
    }

    /** Puts the tables built anew in the place of those that served. */
    public void promote(List<ViewTable> tables) {
        drop(tables, Lane.LIVE);
        run(tables.stream()
                .map(table -> "alter table %1$s.%2$s reset (autovacuum_enabled); alter table %1$s.%2$s set schema %3$s"
                        .formatted(Lane.NEXT.schema(), table.name(), Lane.LIVE.schema()))
                .toList());
    }
}
