package org.groundswell.domain.measure.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table mean what, as a person chose.
 *
 * @param keepRowsWhere a row is kept only where all of these hold
 * @param enrolUnknownSites a code that is not known yet becomes a site
 * @param missingWords what stands for a missing figure, such as nothing or {@code NA}
 * @param notApplicableWords what stands for a figure that does not apply
 */
public record FiguresMapping(
        String site,
        String period,
        Source numerator,
        @Nullable Source denominator,
        List<RowFilter> keepRowsWhere,
        SeveralRows severalRows,
        boolean enrolUnknownSites,
        Set<String> missingWords,
        Set<String> notApplicableWords) {

    /** What stands for a missing figure where nobody says. */
    public static final Set<String> USUAL_MISSING_WORDS = Set.of("", "NA");

    public FiguresMapping {
        keepRowsWhere = List.copyOf(keepRowsWhere);
        missingWords = lowered(missingWords);
        notApplicableWords = lowered(notApplicableWords);
    }

    /**
     * A column, or one less another.
     *
     * @param minus the column that is taken away
     */
    public record Source(String column, @Nullable String minus) {

        String inWords() {
            return minus == null ? column : column + " less " + minus;
        }
    }

    /** Which rows are kept. */
    public sealed interface RowFilter {

        String column();

        boolean keeps(String words);

        /** The cell is one of these words. */
        record EqualsAny(String column, List<String> values) implements RowFilter {
            public EqualsAny {
                values = values.stream().map(String::strip).toList();
            }

            @Override
            public boolean keeps(String words) {
                return values.contains(words);
            }
        }

        /** The cell holds something. */
        record NotBlank(String column) implements RowFilter {
            @Override
            public boolean keeps(String words) {
                return !words.isEmpty();
            }
        }
    }

    /** What is to be done where a site has several rows for one month. */
    public enum SeveralRows {
        SUM,
        REFUSE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isMissing(String words) {
        return missingWords.contains(words.toLowerCase(Locale.ROOT));
    }

    boolean isNotApplicable(String words) {
        return notApplicableWords.contains(words.toLowerCase(Locale.ROOT));
    }

    /** Every column that it names, in order. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(site, period));
        add(columns, numerator);
        if (denominator != null) {
            add(columns, denominator);
        }
        keepRowsWhere.forEach(filter -> columns.add(filter.column()));
        return columns;
    }

    /** For the history. */
    public String inWords() {
        StringBuilder words =
                new StringBuilder("site: %s; month: %s; numerator: %s".formatted(site, period, numerator.inWords()));
        if (denominator != null) {
            words.append("; denominator: ").append(denominator.inWords());
        }
        for (RowFilter filter : keepRowsWhere) {
            words.append("; only rows where ")
                    .append(filter.column())
                    .append(
                            switch (filter) {
                                case RowFilter.EqualsAny any -> " is " + String.join(" or ", any.values());
                                case RowFilter.NotBlank _ -> " is not blank";
                            });
        }
        words.append("; several rows for a month: ").append(severalRows.word());
        words.append(enrolUnknownSites ? "; unknown sites enrolled" : "; unknown sites refused");
        return words.toString();
    }

    private static void add(List<String> columns, Source source) {
        columns.add(source.column());
        if (source.minus() != null) {
            columns.add(source.minus());
        }
    }

    private static Set<String> lowered(Set<String> words) {
        return words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
