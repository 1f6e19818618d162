package org.groundswell.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmPartTest {

    @TempDir
    private Path directory;

    /** A child that says it is there and waits, or says why not and ends. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            if (arguments.length == 0) {
                System.err.println("I cannot find my database");
                System.exit(7);
            }
            Files.createFile(
                    Path.of(arguments[0] + "-" + ProcessHandle.current().pid()));
            new CountDownLatch(1).await();
        }
    }

    private JvmPart child(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("-Xmx32m", "-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.addAll(List.of(arguments));
        return new JvmPart(
                new JvmPart.Program("child", "nowhere", command, Map.of()),
                () -> started() > 0 ? Probe.READY : "nothing started",
                directory.resolve("child.log"));
    }

    private long started() {
        String[] files = directory.toFile().list((parent, name) -> name.startsWith("started"));
        return files == null ? 0 : files.length;
    }

    @Test
    void a_part_that_ends_while_starting_is_reported_with_the_end_of_its_log() {
        JvmPart part = child();
        part.launch();

        assertThatThrownBy(part::awaitReady)
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("child ended while starting")
                .hasMessageContaining("I cannot find my database");
    }

    @Test
    void a_part_that_dies_later_is_reported_and_started_again_and_stops_when_told() throws InterruptedException {
        JvmPart part = child(directory.resolve("started").toString());
        var lines = new LinkedBlockingQueue<String>();
        part.launch();
        part.awaitReady();
        ProcessHandle first = part.process();
        Settings settings = FreeSettings.in(directory);
        PrivateFile.createDirectory(settings.data());
        try (Watch watch = new Watch(RunState.fresh(settings), lines::add)) {
            watch.over(List.of(part));
            first.destroyForcibly();

            assertThat(lines.poll(20, TimeUnit.SECONDS)).contains("child ended unexpectedly");
            assertThat(lines.poll(20, TimeUnit.SECONDS)).isEqualTo("child is ready again");
            assertThat(part.process().pid()).isNotEqualTo(first.pid());
        }
        part.stop();
        assertThat(Processes.awaitEnd(part.process(), Duration.ofSeconds(1))).isTrue();
    }
}
