package org.groundswell.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into the jar runs on a JDK and nothing else. */
class AloneTest {

    private static final Path JAR = Path.of("target", "classes");

    @TempDir
    private Path folder;

    private record Said(int code, String text) {}

    private Said verify(List<String> lines) throws IOException, InterruptedException {
        Path pack =
                Files.write(folder.resolve("pack.jsonl"), String.join("", lines).getBytes(UTF_8));
        Path key = Files.writeString(folder.resolve("key"), SamplePack.KEY + "\n");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        JAR.toString(),
                        "org.groundswell.verifier.Main",
                        "verify",
                        pack.toString(),
                        "--key",
                        key.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), text);
    }

    @Test
    void the_classes_of_the_jar_need_no_others() throws Exception {
        List<String> lines = new java.util.ArrayList<>(new SamplePack(300).programme());
        Said honest = verify(lines);
        assertThat(honest.code()).as(honest.text()).isZero();
        assertThat(honest.text()).contains("Complete: these are all 300 entries");

        lines.remove(10);
        Said tampered = verify(lines);
        assertThat(tampered.code()).isEqualTo(1);
        assertThat(tampered.text()).contains("Does not hold. Entry 10: it is missing; entry 11 stands in its place.");
    }

    @Test
    void nothing_but_the_verifier_and_the_proofs_goes_in() throws IOException {
        try (var files = Files.walk(JAR)) {
            List<String> classes = files.map(file -> JAR.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .toList();
            assertThat(classes)
                    .hasSizeGreaterThan(20)
                    .allMatch(name -> name.startsWith("org/groundswell/verifier/")
                            || name.startsWith("org/groundswell/domain/ledger/proof/"));
        }
    }
}
