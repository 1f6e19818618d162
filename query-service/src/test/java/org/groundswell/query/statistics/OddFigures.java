package org.groundswell.query.statistics;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people send that no textbook has, by name, as each of the statistics' interfaces takes it. */
final class OddFigures {

    private static final int USUAL = 24;

    private OddFigures() {}

    /** For charts over time. */
    static final Map<String, String> POINTS = Map.ofEntries(
            Map.entry("constant", points(USUAL, _ -> value("5"))),
            Map.entry("one", points(1, _ -> value("5"))),
            Map.entry("two", points(2, i -> value("" + i))),
            Map.entry("none", points(0, _ -> "")),
            Map.entry("missing", points(USUAL, _ -> value("null"))),
            Map.entry("zero denominators", points(USUAL, _ -> ratio("0", "0"))),
            Map.entry("part above whole", points(USUAL, i -> ratio(i == 3 ? "120" : "" + (90 + i % 5), "100"))),
            Map.entry("5,000", points(5_000, i -> value("" + (10 + i * 37 % 11)))),
            Map.entry("5,000 ratios", points(5_000, i -> ratio("" + (10 + i * 37 % 11), "" + (100 + i % 7)))),
            Map.entry("date twice", list("points", USUAL, i -> "{\"at\": " + Math.max(1, i) + ", " + value("7") + "}")),
            Map.entry(
                    "out of order", list("points", USUAL, i -> "{\"at\": " + (USUAL - i) + ", " + value("" + i) + "}")),
            Map.entry("infinite", points(USUAL, i -> value(i == 3 ? "1e999" : "5"))),
            Map.entry("infinite in words", points(USUAL, i -> value(i == 3 ? "\"Infinity\"" : "5"))),
            Map.entry("huge", points(USUAL, i -> value(i == 3 ? "1e300" : "5"))),
            Map.entry("large", points(USUAL, i -> value((i % 2 == 0 ? "" : "-") + "1e100"))),
            Map.entry("tiny", points(USUAL, i -> value(i + "e-300"))),
            Map.entry("huge ratios", points(USUAL, i -> ratio("" + (i + 1), i == 3 ? "1e-300" : "5"))),
            Map.entry("negative", points(USUAL, i -> value("" + (i - 12)))),
            Map.entry("every other missing", points(USUAL, i -> value(i % 2 == 0 ? "null" : "" + i))),
            Map.entry(
                    "all excluded",
                    list("points", USUAL, i -> "{\"at\": %d, \"value\": %d, \"excluded\": true}".formatted(i, i))));

