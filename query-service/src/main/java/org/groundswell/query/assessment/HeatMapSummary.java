package org.groundswell.query.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.ThreeSSummary;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Instrument.Domain;
import org.groundswell.domain.instrument.Instrument.Item;
import org.groundswell.domain.instrument.SummaryRule;
import org.groundswell.query.assessment.HeatMap.DomainMean;
import org.groundswell.query.assessment.HeatMap.DomainSummary;
import org.groundswell.query.assessment.HeatMap.ItemCounts;
import org.jspecify.annotations.Nullable;

/**
 * Sums a heat map up by the instrument's summary rule: means of agreed levels by domain, never a total over domains;
 * not-known and not-applicable are no numbers, and not-applicable does not count as applicable.
 */
final class HeatMapSummary {

    private final Instrument instrument;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private int sites;

    HeatMapSummary(Instrument instrument) {
        this.instrument = instrument;
        instrument.agreed().forEach(item -> tallies.put(item, new Tally(instrument)));
    }

    /** The cells of a site in the instrument's order; untouched ones included. */
    static List<Cell> ordered(Instrument instrument, List<Cell> stored) {
        Map<String, Cell> byItem = stored.stream().collect(Collectors.toMap(Cell::item, Function.identity()));
        return instrument.agreed().stream()
                .map(item -> byItem.getOrDefault(item, Cell.empty(item)))
                .toList();
    }

    /** The agreed ratings among some cells. */
    static Map<String, Rating> agreed(List<Cell> cells) {
        Map<String, Rating> agreed = new HashMap<>();
        for (Cell cell : cells) {
            String rating = cell.rating();
            if (rating != null) {
                agreed.put(cell.item(), new Rating(rating));
            }
        }
        return agreed;
    }

    /** One site's means by domain; none where levels are never averaged. */
    Map<String, DomainMean> ofSite(List<Cell> cells) {
        if (!(instrument.summaryRule() instanceof SummaryRule.Means)) {
            return Map.of();
        }
        Map<String, DomainMean> means = new LinkedHashMap<>();
        ThreeSSummary.of(instrument, agreed(cells))
                .domains()
                .forEach(domain ->
                        means.put(domain.domain(), new DomainMean(domain.mean(), domain.rated(), domain.applicable())));
        return means;
    }

    void add(List<Cell> cells) {
        sites++;
        for (Cell cell : cells) {
            Tally tally = tallies.get(cell.item());
            if (tally != null) {
                tally.add(cell);
            }
        }
    }

    HeatMap.Summary summary(Map<String, Integer> moved) {
        return new HeatMap.Summary(
                instrument.agreed().stream().map(this::counts).toList(),
                instrument.domains().stream().map(this::domain).toList(),
                moved);
    }

    long agreedItems() {
        return tallies.values().stream().mapToLong(tally -> tally.agreed).sum();
    }

    long openFlags() {
        return tallies.values().stream().mapToLong(tally -> tally.openFlags).sum();
    }

    long totalItems() {
        return (long) sites * instrument.agreed().size();
    }

    private ItemCounts counts(String item) {
        Tally tally = tally(item);
        Map<String, Integer> counts = new LinkedHashMap<>();
        instrument
                .scale()
                .levels()
                .forEach(level -> counts.put(level.value(), tally.levels.getOrDefault(level.value(), 0)));
        return new ItemCounts(item, counts, tally.notKnown, tally.notApplicable, sites - tally.agreed, tally.openFlags);
    }

    private DomainSummary domain(Domain domain) {
        Tally all = new Tally(instrument);
        BigDecimal least = null;
        List<String> lowest = new ArrayList<>();
        for (Item item : instrument.itemsOf(domain)) {
            Tally tally = tally(item.id());
            all.add(tally);
            BigDecimal exact = tally.rated == 0 || !instrument.scale().numeric()
                    ? null
                    : BigDecimal.valueOf(tally.sum).divide(BigDecimal.valueOf(tally.rated), 9, RoundingMode.HALF_UP);
            int order = exact == null ? 1 : least == null ? -1 : exact.compareTo(least);
            if (order < 0) {
                lowest.clear();
                least = exact;
            }
            if (order <= 0) {
                lowest.add(item.id());
            }
        }
        int applicable = sites * domain.items().size() - all.notApplicable;
        return new DomainSummary(domain.id(), mean(all), List.copyOf(lowest), all.rated, applicable);
    }

    private Tally tally(String item) {
        return tallies.getOrDefault(item, new Tally(instrument));
    }

    private @Nullable BigDecimal mean(Tally tally) {
        return tally.rated > 0 && instrument.summaryRule() instanceof SummaryRule.Means means
                ? BigDecimal.valueOf(tally.sum)
                        .divide(BigDecimal.valueOf(tally.rated), means.decimals(), RoundingMode.HALF_UP)
                : null;
    }

    /** What was agreed over some cells. */
    private static final class Tally {
        private final Instrument instrument;
        private final Map<String, Integer> levels = new HashMap<>();
        private int agreed;
        private int rated;
        private long sum;
        private int notKnown;
        private int notApplicable;
        private int openFlags;

        Tally(Instrument instrument) {
            this.instrument = instrument;
        }

        void add(Cell cell) {
            openFlags += cell.isOpen() ? 1 : 0;
            String rating = cell.rating();
            if (rating == null) {
                return;
            }
            agreed++;
            if (instrument.scale().rank(rating).isPresent()) {
                rated++;
                sum += cell.level().orElse(0);
                levels.merge(rating, 1, Integer::sum);
            } else if (rating.equals(Rating.NOT_KNOWN.value())) {
                notKnown++;
            } else {
                notApplicable++;
            }
        }

        void add(Tally other) {
            rated += other.rated;
            sum += other.sum;
            notApplicable += other.notApplicable;
        }
    }
}
