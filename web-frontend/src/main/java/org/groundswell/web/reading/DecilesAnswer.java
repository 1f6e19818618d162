package org.groundswell.web.reading;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deciles of all sites by month, with one site's values where asked for. */
public record DecilesAnswer(
        MeasureReading measure,
        List<Month> months,
        @Nullable Site site,
        @Nullable LeftOut leftOut) {

    public DecilesAnswer {
        months = Lists.of(months);
    }

    public record Month(
            YearMonth period,
            @Nullable List<Double> deciles,
            @Nullable Double overall,
            int n,
            @Nullable Integer left) {}

    public record Site(String code, @Nullable String name, List<Point> points) {
        public Site {
            points = Lists.of(points);
        }
    }

    public record Point(
            YearMonth period,
            String standing,
            @Nullable Double value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Double percentile) {}

    public record LeftOut(
            @Nullable Integer belowMinimum,
            @Nullable Integer missing,
            @Nullable Integer notApplicable,
            @Nullable Integer suspended) {}
}
