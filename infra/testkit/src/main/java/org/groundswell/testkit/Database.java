package org.groundswell.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL database as one role sees it: its JDBC address and credentials. */
public record Database(String url, String user, String password) {

    /** The same database as another role. */
    public Database as(String otherUser, String otherPassword) {
        return new Database(url, otherUser, otherPassword);
    }

    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url, properties);
    }

    /** Runs one statement in a connection of its own, committed at once. */
    public void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused a statement: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
