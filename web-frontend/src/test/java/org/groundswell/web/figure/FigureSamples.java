package org.groundswell.web.figure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Readings to draw, made by rule and not by chance. */
final class FigureSamples {

    static final YearMonth APRIL_2016 = YearMonth.of(2016, 4);

    private FigureSamples() {}

    static MeasureFacts fourHours() {
        return new MeasureFacts(
                "Seen within four hours",
                "proportion",
                "increase",
                "attendances within four hours",
                "attendances",
                new BigDecimal("0.95"),
                "%",
                null);
    }

    /** Thirty-six months in which the middle site falls from 92 % by a quarter of a point a month. */
    static List<DecilesReading.Month> months(int count) {
        List<DecilesReading.Month> months = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double middle = 0.92 - i * 0.0025 - (i % 12 > 7 ? 0.012 : 0);
            List<Double> deciles = new ArrayList<>();
            for (int tenth = 1; tenth <= 9; tenth++) {
                deciles.add(Math.min(1, middle + (tenth - 5) * 0.018));
            }
            months.add(new DecilesReading.Month(APRIL_2016.plusMonths(i), deciles, middle - 0.004, 137 - i % 3, i % 3));
        }
        return months;
    }

    static DecilesReading deciles(DecilesReading.@Nullable Site site) {
        return new DecilesReading(fourHours(), months(36), site, new DecilesReading.LeftOut(12, 30, 0, 6));
    }

    /** A site whose percentile goes by the given rule; month 20 is missing. */
    static DecilesReading.Site site(int months, IntToDoubleFunction percentile) {
        List<DecilesReading.SitePoint> points = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            YearMonth period = APRIL_2016.plusMonths(i);
            if (i == 20) {
                points.add(new DecilesReading.SitePoint(period, "missing", null, null, null, null));
                continue;
            }
            double place = percentile.applyAsDouble(i);
            double value = 0.82 - i * 0.0025 + place * 0.18;
            BigDecimal of = BigDecimal.valueOf(10_000 + i * 37L);
            BigDecimal seen = of.multiply(BigDecimal.valueOf(value)).setScale(0, java.math.RoundingMode.HALF_UP);
            points.add(new DecilesReading.SitePoint(period, "value", value, seen, of, place));
        }
        return new DecilesReading.Site("RF4", "RF4", points);
    }

    static SeriesReading series() {
        List<SeriesReading.SeriesPoint> points = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            YearMonth period = YearMonth.of(2025, 1).plusMonths(i);
            String standing = i == 4 ? "missing" : i == 9 ? "suspended" : i == 10 ? "not-applicable" : "value";
            boolean valued = standing.equals("value");
            int seen = 8 + i % 5;
            points.add(new SeriesReading.SeriesPoint(
                    period,
                    standing,
                    valued ? seen / 14.0 : null,
                    valued ? BigDecimal.valueOf(seen) : null,
                    valued ? BigDecimal.valueOf(14) : null,
                    i < 12 ? 1 : 2,
                    (long) (100 + i),
                    "3 February 2026, 10:15",
                    i == 6,
                    "=Sita Rao"));
        }
        return new SeriesReading(fourHours(), "ASH", "Ashmere <General> & Co", points);
    }
}
