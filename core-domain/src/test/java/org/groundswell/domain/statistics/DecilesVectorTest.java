package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.SharedFiles;
import org.groundswell.domain.statistics.DecilesResult.Month;
import org.groundswell.domain.statistics.DecilesResult.Unit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Independent cases, computed in R. Their percentiles are per cent, ours are shares of one. */
class DecilesVectorTest {

    /** 1e-9 relative, as a percentage. */
    private static final double TOLERANCE = 1e-7;

    @TestFactory
    List<DynamicTest> each_independent_case_is_reproduced() throws IOException {
        Optional<Path> folder = SharedFiles.find("vectors/statistics/deciles");
        assumeTrue(folder.isPresent(), "shared/vectors/statistics/deciles is not here");
        try (Stream<Path> cases = Files.list(folder.get())) {
            List<DynamicTest> tests = cases.sorted()
                    .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> reproduces(each)))
                    .toList();
            assertThat(tests).isNotEmpty();
            return tests;
        }
    }

    private static void reproduces(Path folder) throws IOException {
        List<DecileUnit> units = table(folder.resolve("input.csv")).stream()
                .map(row -> DecileUnit.ratio(
                        row.get("site"),
                        row.get("month"),
                        number(row.get("numerator")),
                        number(row.get("denominator"))))
                .toList();
        DecilesResult result = Deciles.of(units, 0);
        List<Map<String, String>> expected = table(folder.resolve("expected.csv"));
        assertThat(result.months()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            sameMonth(result.months().get(i), expected.get(i));
        }
        List<Map<String, String>> percentiles = table(folder.resolve("expected_percentile.csv"));
        for (Map<String, String> row : percentiles) {
            sameUnit(unit(result, row), row);
        }
    }

    private static void sameMonth(Month month, Map<String, String> expected) {
        assertThat(month.at()).isEqualTo(expected.get("month"));
        assertThat(month.n()).isEqualTo(Integer.parseInt(expected.get("n_with_value")));
        assertThat(month.n() + month.left()).isEqualTo(Integer.parseInt(expected.get("n_orgs")));
        Double denominator = number(expected.get("denominator"));
        if (denominator > 0) {
            assertThat(month.overall())
                    .isCloseTo(number(expected.get("numerator")) / denominator, withinPercentage(TOLERANCE));
        } else {
            assertThat(month.overall()).isNull();
        }
        for (int i = 1; i <= 9; i++) {
            Double decile = number(expected.get("p" + i * 10));
            same(month.deciles() == null ? null : month.deciles().get(i - 1), decile);
        }
    }

    private static void sameUnit(Unit unit, Map<String, String> expected) {
        same(unit.value(), number(expected.get("value")));
        Double percentile = number(expected.get("percentile"));
        same(unit.percentile(), percentile == null ? null : percentile / 100);
    }

    private static void same(Double actual, Double expected) {
        if (expected == null) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).isCloseTo(expected, withinPercentage(TOLERANCE));
        }
    }

    private static Unit unit(DecilesResult result, Map<String, String> row) {
        return result.units().stream()
                .filter(unit -> unit.id().equals(row.get("site")) && unit.at().equals(row.get("month")))
                .findFirst()
                .orElseThrow();
    }

    private static Double number(String cell) {
        return cell.isEmpty() || cell.equals("NA") ? null : Double.valueOf(cell);
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String[] cells(String line) {
        return line.replace("\"", "").split(",", -1);
    }
}
