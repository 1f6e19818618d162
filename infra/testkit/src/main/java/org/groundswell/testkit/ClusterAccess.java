package org.groundswell.testkit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What can be done to a running cluster, whoever started it. */
record ClusterAccess(int port, DatabaseRoles roles) {

    /** A database as one of the roles. */
    Database database(String name, String role) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, role, roles.password(role));
    }

    Database asSuperuser() {
        return database("postgres", DatabaseRoles.SUPERUSER);
    }

    void createRolesAndDatabases() {
        for (String role : DatabaseRoles.SERVICE_ROLES) {
            String verb = exists("select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
            asSuperuser()
                    .execute(verb + " role " + role
                            + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password "
                            + literal(roles.password(role)));
        }
        for (DatabaseRoles.Kind kind : DatabaseRoles.Kind.values()) {
            createDatabase(kind, kind.databaseName());
        }
    }

    /** Creates a database of a kind under a name of its own, unless it exists, and answers it as its owner. */
    Database createDatabase(DatabaseRoles.Kind kind, String name) {
        Database server = asSuperuser();
        if (!exists("select 1 from pg_database where datname = ?", name)) {
            server.execute("create database " + name + " owner " + kind.owner());
        }
        server.execute("revoke all on database " + name + " from public");
        for (String guest : kind.guests()) {
            server.execute("grant connect on database " + name + " to " + guest);
        }
        return database(name, kind.owner());
    }

    /** The names of all databases. */
    List<String> databases() {
        List<String> names = new ArrayList<>();
        try (var connection = asSuperuser().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select datname from pg_database where not datistemplate")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw unaskable(e);
        }
    }

    private static IllegalStateException unaskable(SQLException e) {
        return new IllegalStateException("PostgreSQL could not be asked: " + e.getMessage(), e);
    }

    private boolean exists(String sql, String name) {
        try (var connection = asSuperuser().connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw unaskable(e);
        }
    }

    static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
