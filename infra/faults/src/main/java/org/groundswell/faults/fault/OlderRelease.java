package org.groundswell.faults.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.groundswell.testkit.JavaProgram;
import org.groundswell.testkit.LogTail;

/**
 * A query-service that does not know a context's events, as one released before that context: the same jar, unpacked, with the
 * registry's word for it replaced by a word of the same length that nothing is called.
 */
final class OlderRelease {

    private static final String REGISTRY = "org/groundswell/domain/ledger/EventTypes.class";
    private static final String MAIN = "org.groundswell.query.QueryServiceApplication";

    private OlderRelease() {}

    /**
     * Makes it.
     *
     * @param jar of this release
     * @param into an empty folder
     * @return how to run it, everything after {@code java}
     */
    static List<String> ignorantOf(String context, Path jar, Path into) throws IOException, InterruptedException {
        Path unpacked = into.resolve("unpacked");
        Path log = into.resolve("unpacking.log");
        Process unpacking = new ProcessBuilder(
                        JavaProgram.path().toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        unpacked.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (unpacking.waitFor() != 0) {
            throw new IllegalStateException("The service could not be unpacked: " + LogTail.of(log));
        }
        Path older = into.resolve("older");
        Path registry = older.resolve(REGISTRY);
        Files.createDirectories(registry.getParent());
        Files.write(registry, renamed(registry(only(unpacked.resolve("lib"), "core-domain-*.jar")), context));
        return List.of("-cp", older + ":" + only(unpacked, "query-service-*.jar"), MAIN);
    }

    private static Path only(Path folder, String glob) throws IOException {
        try (var files = Files.newDirectoryStream(folder, glob)) {
            return files.iterator().next();
        }
    }

    private static byte[] registry(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream entry = zip.getInputStream(zip.getEntry(REGISTRY))) {
            return entry.readAllBytes();
        }
    }

    /** Replaces the one constant of the class file that is the word: a tag, two bytes of length, the word. */
    private static byte[] renamed(byte[] classFile, String word) {
        byte[] letters = word.getBytes(StandardCharsets.US_ASCII);
        byte[] constant = new byte[letters.length + 3];
        constant[0] = 1;
        constant[2] = (byte) letters.length;
        System.arraycopy(letters, 0, constant, 3, letters.length);
        for (int at = 0; at <= classFile.length - constant.length; at++) {
            if (Arrays.equals(classFile, at, at + constant.length, constant, 0, constant.length)) {
                byte[] older = classFile.clone();
                older[at + 3] = '-';
                return older;
            }
        }
        throw new IllegalStateException("The registry does not name " + word);
    }
}
