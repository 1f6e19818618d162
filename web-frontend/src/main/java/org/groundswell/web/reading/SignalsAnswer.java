package org.groundswell.web.reading;

import java.time.YearMonth;
import java.util.List;
import org.groundswell.web.figure.Happening;
import org.jspecify.annotations.Nullable;

/**
 * Sites' series of a measure, those that want looking at first, first.
 *
 * @param counts over all sites chosen
 * @param total how many the person may page through
 */
public record SignalsAnswer(MeasureReading measure, List<Count> counts, int total, List<Item> items) {

    public SignalsAnswer {
        counts = Lists.of(counts);
        items = Lists.of(items);
    }

    /** How many sites there are of a kind. */
    public int sites(String attention) {
        return counts.stream()
                .filter(count -> count.attention().equals(attention))
                .mapToInt(Count::sites)
                .sum();
    }

    public int sites() {
        return counts.stream().mapToInt(Count::sites).sum();
    }

    public record Count(String attention, int sites) {}

    /** @param attention concern, changed, improvement, failing, common-cause or too-few */
    public record Item(
            SiteReading site,
            String attention,
            @Nullable String variationIcon,
            @Nullable String assuranceIcon,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable YearMonth latestPeriod,
            @Nullable Double latestValue,
            List<Point> points,
            List<Happening> happenings) {

        public Item {
            points = Lists.of(points);
            happenings = Lists.of(happenings);
        }
    }

    public record Point(
            YearMonth at,
            @Nullable Double value,
            int phase,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            String signal) {}
}
