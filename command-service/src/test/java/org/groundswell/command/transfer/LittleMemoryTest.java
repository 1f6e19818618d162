package org.groundswell.command.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LittleMemoryTest {

    private static final int ENTRIES = 100_000;

    /** Unpacked the file has more than 50 MB, and the heap has 24. */
    @Test
    void a_long_export_is_written_and_proved_in_a_small_heap() throws IOException, InterruptedException {
        Process reading = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadInLittleMemory.class.getName(),
                        Integer.toString(ENTRIES)))
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reading.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("proved %d entries".formatted(ENTRIES));
        assertThat(reading.exitValue()).isZero();
    }
}
