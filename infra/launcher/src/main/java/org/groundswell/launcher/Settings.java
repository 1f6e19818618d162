package org.groundswell.launcher;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an installation lives and listens.
 *
 * @param project the checkout that holds the built services
 * @param data the directory that keeps everything: databases, topics, secrets, logs
 * @param ports every port, each different
 */
public record Settings(Path project, Path data, Map<Port, Integer> ports) {

    private static final String DATA = "GROUNDSWELL_DATA";

    public Settings {
        ports = Map.copyOf(ports);
        if (!ports.keySet().containsAll(EnumSet.allOf(Port.class))) {
            throw new IllegalArgumentException("Every port needs a number");
        }
    }

    /**
     * Reads the settings of the environment; what is not set is usual.
     *
     * @throws LaunchException naming the setting that makes no sense
     */
    public static Settings of(Path project, Map<String, String> environment) {
        String data = environment.getOrDefault(DATA, "");
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        Map<Integer, Port> taken = new HashMap<>();
        for (Port port : Port.values()) {
            int number = number(port, environment.getOrDefault(port.variable(), ""));
            Port other = taken.put(number, port);
            if (other != null) {
                throw new LaunchException(
                        "%s and %s are both set to port %d.".formatted(other.variable(), port.variable(), number));
            }
            ports.put(port, number);
        }
        return new Settings(
                project.toAbsolutePath().normalize(),
                (data.isBlank() ? project.resolve(".groundswell") : Path.of(data))
                        .toAbsolutePath()
                        .normalize(),
                ports);
    }

    private static int number(Port port, String text) {
        if (text.isBlank()) {
            return port.usual();
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notAPort(port, text, e);
        }
        throw notAPort(port, text, null);
    }

    private static LaunchException notAPort(Port port, String text, @Nullable Throwable cause) {
        return new LaunchException(
                "%s is \"%s\", which is not a port (1 to 65535).".formatted(port.variable(), text), cause);
    }

    public int port(Port port) {
        return ports.getOrDefault(port, port.usual());
    }

    /** The address of something that listens for HTTP. */
    public String address(Port port) {
        return "http://localhost:" + port(port);
    }

    /** Who issues the tokens. */
    public String issuer() {
        return address(Port.KEYCLOAK) + "/realms/groundswell";
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** What was signed last of each ledger. */
    public Path witnessed() {
        return data.resolve("witnessed");
    }

    public Path peopleFile() {
        return data.resolve("people.txt");
    }
}
