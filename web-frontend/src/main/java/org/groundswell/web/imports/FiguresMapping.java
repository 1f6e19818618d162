package org.groundswell.web.imports;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column holds what, and the rules for rows, as the order carries them. */
record FiguresMapping(
        @Nullable String site,
        @Nullable String period,
        @Nullable Column numerator,
        @Nullable Column denominator,
        @Nullable List<Keep> keepRowsWhere,
        String severalRows,
        boolean enrolUnknownSites,
        @Nullable List<String> missingWords,
        @Nullable List<String> notApplicableWords) {

    record Column(String column, @Nullable String minus) {}

    record Keep(
            String column,
            @Nullable Boolean notBlank,
            @Nullable List<String> equals) {}

    /** The body of preview and commit. */
    record Request(
            String upload,
            FiguresMapping mapping,
            String onError,
            @Nullable String correctionReason,
            @Nullable String replacing) {}

    /** The mapping that a form chose, by its field names. */
    static FiguresMapping of(Function<String, @Nullable String> chosen) {
        return new FiguresMapping(
                chosen.apply("site"),
                chosen.apply("period"),
                column(chosen, "numerator"),
                column(chosen, "denominator"),
                keep(chosen),
                "refuse".equals(chosen.apply("severalRows")) ? "refuse" : "sum",
                chosen.apply("enrolUnknownSites") != null,
                missing(chosen.apply("missingWords")),
                words(chosen.apply("notApplicableWords")));
    }

    private static @Nullable Column column(Function<String, @Nullable String> chosen, String name) {
        String column = chosen.apply(name);
        return column == null ? null : new Column(column, chosen.apply(name + "Minus"));
    }

    private static @Nullable List<Keep> keep(Function<String, @Nullable String> chosen) {
        String column = chosen.apply("keepColumn");
        if (column == null) {
            return null;
        }
        String values = chosen.apply("keepValues");
        return values == null
                ? List.of(new Keep(column, true, null))
                : List.of(new Keep(
                        column,
                        null,
                        Arrays.stream(values.split(","))
                                .map(String::strip)
                                .filter(value -> !value.isEmpty())
                                .toList()));
    }

    /** An empty cell is always missing. */
    private static List<String> missing(@Nullable String typed) {
        return Stream.concat(Stream.of(""), Stream.ofNullable(words(typed)).flatMap(List::stream))
                .distinct()
                .toList();
    }

    private static @Nullable List<String> words(@Nullable String typed) {
        return typed == null
                ? null
                : Arrays.stream(typed.split(",")).map(String::strip).distinct().toList();
    }
}
