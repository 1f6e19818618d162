package org.groundswell.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The passwords that machines use among themselves, generated at first use and kept in a file of mode 0600.
 *
 * <p>A secret that a later version needs is added to the file; none is ever replaced.
 */
final class Secrets {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    static Secrets in(Path file) {
        return new Secrets(file, read(file));
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        }
        return values;
    }

    /** The secret of that name, the same at every start. */
    String get(String name) {
        return get(name, () -> random(LENGTH));
    }

    /** The same for a secret of a form of its own, such as a signing key. */
    synchronized String get(String name, Supplier<String> maker) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        String generated = maker.get();
        values.put(name, generated);
        PrivateFile.write(
                file,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining("", "# Generated at first start; keep it private.\n", "")));
        return generated;
    }

    /** A key of 32 bytes, as base64. */
    static String key() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** Random letters and digits that cannot be mistaken for each other; five bits each. */
    static String random(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
