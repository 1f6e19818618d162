package org.groundswell.query.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database of views without any, to lay out tables in by one connection; it may read ledgers 1 and 2. */
record LaidOut(Connection connection, Tables tables) implements AutoCloseable {

    static LaidOut fresh() throws SQLException {
        Database views = TestPostgres.shared().freshViews();
        Connection connection = views.connect();
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute("create schema rebuild");
        jdbc.execute(
                "create function groundswell_ledger_numbers() returns integer[] language sql as 'select array[1, 2]'");
        return new LaidOut(
                connection,
                new Tables(jdbc, TestPostgres.shared().asReader(views).user()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
