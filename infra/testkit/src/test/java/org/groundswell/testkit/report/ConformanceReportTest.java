package org.groundswell.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceReportTest {

    @TempDir
    private Path root;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private void record(String group, String... lines) throws IOException {
        Path folder = Files.createDirectories(root.resolve("domain/target/conformance"));
        Files.write(folder.resolve(group + ".csv"), List.of(lines));
    }

    private int print() throws IOException {
        return ConformanceReport.of(root, root.resolve("cases"))
                .print(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void cases_are_counted_by_group_and_use() throws IOException {
        record(
                "xmr",
                "xmr,001,conformance,passed",
                "xmr,002,documented-defect,passed",
                "xmr,003,error-behaviour,passed",
                "xmr,004,independent,passed");
        Files.createDirectories(root.resolve("cases/xmr/001"));
        assertThat(print()).isZero();
        assertThat(text())
                .containsPattern("xmr +4 +2 +1 +1 +0")
                .containsPattern("all +4 +2 +1 +1 +0")
                .doesNotContain("no test reads");
    }

    @Test
    void a_case_that_fails_one_of_its_tests_has_failed() throws IOException {
        record("xmr", "xmr,001,conformance,passed", "xmr,001,conformance,failed", "xmr,002,conformance,passed");
        assertThat(print()).isEqualTo(1);
        assertThat(text()).containsPattern("xmr +2 +1 +0 +0 +1");
    }

    @Test
    void a_group_that_nobody_tests_is_shown() throws IOException {
        record("xmr", "xmr,001,conformance,passed");
        Files.createDirectories(root.resolve("cases/funnel/001"));
        assertThat(print()).isZero();
        assertThat(text()).containsPattern("funnel +none").contains("Groups that no test reads: 1");
    }

    @Test
    void without_cases_nothing_is_claimed() throws IOException {
        assertThat(print()).isZero();
        assertThat(text()).contains("none were tried");
    }
}
