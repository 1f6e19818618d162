package org.groundswell.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.testkit.DemoPerson;

/**
 * The demo people and their passwords, which are generated at first start and kept in a file of mode 0600 that a person
 * can read.
 */
final class People {

    /** Who may administer Keycloak itself, in its realm {@code master}. */
    static final String KEYCLOAK_ADMIN = "keycloak-admin";

    private final Map<String, String> passwords;

    private People(Map<String, String> passwords) {
        this.passwords = Map.copyOf(passwords);
    }

    /** Reads the file; writes it first when there is none. */
    static People in(Path file) {
        if (!Files.exists(file)) {
            PrivateFile.write(file, generate());
        }
        return read(file);
    }

    /** @throws UncheckedIOException when there is no file */
    static People read(Path file) {
        Map<String, String> passwords = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.strip().split("\\s+");
                if (!line.startsWith("#") && words.length >= 2) {
                    passwords.put(words[0], words[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return new People(passwords);
    }

    private static String generate() {
        List<String> lines = new ArrayList<>(List.of(
                "# The people of this installation, generated at first start. Keep this file private.",
                "# %-14s %-22s %s".formatted("sign in as", "password", "who it is")));
        for (DemoPerson person : DemoPerson.all()) {
            lines.add("%-16s %-22s %s, %s".formatted(person.username(), password(), person.name(), person.role()));
        }
        lines.add(
                "%-16s %-22s %s".formatted(KEYCLOAK_ADMIN, password(), "administers Keycloak itself, not Groundswell"));
        return String.join("\n", lines) + "\n";
    }

    /** 80 random bits in groups that can be typed. */
    private static String password() {
        return IntStream.range(0, 4).mapToObj(group -> Secrets.random(4)).collect(Collectors.joining("-"));
    }

    /** @throws LaunchException when the file has nobody of that name */
    String password(String username) {
        String password = passwords.get(username);
        if (password == null) {
            throw new LaunchException("There is no password for " + username + " in the people file");
        }
        return password;
    }
}
