package org.groundswell.testkit.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads what the tests of the statistics wrote about independent cases, and prints a line for each group: how many cases give the
 * expected answer, how many a sane one where a package is known to be wrong, how many are refused as they should be.
 *
 * <p>A group that lies beside the project and has no test is shown as such. Ends with 1 when a case failed.
 */
public final class ConformanceReport {

    private static final String ROW = "  %-26s %6s %8s %18s %16s %8s%n";

    private final SortedMap<String, SortedMap<String, Row>> groups = new TreeMap<>();

    /** @param passed by every test that looked at the case */
    private record Row(String use, boolean passed) {

        Row and(Row other) {
            return new Row(use, passed && other.passed);
        }
    }

    private ConformanceReport() {}

    /** @param arguments the project, and where the cases lie, which need not exist */
    public static void main(String[] arguments) throws IOException {
        PrintStream output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(ConformanceReport.of(Path.of(arguments[0]), Path.of(arguments[1]))
                .print(output));
    }

    static ConformanceReport of(Path project, Path cases) throws IOException {
        ConformanceReport report = new ConformanceReport();
        if (Files.isDirectory(cases)) {
            try (Stream<Path> folders = Files.list(cases)) {
                folders.filter(Files::isDirectory)
                        .forEach(group -> report.groups.put(group.getFileName().toString(), new TreeMap<>()));
            }
        }
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(ConformanceReport::isRecord).sorted().toList()) {
                Files.readAllLines(file).forEach(report::add);
            }
        }
        return report;
    }

    private static boolean isRecord(Path file) {
        return file.toString().matches(".*/target/conformance/[^/]*\\.csv");
    }

    private void add(String line) {
        String[] cells = line.split(",");
        groups.computeIfAbsent(cells[0], _ -> new TreeMap<>())
                .merge(cells[1], new Row(cells[2], cells[3].equals("passed")), Row::and);
    }

    int print(PrintStream output) {
        if (groups.isEmpty()) {
            output.println("Independent cases of statistics: none lie beside the project, so none were tried.");
            return 0;
        }
        output.println("Independent cases of statistics:");
        output.printf(ROW, "group", "cases", "passed", "sane by decision", "refused as due", "failed");
        int failed = 0;
        int untested = 0;
        TreeMap<String, Row> all = new TreeMap<>();
        for (String group : groups.keySet()) {
            SortedMap<String, Row> rows = groups.get(group);
            printRow(output, group, rows);
            failed += count(rows, false, "");
            untested += rows.isEmpty() ? 1 : 0;
            rows.forEach((name, row) -> all.put(group + "/" + name, row));
        }
        printRow(output, "all", all);
        if (untested > 0) {
            output.printf(Locale.ROOT, "  Groups that no test reads: %d%n", untested);
        }
        return failed > 0 ? 1 : 0;
    }

    private static void printRow(PrintStream output, String group, SortedMap<String, Row> rows) {
        output.printf(
                ROW,
                group,
                rows.isEmpty() ? "none" : rows.size(),
                count(rows, true, "conformance") + count(rows, true, "independent"),
                count(rows, true, "documented-defect"),
                count(rows, true, "error-behaviour"),
                count(rows, false, ""));
    }

    /** @param use of any use where empty */
    private static int count(SortedMap<String, Row> rows, boolean passed, String use) {
        return (int) rows.values().stream()
                .filter(row ->
                        row.passed() == passed && (use.isEmpty() || row.use().equals(use)))
                .count();
    }
}
