package org.groundswell.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.groundswell.testkit.Database;

/** The baseline of the rebuild bench: reading every stored event once, in ledger order, through a plain cursor. */
final class Cursor {

    private Cursor() {}

    static Parallel.Rate readAll(Database database) throws SQLException {
        long started = System.nanoTime();
        long rows = 0;
        long bytes = 0;
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("""
                    select ledger, entry, recorded_at, event_identifier, aggregate_identifier, sequence_number,
                           payload_type, payload_revision, payload, meta_data
                      from domain_event order by ledger, entry
                    """)) {
                select.setFetchSize(5_000);
                try (ResultSet events = select.executeQuery()) {
                    while (events.next()) {
                        rows++;
                        bytes += events.getBytes(9).length + events.getBytes(10).length;
                    }
                }
            }
        }
        if (rows > 0 && bytes == 0) {
            throw new IllegalStateException("The cursor read no payload");
        }
        return new Parallel.Rate(rows, (System.nanoTime() - started) / 1e9);
    }
}
