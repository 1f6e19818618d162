package org.groundswell.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.groundswell.testkit.Database;

/** The baseline of the command bench: the same rows, one durable insert and commit each, as fast as JDBC goes. */
final class RawInserts {

    private final Database database;

    RawInserts(Database database) {
        this.database = database;
    }

    /** A table like the event table, with its keys, without numbering. */
    void createPlainTable() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_event");
            statement.execute("""
                    create table bench_event (
                        global_index         bigint generated always as identity primary key,
                        event_identifier     text        not null unique,
                        aggregate_identifier text        not null,
                        sequence_number      bigint      not null,
                        type                 text        not null,
                        time_stamp           timestamptz not null,
                        payload_type         text        not null,
                        payload_revision     text        not null,
                        payload              bytea       not null,
                        meta_data            bytea       not null,
                        unique (aggregate_identifier, sequence_number))
                    """);
        }
    }

    /** @param run makes the rows of this run differ from those of another */
    Parallel.Rate plain(List<StoredRow> rows, int connections, int run) {
        return Parallel.run(connections, worker -> {
            String prefix = "bench-" + run + "/";
            long done = 0;
            try (Connection connection = database.connect();
                    PreparedStatement insert = connection.prepareStatement(StoredRow.insertInto("bench_event"))) {
                for (int i = worker; i < rows.size(); i += connections) {
                    rows.get(i).bind(insert, prefix);
                    insert.executeUpdate();
                    done++;
                }
            }
            return done;
        });
    }
}
