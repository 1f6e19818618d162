package org.groundswell.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStateTest {

    @TempDir
    private Path directory;

    private Settings settings;

    @BeforeEach
    void use_free_ports() {
        settings = FreeSettings.in(directory);
        PrivateFile.createDirectory(settings.data());
    }

    @Test
    void what_was_noted_is_found_by_the_next_command() {
        RunState state = RunState.fresh(settings);
        state.running(RunState.SUPERVISOR, ProcessHandle.current());
        Settings elsewhere = new Settings(
                settings.project(), settings.data(), FreeSettings.in(directory).ports());

        RunState found = RunState.read(elsewhere).orElseThrow();

        assertThat(found.supervisor()).contains(ProcessHandle.current());
        assertThat(found.isReady()).isFalse();
        assertThat(found.settings(elsewhere)).isEqualTo(settings);
        state.delete();
        assertThat(RunState.read(settings)).isEmpty();
    }

    @Test
    void a_process_that_was_given_a_used_id_is_not_ours() throws IOException {
        Files.writeString(
                settings.data().resolve("run.properties"),
                "process.Kafka=" + ProcessHandle.current().pid() + "@2001-01-01T00:00:00Z\n");

        assertThat(RunState.read(settings).orElseThrow().alive()).isEmpty();
    }
}
