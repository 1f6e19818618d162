package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groundswell.domain.SharedFiles;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Independent cases of statistics, computed by published packages. They lie beside the project; see {@link SharedFiles}. */
public final class StatisticsVectors {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");

    private StatisticsVectors() {}

    /** One case: its folder, and what {@code case.json} says of it. */
    public record Case(Path folder, JsonNode about) {

        public String name() {
            return folder.getFileName().toString();
        }

        /** {@code conformance}, {@code documented-defect}, {@code error-behaviour} or {@code independent}. */
        public String use() {
            return about.path("use").asString("");
        }

        public boolean has(String file) {
            return Files.exists(folder.resolve(file));
        }

        /** The rows of a table, each cell by the name of its column. */
        public List<Map<String, String>> table(String file) throws IOException {
            List<String> lines = Files.readAllLines(folder.resolve(file));
            List<String> header = cells(lines.getFirst());
            return lines.stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> row(header, cells(line)))
                    .toList();
        }
    }

    @FunctionalInterface
    public interface Check {
        void of(Case each) throws IOException;
    }

    /** A test for each case of a group; skipped, and said so, where the cases are absent. */
    public static List<DynamicTest> eachOf(String group, Check check) throws IOException {
        Optional<Path> folder = SharedFiles.find("vectors/statistics/" + group);
        assumeTrue(folder.isPresent(), () -> "shared/vectors/statistics/" + group + " is not here");
        try (Stream<Path> cases = Files.list(folder.get())) {
            List<DynamicTest> tests = cases.filter(Files::isDirectory)
                    .sorted()
                    .map(each -> DynamicTest.dynamicTest(group + "/" + each.getFileName(), () -> {
                        Case read = new Case(each, JSON.readTree(each.resolve("case.json")));
                        ConformanceRecord.of(group, read, () -> check.of(read));
                    }))
                    .toList();
            assertThat(tests).isNotEmpty();
            return tests;
        }
    }

    /** A number as the cases write it; nothing for an empty cell, {@code NA} or {@code NaN}. */
    public static Double number(String cell) {
        return switch (cell) {
            case "", "NA", "NaN" -> null;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.valueOf(cell);
        };
    }

    /** Equal within a relative tolerance, or below 1e-12 where zero is expected; missing equals missing. */
    public static void same(String what, Double actual, Double expected, double tolerance) {
        if (expected == null) {
            assertThat(actual).as(what).isNull();
        } else if (expected.isInfinite()) {
            assertThat(actual).as(what).isEqualTo(expected);
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(Math.max(Math.abs(expected) * tolerance, 1e-12)));
        }
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        IntStream.range(0, header.size()).forEach(i -> row.put(header.get(i), i < cells.size() ? cells.get(i) : ""));
        return row;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        int from = 0;
        while (from <= line.length() && cell.find(from)) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            from = cell.end() + 1;
        }
        return cells;
    }
}
