package org.groundswell.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.testkit.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstProgrammeTest {

    /** Nothing answers there: whoever tried to write the demo programme would fail. */
    private static final Database UNREACHABLE = new Database("jdbc:postgresql://127.0.0.1:1/events", "nobody", "");

    private final List<String> progress = new ArrayList<>();

    @TempDir
    private Path directory;

    @Test
    void an_installation_begun_empty_stays_empty_and_says_so() {
        Settings settings = FreeSettings.in(directory);
        PrivateFile.createDirectory(settings.data());

        new FirstProgramme(settings, progress::add).write(Beginning.EMPTY, UNREACHABLE, Map.of());
        assertThat(progress).isEmpty();
        assertThat(settings.data().resolve("first-programme.txt")).hasContent("empty");

        new FirstProgramme(settings, progress::add).write(Beginning.DEMO, UNREACHABLE, Map.of());
        assertThat(progress).singleElement().asString().contains("first started empty, so it has no demo programme");
    }
}
