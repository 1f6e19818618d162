package org.groundswell.query.platform.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Creates, drops and moves the tables of a view; to be called within a transaction of the projector. */
public final class Tables {

    private final JdbcTemplate jdbc;
    private final String reader;

    public Tables(JdbcTemplate jdbc, String reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** A fingerprint of how tables are laid out: it changes with any declaration. */
    public String shape(List<ViewTable> tables) {
        List<String> statements = tables.stream()
                .flatMap(table -> new TableSql(table, Lane.LIVE.schema()).create(reader).stream())
                .toList();
        return Digests.of(statements);
    }

    public void create(List<ViewTable> tables, Lane lane) {
        for (ViewTable table : tables) {
            new TableSql(table, lane.schema()).create(reader).forEach(jdbc::execute);
        }
    }

    public void drop(List<ViewTable> tables, Lane lane) {
        for (ViewTable table : tables) {
            jdbc.execute("drop table if exists " + lane.schema() + "." + table.name());
        }
    }

    /** Puts the tables built anew in the place of those that served. */
    public void promote(List<ViewTable> tables) {
        drop(tables, Lane.LIVE);
        for (ViewTable table : tables) {
            jdbc.execute(
                    "alter table %s.%s set schema %s".formatted(Lane.NEXT.schema(), table.name(), Lane.LIVE.schema()));
        }
    }
}
