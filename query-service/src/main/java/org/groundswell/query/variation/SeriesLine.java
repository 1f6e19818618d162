package org.groundswell.query.variation;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.platform.fold.FigureWord;

/**
 * A site's series of a measure as one line of text: the first month, then one {@link FigureWord} for each month without a gap;
 * {@code -} is a month nobody recorded.
 */
final class SeriesLine {

    private static final String UNTOLD = "-";
    static final String BETWEEN = " ";

    private SeriesLine() {}

    /** The line of what was told, in whatever order. */
    static String of(Collection<DataPoint> told) {
        if (told.size() == 1) {
            DataPoint only = told.iterator().next();
            return only.period() + BETWEEN + FigureWord.of(only);
        }
        NavigableMap<YearMonth, DataPoint> byMonth = new TreeMap<>();
        told.forEach(point -> byMonth.put(point.period(), point));
        return write(byMonth);
    }

    /** What stands for the months between two that were told. */
    static String untold(YearMonth from, YearMonth to) {
        return (BETWEEN + UNTOLD).repeat((int) from.until(to, ChronoUnit.MONTHS) - 1);
    }

    static String write(NavigableMap<YearMonth, DataPoint> byMonth) {
        StringBuilder line = new StringBuilder(8 + byMonth.size() * 6);
        if (byMonth.isEmpty()) {
            return "";
        }
        line.append(byMonth.firstKey());
        YearMonth last = byMonth.lastKey();
        for (YearMonth month = byMonth.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
            DataPoint point = byMonth.get(month);
            line.append(BETWEEN).append(point == null ? UNTOLD : FigureWord.of(point));
        }
        return line.toString();
    }
}
