package org.groundswell.web.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One site's series of one measure, each month with where it came from. */
public record SeriesAnswer(
        MeasureReading measure, SiteReading site, @Nullable Long version, List<Point> points) {

    public SeriesAnswer {
        points = Lists.of(points);
    }

    public record Point(
            YearMonth period,
            String standing,
            @Nullable Double value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Integer definitionVersion,
            @Nullable Long entry,
            @Nullable Instant recordedAt,
            @Nullable Boolean corrected,
            @Nullable String by) {}
}
