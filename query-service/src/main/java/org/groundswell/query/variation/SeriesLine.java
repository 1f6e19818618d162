package org.groundswell.query.variation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A site's series of a measure as one line of text: the first month, then one word for each month without a gap. {@code 8/10}
 * is a numerator and a denominator, {@code 8} a numerator alone; {@code m}, {@code n} and {@code s} are months missing, not
 * applicable and suspended; {@code -} is a month nobody recorded.
 */
final class SeriesLine {

    private SeriesLine() {}

    /** The line with some months set. */
    static String with(@Nullable String before, Collection<DataPoint> changed) {
        return write(months(before, changed));
    }

    /** The months of a line, with some set. */
    static NavigableMap<YearMonth, DataPoint> months(@Nullable String before, Collection<DataPoint> changed) {
        NavigableMap<YearMonth, DataPoint> byMonth = before == null ? new TreeMap<>() : read(before);
        changed.forEach(point -> byMonth.put(point.period(), point));
        return byMonth;
    }

    static String write(NavigableMap<YearMonth, DataPoint> byMonth) {
        StringBuilder line = new StringBuilder(8 + byMonth.size() * 6);
        if (byMonth.isEmpty()) {
            return "";
        }
        line.append(byMonth.firstKey());
        YearMonth last = byMonth.lastKey();
        for (YearMonth month = byMonth.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
            word(line.append(' '), byMonth.get(month));
        }
        return line.toString();
    }

    private static void word(StringBuilder line, @Nullable DataPoint point) {
        if (point == null) {
            line.append('-');
            return;
        }
        switch (point.standing()) {
            case MISSING -> line.append('m');
            case NOT_APPLICABLE -> line.append('n');
            case SUSPENDED -> line.append('s');
            case VALUE -> {
                BigDecimal numerator = point.numerator();
                BigDecimal denominator = point.denominator();
                line.append(numerator == null ? "-" : numerator.toPlainString());
                if (denominator != null) {
                    line.append('/').append(denominator.toPlainString());
                }
            }
        }
    }

    /** The months that were recorded. */
    static NavigableMap<YearMonth, DataPoint> read(String line) {
        NavigableMap<YearMonth, DataPoint> byMonth = new TreeMap<>();
        if (line.isEmpty()) {
            return byMonth;
        }
        List<String> words = List.of(line.split(" "));
        YearMonth month = YearMonth.parse(words.getFirst());
        for (String word : words.subList(1, words.size())) {
            DataPoint point = point(month, word);
            if (point != null) {
                byMonth.put(month, point);
            }
            month = month.plusMonths(1);
        }
        return byMonth;
    }

    private static @Nullable DataPoint point(YearMonth month, String word) {
        return switch (word) {
            case "-" -> null;
            case "m" -> new DataPoint(month, Standing.MISSING, null, null);
            case "n" -> new DataPoint(month, Standing.NOT_APPLICABLE, null, null);
            case "s" -> new DataPoint(month, Standing.SUSPENDED, null, null);
            default -> {
                int stroke = word.indexOf('/');
                yield stroke < 0
                        ? new DataPoint(month, Standing.VALUE, new BigDecimal(word), null)
                        : new DataPoint(
                                month,
                                Standing.VALUE,
                                new BigDecimal(word.substring(0, stroke)),
                                new BigDecimal(word.substring(stroke + 1)));
            }
        };
    }
}
