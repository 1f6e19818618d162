package org.groundswell.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A demo person as the realm's embedded part describes them.
 *
 * @param username what they sign in with
 * @param id their person id: the subject of their tokens, the same in every installation
 * @param name their full name
 * @param role the realm role that is the most they may be
 */
public record DemoPerson(String username, String id, String name, String role) {

    private static final List<DemoPerson> ALL = read();

    /** All of them, in the order of the file. */
    public static List<DemoPerson> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException naming those who exist, when nobody is called that */
    public static DemoPerson named(String username) {
        return ALL.stream()
                .filter(person -> person.username.equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No demo person is called " + username + "; there are "
                        + String.join(
                                ", ", ALL.stream().map(DemoPerson::username).toList())));
    }

    /** The environment variable that gives the realm import this person's password. */
    public String passwordVariable() {
        return "GROUNDSWELL_PASSWORD_" + username.toUpperCase(Locale.ROOT);
    }

    private static List<DemoPerson> read() {
        try {
            return RealmFile.read(RealmFile.DEMO_PEOPLE).path("users").values().stream()
                    .map(DemoPerson::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoPerson of(JsonNode user) {
        return new DemoPerson(
                user.path("username").asString(),
                user.path("id").asString(),
                user.path("firstName").asString() + " " + user.path("lastName").asString(),
                user.path("realmRoles").path(1).asString());
    }
}
