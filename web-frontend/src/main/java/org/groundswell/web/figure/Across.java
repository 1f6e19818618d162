package org.groundswell.web.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The level axis.
 *
 * @param kind how its labels are found
 * @param low the left end
 * @param high the right end
 * @param ticks given labels; those of time follow from the room there is
 * @param title under the axis, where its labels do not say what they are
 */
public record Across(
        Kind kind,
        double low,
        double high,
        List<ValueAxis.Tick> ticks,
        @Nullable String title) {

    /** Time is counted in months, a day being a part of its month; amounts as they are; order from 0. */
    public enum Kind {
        TIME,
        AMOUNT,
        ORDER
    }

    public Across {
        ticks = List.copyOf(ticks);
    }

    /** Every month from the first to the last. */
    static Across months(List<YearMonth> months) {
        return months.isEmpty()
                ? new Across(Kind.TIME, 0, 0, List.of(), null)
                : time(at(months.getFirst()), at(months.getLast()));
    }

    static Across time(double low, double high) {
        return new Across(Kind.TIME, low, high, List.of(), null);
    }

    static Across amount(ValueAxis axis, String title) {
        return new Across(Kind.AMOUNT, axis.low(), axis.high(), axis.ticks(), title);
    }

    static Across order(int count, String title) {
        return new Across(Kind.ORDER, 0, Math.max(0, count - 1), List.of(), title);
    }

    /** Two or more named places. */
    static Across places(List<String> names) {
        List<ValueAxis.Tick> ticks = java.util.stream.IntStream.range(0, names.size())
                .mapToObj(i -> new ValueAxis.Tick(i, names.get(i)))
                .toList();
        return new Across(Kind.ORDER, 0, names.size() - 1.0, ticks, null);
    }

    static double at(YearMonth month) {
        return month.getYear() * 12.0 + month.getMonthValue() - 1;
    }

    static double at(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return at(month) + (day.getDayOfMonth() - 1.0) / month.lengthOfMonth();
    }

    static YearMonth month(double at) {
        int whole = (int) Math.floor(at + 1e-9);
        return YearMonth.of(Math.floorDiv(whole, 12), Math.floorMod(whole, 12) + 1);
    }

    static LocalDate day(double at) {
        YearMonth month = month(at);
        return month.atDay(1 + (int) Math.round((at - at(month)) * month.lengthOfMonth()));
    }

    /** How many months from the first to the last, both counted. */
    int wholeMonths() {
        return (int) Math.floor(high + 1e-9) - (int) Math.ceil(low - 1e-9) + 1;
    }

    /** Where a place stands: 0 at the left, 1 at the right; in the middle where there is but one. */
    double place(double x) {
        return high - low < 1e-12 ? 0.5 : (x - low) / (high - low);
    }
}
