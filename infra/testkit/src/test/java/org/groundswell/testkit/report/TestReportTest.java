package org.groundswell.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportTest {

    @TempDir
    private Path root;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private void report(String module, String suite, String body) throws IOException {
        Path folder = Files.createDirectories(root.resolve(module).resolve("target/surefire-reports"));
        Files.writeString(folder.resolve("TEST-" + suite + ".xml"), body);
    }

    private int print() throws IOException {
        return TestReport.of(root).print(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String suite(String name, String time, int tests, int errors, int skipped, String cases) {
        return "<testsuite name='%s' time='%s' tests='%d' errors='%d' failures='0' skipped='%d'>%s</testsuite>"
                .formatted(name, time, tests, errors, skipped, cases);
    }

    private static String testCase(String name, String outcome) {
        return "<testcase classname='a.RuleTest' name='" + name + "'>" + outcome + "</testcase>";
    }

    @Test
    void all_modules_are_summed_up_and_the_longest_comes_first() throws IOException {
        String cases = testCase("one", "") + testCase("two", "") + testCase("real", "<skipped/>");
        report("one", "a.RuleTest", suite("a.RuleTest", "0.5", 3, 0, 1, cases));
        report(
                "two/deep",
                "b.LongTest",
                suite("b.LongTest", "1,061.5", 2, 0, 0, testCase("x", "") + testCase("y", "")));

        assertThat(print()).isZero();
        assertThat(text())
                .contains("a.RuleTest.real")
                .endsWith("4 passed, 0 failed, 1 skipped" + System.lineSeparator());
        assertThat(text().indexOf("b.LongTest")).isLessThan(text().indexOf("a.RuleTest"));
    }

    @Test
    void a_class_that_gave_up_before_its_first_test_is_named_as_skipped() throws IOException {
        report("one", "a.StoryTest", suite("a.StoryTest", "0.1", 0, 0, 0, ""));
        report("one", "a.RuleTest", suite("a.RuleTest", "0.1", 1, 0, 0, testCase("holds", "")));

        assertThat(print()).isZero();
        assertThat(text()).contains("a.StoryTest, all of it").contains("1 passed, 0 failed, 1 skipped");
    }

    @Test
    void a_failed_test_is_named_and_fails_the_check() throws IOException {
        String cases = testCase("holds", "") + testCase("does_not_hold", "<error message='no'/>");
        report("one", "a.RuleTest", suite("a.RuleTest", "0.5", 2, 1, 0, cases));

        assertThat(print()).isEqualTo(1);
        assertThat(text()).contains("a.RuleTest.does_not_hold").contains("1 passed, 1 failed, 0 skipped");
    }

    @Test
    void a_check_that_ran_nothing_has_failed() throws IOException {
        assertThat(print()).isEqualTo(1);
    }
}
