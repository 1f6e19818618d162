package org.groundswell.faults.fault;

import java.sql.SQLException;
import org.groundswell.testkit.Database;

/** Who waits for what in a database. */
final class Locks {

    private Locks() {}

    /** How many wait for an advisory lock of this database. */
    static int waiting(Database database) {
        return (int) number(database, """
                select count(*) from pg_locks
                where locktype = 'advisory' and not granted
                  and database = (select oid from pg_database where datname = current_database())
                """);
    }

    /** The one number that a statement answers with. */
    static long number(Database database, String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be asked: " + e.getMessage(), e);
        }
    }
}
