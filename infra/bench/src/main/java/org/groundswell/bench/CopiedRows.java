package org.groundswell.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.groundswell.testkit.Database;

/**
 * What a rebuild cannot do without: the database copies the rows of all views within itself, into tables laid out alike, and gives
 * them the same indexes afterwards. Nothing is fetched, decoded, folded or sent.
 */
final class CopiedRows {

    /** As many as fold side by side. */
    private static final int CONNECTIONS = 2;

    private static final String SCHEMA = "bench_copied";

    private final Database views;

    CopiedRows(Database views) {
        this.views = views;
    }

    /** @return as a rate of the given number of events */
    Parallel.Rate copyAll(long events) {
        views.execute("drop schema if exists " + SCHEMA + " cascade; create schema " + SCHEMA);
        ConcurrentLinkedQueue<String> tables = new ConcurrentLinkedQueue<>(largestFirst());
        Parallel.Rate rate = Parallel.run(CONNECTIONS, worker -> {
            try (Connection connection = views.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = off");
                for (String table = tables.poll(); table != null; table = tables.poll()) {
                    copy(statement, table);
                }
            }
            return 0;
        });
        views.execute("drop schema " + SCHEMA + " cascade");
        return new Parallel.Rate(events, rate.seconds());
    }

    /** How many rows all views have, those that ended included. */
    long count() throws SQLException {
        long rows = 0;
        try (Connection connection = views.connect();
                Statement statement = connection.createStatement()) {
            for (String table : largestFirst()) {
                try (ResultSet counted = statement.executeQuery("select count(*) from public." + table)) {
                    counted.next();
                    rows += counted.getLong(1);
                }
            }
        }
        return rows;
    }

    private static void copy(Statement statement, String table) throws SQLException {
        String copied = SCHEMA + "." + table;
        statement.execute("create table %s (like public.%s including constraints)".formatted(copied, table));
        statement.execute("insert into %s select * from public.%s".formatted(copied, table));
        for (String index : texts(
                statement,
                "select indexdef from pg_indexes where schemaname = 'public' and tablename = '%s'".formatted(table))) {
            statement.execute(index.replace(" ON public.", " ON " + SCHEMA + "."));
        }
        statement.execute("analyze " + copied);
    }

    private List<String> largestFirst() {
        try (Connection connection = views.connect();
                Statement statement = connection.createStatement()) {
            return texts(statement, """
                    select relname from pg_class
                     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname like 'view\\_%'
                     order by relpages desc
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException("The views' tables cannot be listed: " + e.getMessage(), e);
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
