package org.groundswell.testkit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The databases of Groundswell, the roles that own them, and the passwords of those roles.
 *
 * <p>{@link #READER} owns nothing and cannot bypass row-level security; query-service's migrations grant it what it may
 * read. No other role may even connect to a database that is not its own.
 *
 * @param passwords by role, the superuser's among them
 */
public record DatabaseRoles(Map<String, String> passwords) {

    public static final String SUPERUSER = "postgres";
    public static final String EVENTS_OWNER = "groundswell_events";
    public static final String PROJECTOR = "groundswell_projector";
    public static final String READER = "groundswell_reader";
    public static final String WEB_OWNER = "groundswell_web";
    public static final String KEYCLOAK_OWNER = "keycloak";

    static final List<String> SERVICE_ROLES = List.of(EVENTS_OWNER, PROJECTOR, READER, WEB_OWNER, KEYCLOAK_OWNER);

    public DatabaseRoles {
        passwords = Map.copyOf(passwords);
    }

    /** The roles with a password for each from the given source, which is asked once per role. */
    public static DatabaseRoles withPasswords(Function<String, String> source) {
        return new DatabaseRoles(Stream.concat(Stream.of(SUPERUSER), SERVICE_ROLES.stream())
                .collect(Collectors.toMap(Function.identity(), source)));
    }

    /** @throws IllegalArgumentException when the role is none of these */
    public String password(String role) {
        String password = passwords.get(role);
        if (password == null) {
            throw new IllegalArgumentException("No such database role: " + role);
        }
        return password;
    }

    /** A kind of database: who owns it and who else may connect. */
    public enum Kind {
        EVENTS("events", EVENTS_OWNER, List.of()),
        VIEWS("views", PROJECTOR, List.of(READER)),
        WEB("web", WEB_OWNER, List.of()),
        KEYCLOAK("keycloak", KEYCLOAK_OWNER, List.of());

        private final String databaseName;
        private final String owner;
        private final List<String> guests;

        Kind(String databaseName, String owner, List<String> guests) {
            this.databaseName = databaseName;
            this.owner = owner;
            this.guests = guests;
        }

        public String databaseName() {
            return databaseName;
        }

        public String owner() {
            return owner;
        }

        /** The roles besides the owner that may connect. */
        public List<String> guests() {
            return guests;
        }
    }
}