    /** For sites beside each other. */
    static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("constant", units(USUAL, _ -> ratio("5", "10"))),
            Map.entry("one", units(1, _ -> ratio("5", "10"))),
            Map.entry("none", units(0, _ -> "")),
            Map.entry("missing", units(USUAL, _ -> ratio("null", "10"))),
            Map.entry("zero denominators", units(USUAL, _ -> ratio("0", "0"))),
            Map.entry("part above whole", units(USUAL, i -> ratio(i == 3 ? "12" : "5", "10"))),
            Map.entry("no events", units(USUAL, _ -> ratio("0", "10"))),
            Map.entry("nothing but events", units(USUAL, _ -> ratio("10", "10"))),
            Map.entry("5,000", units(5_000, i -> ratio("" + i % 10, "" + (10 + i % 7)))),
            Map.entry("10,000 of size 1", units(10_000, i -> ratio("" + i % 2, "1"))),
            Map.entry(
                    "twice", list("units", 2, i -> "{\"id\": \"A\", \"at\": \"2026-01\", " + ratio("" + i, "2") + "}")),
            Map.entry(
                    "out of order",
                    list(
                            "units",
                            2,
                            i -> "{\"id\": \"A\", \"at\": \"2026-0%d\", %s}".formatted(2 - i, ratio("1", "2")))),
            Map.entry("infinite", units(USUAL, i -> ratio(i == 3 ? "1e999" : "5", "10"))),
            Map.entry("huge", units(USUAL, i -> ratio(i == 3 ? "1e300" : "5", "10"))),
            Map.entry("huge ratios", units(USUAL, i -> ratio("5", i == 3 ? "1e-300" : "10"))));

    /** Estimates with their variances. */
    static final Map<String, String> ESTIMATES = Map.ofEntries(
            Map.entry("constant", units(USUAL, _ -> estimate("5", "1"))),
            Map.entry("one", units(1, _ -> estimate("5", "1"))),
            Map.entry("none", units(0, _ -> "")),
            Map.entry("missing", units(USUAL, _ -> estimate("null", "1"))),
            Map.entry("zero denominators", units(USUAL, _ -> estimate("5", "0"))),
            Map.entry("5,000", units(5_000, i -> estimate("" + i % 10, "" + (1 + i % 7)))),
            Map.entry("10,000 of size 1", units(10_000, i -> estimate("" + i % 2, "1"))),
            Map.entry("twice", list("units", 2, _ -> "{\"id\": \"A\", " + estimate("1", "1") + "}")),
            Map.entry("infinite", units(USUAL, i -> estimate(i == 3 ? "1e999" : "5", "1"))),
            Map.entry("huge", units(USUAL, i -> estimate(i == 3 ? "1e300" : "5", "1"))),
            Map.entry(
                    "large",
                    units(USUAL, i -> estimate((i % 2 == 0 ? "" : "-") + "1e15", i % 3 == 0 ? "1e-30" : "1e15"))));

    /** Ratings by two raters. */
    static final Map<String, String> RATINGS = Map.ofEntries(
            Map.entry("constant", ratings(USUAL, _ -> "3")),
            Map.entry("one", ratings(1, _ -> "3")),
            Map.entry("none", ratings(0, _ -> "")),
            Map.entry("missing", ratings(USUAL, _ -> "null")),
            Map.entry("5,000", ratings(5_000, i -> "" + i % 4)),
            Map.entry(
                    "10,000 of size 1",
                    list(
                            "ratings",
                            10_000,
                            i -> "{\"unit\": %d, \"rater\": \"x\", \"value\": %d}".formatted(i, i % 4))),
            Map.entry("twice", list("ratings", 2, i -> "{\"unit\": \"A\", \"rater\": \"x\", \"value\": " + i + "}")),
            Map.entry("infinite", ratings(USUAL, i -> i == 3 ? "1e999" : "3")),
            Map.entry("huge", ratings(USUAL, i -> i == 3 ? "1e300" : "3")),
            Map.entry("large", ratings(USUAL, i -> (i % 3 == 0 ? "-" : "") + "1e15")));

    /** What can be sent to one of the interfaces. */
    static Map<String, String> of(String statistics) {
        return switch (statistics) {
            case "control-chart", "run-chart" -> POINTS;
            case "heterogeneity" -> ESTIMATES;
            case "agreement" -> RATINGS;
            default -> UNITS;
        };
    }

    static Stream<String> names(String statistics) {
        return of(statistics).keySet().stream().sorted();
    }

    private static String points(int count, IntFunction<String> numbers) {
        return list(
                "points",
                count,
                i -> "{\"at\": \"%04d-%02d-01\", %s}".formatted(1600 + i / 12, i % 12 + 1, numbers.apply(i)));
    }

    private static String units(int count, IntFunction<String> numbers) {
        return list("units", count, i -> "{\"id\": \"S%d\", \"at\": \"2026-01\", %s}".formatted(i, numbers.apply(i)));
    }

    private static String ratings(int count, IntFunction<String> value) {
        return list(
                "ratings",
                count,
                i -> "{\"unit\": %d, \"rater\": %d, \"value\": %s}".formatted(i / 2, i % 2, value.apply(i)));
    }

    private static String list(String field, int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(", ", "\"" + field + "\": [", "]"));
    }

    private static String value(String value) {
        return "\"value\": " + value;
    }

    private static String ratio(String numerator, String denominator) {
        return "\"numerator\": %s, \"denominator\": %s".formatted(numerator, denominator);
    }

    private static String estimate(String estimate, String variance) {
        return "\"estimate\": %s, \"variance\": %s".formatted(estimate, variance);
    }
}
