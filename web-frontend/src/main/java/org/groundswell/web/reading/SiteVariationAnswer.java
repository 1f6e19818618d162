package org.groundswell.web.reading;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every measure a site has figures of, with what its chart says and where the site stands among all. */
public record SiteVariationAnswer(SiteReading site, List<Line> measures) {

    public SiteVariationAnswer {
        measures = Lists.of(measures);
    }

    public record Line(ChartAnswer chart, @Nullable Peers peers) {}

    /** @param lower how many of the {@code n} sites have a lower value */
    public record Peers(YearMonth period, double value, int n, int lower) {}
}
