package org.groundswell.web.reading;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.groundswell.web.figure.Happening;
import org.jspecify.annotations.Nullable;

/**
 * Sites' series of a measure, those that want looking at first, first.
 *
 * @param counts over all sites chosen
 * @param total how many the person may page through
 */
public record SignalsAnswer(MeasureReading measure, List<Count> counts, int total, List<Item> items) {

    private static final String CONCERN = "concern";

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

    /**
     * What the same question would answer of sites with a signal of concern only, as far as the first page of all tells it: the
     * person pages through every site counted, and the page has all of them or as many as are wanted.
     */
    public Optional<SignalsAnswer> concerns(int most) {
        int concerns = sites(CONCERN);
        List<Item> items = this.items.stream()
                .filter(item -> item.attention().equals(CONCERN))
                .limit(most)
                .toList();
        return total == sites() && items.size() == Math.min(most, concerns)
                ? Optional.of(new SignalsAnswer(measure, counts, concerns, items))
                : Optional.empty();
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

    /** @param standing why there is no value; nothing where there is one */
    public record Point(
            YearMonth at,
            @Nullable String standing,
            @Nullable Double value,
            int phase,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            String signal) {}
}
