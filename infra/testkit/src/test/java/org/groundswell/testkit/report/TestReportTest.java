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

    @Test
    void all_modules_are_summed_up_and_the_longest_comes_first() throws IOException {
        report(
                "one",
                "a.ShortTest",
                "<testsuite name='a.ShortTest' time='0.5' tests='3' errors='0' failures='0' skipped='1'/>");
        report(
                "two/deep",
                "b.LongTest",
                "<testsuite name='b.LongTest' time='1,061.5' tests='2' errors='0' failures='0'/>");

        assertThat(print()).isZero();
        assertThat(text()).endsWith("4 passed, 0 failed, 1 skipped" + System.lineSeparator());
        assertThat(text().indexOf("b.LongTest")).isLessThan(text().indexOf("a.ShortTest"));
    }

    @Test
    void a_failed_test_is_named_and_fails_the_check() throws IOException {
        report("one", "a.RuleTest", """
                <testsuite name='a.RuleTest' time='0.5' tests='2' errors='1' failures='0' skipped='0'>
                  <testcase classname='a.RuleTest' name='holds'/>
                  <testcase classname='a.RuleTest' name='does_not_hold'><error message='no'/></testcase>
                </testsuite>""");

        assertThat(print()).isEqualTo(1);
        assertThat(text()).contains("a.RuleTest.does_not_hold").contains("1 passed, 1 failed, 0 skipped");
    }

    @Test
    void a_check_that_ran_nothing_has_failed() throws IOException {
        assertThat(print()).isEqualTo(1);
    }
}
