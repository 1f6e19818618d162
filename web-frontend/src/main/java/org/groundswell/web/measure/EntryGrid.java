package org.groundswell.web.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.groundswell.web.platform.form.FormError;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.StepPages;
import org.groundswell.web.reading.SeriesAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A year of a site's months as a form. Nought is a figure; an empty month is no figure yet; missing, not applicable and
 * suspended are said, never guessed. Only months that differ from what is recorded become part of the order.
 */
final class EntryGrid {

    static final List<String> STANDINGS = List.of("value", "missing", "not-applicable", "suspended");

    private static final Pattern SERVICE_FIELD = Pattern.compile("points\\[(\\d+)]\\.?(.*)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

    private final SeriesAnswer series;
    private final Texts texts;

    EntryGrid(SeriesAnswer series, Texts texts) {
        this.series = series;
        this.texts = texts;
    }

    /** A month as the order carries it. */
    record Point(
            YearMonth period,
            String standing,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /** The body of the order. */
    record Points(List<Point> points, @Nullable String reason) {}

    /** The fields of a year, as they are told where two people enter figures at once. */
    List<FieldBox> boxes(int year) {
        List<Option> standings = STANDINGS.stream()
                .map(standing -> new Option(standing, texts.text("entry.standing." + standing)))
                .toList();
        return months(year).stream()
                .flatMap(month -> {
                    String told = texts.month(month);
                    return Stream.of(
                            StepPages.box(
                                    FieldBox.Kind.SELECT,
                                    month + ".standing",
                                    texts.text("entry.standing.of", told),
                                    null,
                                    standings),
                            number(month + ".numerator", texts.text("entry.numerator.of", told)),
                            number(month + ".denominator", texts.text("entry.denominator.of", told)));
                })
                .toList();
    }

    private static FieldBox number(String name, String label) {
        return StepPages.box(FieldBox.Kind.NUMBER, name, label, null, List.of());
    }

    /** @param corrections how many of the points replace a recorded one */
    record Read(List<Point> points, int corrections, List<FormError> errors) {}

    static List<YearMonth> months(int year) {
        return java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .toList();
    }

    Read read(int year, Function<String, @Nullable String> typed) {
        List<Point> points = new ArrayList<>();
        List<FormError> errors = new ArrayList<>();
        int corrections = 0;
        for (YearMonth month : months(year)) {
            Optional<SeriesAnswer.Point> recorded = recorded(month);
            Optional<Point> point = point(month, recorded, typed, errors);
            if (point.isEmpty() || recorded.map(now -> same(now, point.get())).orElse(false)) {
                continue;
            }
            points.add(point.get());
            corrections += recorded.isPresent() ? 1 : 0;
        }
        return new Read(points, corrections, errors);
    }

    /** The form's name of a field that the service named by its place in the order. */
    static String fieldOf(String service, List<Point> sent) {
        Matcher matcher = SERVICE_FIELD.matcher(service);
        if (!matcher.matches()) {
            return service;
        }
        int line = Integer.parseInt(matcher.group(1));
        if (line >= sent.size()) {
            return "";
        }
        String field = matcher.group(2);
        return sent.get(line).period() + "." + (field.isEmpty() || field.equals("period") ? "numerator" : field);
    }

    Optional<SeriesAnswer.Point> recorded(YearMonth month) {
        return series.points().stream()
                .filter(point -> point.period().equals(month))
                .findFirst();
    }

    private Optional<Point> point(
            YearMonth month,
            Optional<SeriesAnswer.Point> recorded,
            Function<String, @Nullable String> typed,
            List<FormError> errors) {
        String standing = typed.apply(month + ".standing");
        String numerator = typed.apply(month + ".numerator");
        String denominator = typed.apply(month + ".denominator");
        if (standing != null && !standing.equals("value")) {
            if (numerator != null || denominator != null) {
                errors.add(new FormError(
                        month + ".numerator",
                        texts.text("entry.error.numbers", texts.month(month), texts.text("standing." + standing))));
                return Optional.empty();
            }
            return Optional.of(new Point(month, standing, null, null));
        }
        if (numerator == null && denominator == null) {
            if (recorded.filter(now -> now.standing().equals("value")).isPresent()) {
                errors.add(new FormError(month + ".numerator", texts.text("entry.error.emptied", texts.month(month))));
            }
            return Optional.empty();
        }
        BigDecimal upper = number(month, "numerator", numerator, errors);
        boolean ratio = series.measure().hasDenominator();
        BigDecimal lower = ratio ? number(month, "denominator", denominator, errors) : null;
        return upper == null || (ratio && lower == null)
                ? Optional.empty()
                : Optional.of(new Point(month, "value", upper, lower));
    }

    private @Nullable BigDecimal number(YearMonth month, String field, @Nullable String typed, List<FormError> errors) {
        String plain = typed == null ? "" : typed.replace(",", "").strip();
        if (!NUMBER.matcher(plain).matches()) {
            String key = plain.isEmpty() ? "entry.error.needed." : "entry.error.number.";
            errors.add(new FormError(month + "." + field, texts.text(key + field, texts.month(month))));
            return null;
        }
        return new BigDecimal(plain);
    }

    private static boolean same(SeriesAnswer.Point now, Point typed) {
        return now.standing().equals(typed.standing())
                && same(now.numerator(), typed.numerator())
                && same(now.denominator(), typed.denominator());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
