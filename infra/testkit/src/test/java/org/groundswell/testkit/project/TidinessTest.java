package org.groundswell.testkit.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidinessTest {

    @TempDir
    private Path planted;

    @Test
    void the_project_is_tidy() throws IOException {
        assertThat(Tidiness.breaches(Path.of("../..").toRealPath())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a path of one machine                    | infra/up           | data=/r~oot/data
            a path of one machine                    | core-domain/A.java | String s = "/h~ome/somebody/x";
            something left to do                     | core-domain/A.java | // T~ODO later
            a test that does not run                 | core-domain/A.java | @Dis~abled
            a wait for time instead of for an event  | core-domain/A.java | Thread.sl~eep(10);
            another database                         | pom.xml            | <url>jdbc:h~2:mem</url>
            a library that was ruled out             | core-domain/A.java | import lom~bok.Data;
            a swallowed exception                    | core-domain/A.java | } cat~ch (IOException e) {}
            """)
    void every_rule_finds_a_planted_breach(String rule, String file, String line) throws IOException {
        Path target = planted.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, "first line\n" + line.replace("~", "") + "\n");

        assertThat(Tidiness.breaches(planted)).containsExactly(file + ":2: " + rule);
    }

    @Test
    void a_stranger_at_the_top_and_a_long_file_are_found_and_what_builds_make_is_not_read() throws IOException {
        Files.writeString(planted.resolve("notes.txt"), "");
        Files.createDirectories(planted.resolve("infra/target"));
        Files.writeString(planted.resolve("infra/target/log.md"), "/r~oot/x".replace("~", ""));
        Files.writeString(planted.resolve("infra/Long.java"), "line\n".repeat(301));

        assertThat(Tidiness.breaches(planted))
                .containsExactly(
                        "notes.txt:0: not of the agreed top level",
                        "infra/Long.java:301: a file of more than 300 lines");
    }
}
