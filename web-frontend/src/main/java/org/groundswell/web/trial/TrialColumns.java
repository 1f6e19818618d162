package org.groundswell.web.trial;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.groundswell.domain.measure.figures.NumberText;
import org.groundswell.domain.measure.figures.PeriodColumn;
import org.groundswell.web.imports.ColumnGuess;
import org.groundswell.web.platform.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds what.
 *
 * @param figure values that stand by themselves, or numerators
 * @param unit whose figures they are, where sites are compared
 */
record TrialColumns(
        @Nullable String date,
        @Nullable String figure,
        @Nullable String denominator,
        @Nullable String unit) {

    static final List<String> FIELDS = List.of("date", "figure", "denominator", "unit");

    private static final Pattern DENOMINATOR = Pattern.compile(
            "(?i)denom(inator)?|total.*|all|of|n|eligible|expected|population|exposure|(occupied )?bed[ _-]?days|attendances|patients");
    private static final Pattern NUMERATOR = Pattern.compile(
            "(?i)num(erator)?|count|events?|cases?|seen|done|yes|met|in[ _-]?time|breaches|incidents?|falls");
    private static final Pattern VALUE = Pattern.compile("(?i)value|figure|rate|percent(age)?|%|mean|median|y");

    /** What headings and cells suggest; only what stands chosen at first. */
    static TrialColumns guess(TrialTable table) {
        ColumnGuess headings = new ColumnGuess(table.columns());
        String date = headings.period()
                .or(() -> first(table, column -> mostly(table.cells(column), TrialColumns::isDay)))
                .orElse(null);
        List<String> numeric = table.columns().stream()
                .filter(column -> !column.equals(date))
                .filter(column -> mostly(table.cells(column), TrialColumns::isNumber))
                .toList();
        String denominator =
                numeric.size() < 2 ? null : like(numeric, DENOMINATOR).orElse(null);
        List<String> figures =
                numeric.stream().filter(column -> !column.equals(denominator)).toList();
        Optional<String> figure = like(figures, NUMERATOR)
                .or(() -> like(figures, VALUE))
                .or(() -> figures.stream().findFirst());
        String unit = headings.code()
                .or(headings::name)
                .or(() -> first(table, column -> !column.equals(date) && !numeric.contains(column)))
                .orElse(null);
        return new TrialColumns(date, figure.orElse(null), denominator, unit);
    }

    /** What the form chose; a form that chose nothing yet, or of another table, is filled with what the table suggests. */
    static TrialColumns chosen(Form form, TrialTable table) {
        boolean unasked = !form.names().containsAll(FIELDS)
                || FIELDS.stream()
                        .map(form::given)
                        .filter(Objects::nonNull)
                        .anyMatch(column -> !table.columns().contains(column));
        if (unasked) {
            TrialColumns guess = guess(table);
            form.set("date", guess.date())
                    .set("figure", guess.figure())
                    .set("denominator", guess.denominator())
                    .set("unit", guess.unit());
        }
        return new TrialColumns(
                form.given("date"), form.given("figure"), form.given("denominator"), form.given("unit"));
    }

    private static Optional<String> like(List<String> columns, Pattern pattern) {
        return columns.stream()
                .filter(column -> pattern.matcher(column.strip()).matches())
                .findFirst();
    }

    private static Optional<String> first(TrialTable table, Predicate<String> fits) {
        return table.columns().stream().filter(fits).findFirst();
    }

    private static boolean mostly(List<String> cells, Predicate<String> fits) {
        long fitting = cells.stream().filter(fits).count();
        return fitting > 0 && fitting * 2 >= cells.size();
    }

    private static boolean isDay(String cell) {
        PeriodColumn alone = new PeriodColumn();
        alone.survey(cell);
        return alone.day(cell).isPresent();
    }

    private static boolean isNumber(String cell) {
        return TrialReader.isMissing(cell)
                || NumberText.read(
                                        cell.endsWith("%")
                                                ? cell.substring(0, cell.length() - 1)
                                                        .strip()
                                                : cell)
                                .number()
                        != null;
    }
}
