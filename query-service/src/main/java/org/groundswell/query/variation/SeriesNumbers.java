package org.groundswell.query.variation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.NavigableMap;
import org.groundswell.domain.measure.DataPoint;
import org.jspecify.annotations.Nullable;

/** The numbers of a site's series, of every month from the first told to the last, as a chart is judged by them. Immutable. */
final class SeriesNumbers {

    static final SeriesNumbers NONE =
            new SeriesNumbers(YearMonth.of(0, 1), new boolean[0], new double[0], new double[0]);

    private final YearMonth first;
    private final boolean[] told;

    /** NaN where there is none; so with denominators. */
    private final double[] numerators;

    private final double[] denominators;

    private SeriesNumbers(YearMonth first, boolean[] told, double[] numerators, double[] denominators) {
        this.first = first;
        this.told = told;
        this.numerators = numerators;
        this.denominators = denominators;
    }

    /** @param months recorded months */
    static SeriesNumbers of(NavigableMap<YearMonth, DataPoint> months) {
        if (months.isEmpty()) {
            return NONE;
        }
        SeriesNumbers numbers = NONE.room(months.firstKey(), months.lastKey());
        months.values().forEach(numbers::set);
        return numbers;
    }

    /** After a month was told, for the first time or anew. */
    SeriesNumbers with(DataPoint point) {
        YearMonth month = point.period();
        boolean begins = size() == 0;
        SeriesNumbers longer =
                room(begins || month.isBefore(first) ? month : first, begins || month.isAfter(last()) ? month : last());
        longer.set(point);
        return longer;
    }

    /** A copy for more months. */
    private SeriesNumbers room(YearMonth from, YearMonth to) {
        int size = (int) from.until(to, ChronoUnit.MONTHS) + 1;
        int before = size() == 0 ? 0 : (int) from.until(first, ChronoUnit.MONTHS);
        boolean[] everTold = new boolean[size];
        System.arraycopy(told, 0, everTold, before, size());
        return new SeriesNumbers(from, everTold, spread(numerators, before, size), spread(denominators, before, size));
    }

    private static double[] spread(double[] numbers, int before, int size) {
        double[] longer = new double[size];
        Arrays.fill(longer, 0, before, Double.NaN);
        System.arraycopy(numbers, 0, longer, before, numbers.length);
        Arrays.fill(longer, before + numbers.length, size, Double.NaN);
        return longer;
    }

    private void set(DataPoint point) {
        int at = place(point.period());
        told[at] = true;
        numerators[at] = orNaN(point.numerator());
        denominators[at] = orNaN(point.denominator());
    }

    private static double orNaN(@Nullable BigDecimal number) {
        return number == null ? Double.NaN : number.doubleValue();
    }

    int size() {
        return told.length;
    }

    YearMonth month(int place) {
        return first.plusMonths(place);
    }

    /** Where there is any. */
    YearMonth last() {
        return month(size() - 1);
    }

    /** Beyond the others where it was not told. */
    int place(YearMonth month) {
        return (int) first.until(month, ChronoUnit.MONTHS);
    }

    boolean isTold(YearMonth month) {
        int at = place(month);
        return at >= 0 && at < size() && told[at];
    }

    boolean isTold(int place) {
        return told[place];
    }

    double numerator(int place) {
        return numerators[place];
    }

    double denominator(int place) {
        return denominators[place];
    }
}
