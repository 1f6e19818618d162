package org.groundswell.query.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.ThreeSSummary;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Instrument.Domain;
import org.groundswell.domain.instrument.Instrument.Item;
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
        instrument.items().forEach(item -> tallies.put(item.id(), new Tally()));
    }

    /** The cells of a site in the instrument's order; untouched items included. */
    static List<Cell> ordered(Instrument instrument, List<Cell> stored) {
        Map<String, Cell> byItem = stored.stream().collect(Collectors.toMap(Cell::item, Function.identity()));
        return instrument.items().stream()
                .map(item -> byItem.getOrDefault(item.id(), Cell.empty(item.id())))
                .toList();
    }

    /** One site's means by domain. */
    Map<String, DomainMean> ofSite(List<Cell> cells) {
        Map<String, Rating> agreed = new HashMap<>();
        for (Cell cell : cells) {
            String rating = cell.rating();
            if (rating != null) {
                agreed.put(cell.item(), new Rating(rating));
            }
        }
        Map<String, DomainMean> means = new LinkedHashMap<>();
        ThreeSSummary.of(instrument, agreed)
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

    HeatMap.Summary summary() {
        return new HeatMap.Summary(
                instrument.items().stream().map(this::counts).toList(),
                instrument.domains().stream().map(this::domain).toList());
    }

    long agreedItems() {
        return tallies.values().stream().mapToLong(tally -> tally.agreed).sum();
    }

    long openFlags() {
        return tallies.values().stream().mapToLong(tally -> tally.openFlags).sum();
    }

    long totalItems() {
        return (long) sites * instrument.items().size();
    }

    private ItemCounts counts(Item item) {
        Tally tally = tally(item.id());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int level = instrument.scale().min(); level <= instrument.scale().max(); level++) {
            counts.put(Integer.toString(level), tally.levels.getOrDefault(level, 0));
        }
        return new ItemCounts(
                item.id(), counts, tally.notKnown, tally.notApplicable, sites - tally.agreed, tally.openFlags);
    }

    private DomainSummary domain(Domain domain) {
        Tally all = new Tally();
        BigDecimal least = null;
        List<String> lowest = new ArrayList<>();
        for (Item item : instrument.itemsOf(domain)) {
            Tally tally = tally(item.id());
            all.add(tally);
            BigDecimal exact = tally.rated == 0
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
        return tallies.getOrDefault(item, new Tally());
    }

    private @Nullable BigDecimal mean(Tally tally) {
        return tally.rated == 0
                ? null
                : BigDecimal.valueOf(tally.sum)
                        .divide(
                                BigDecimal.valueOf(tally.rated),
                                instrument.summaryRule().decimals(),
                                RoundingMode.HALF_UP);
    }

    /** What was agreed over some cells. */
    private static final class Tally {
        private final Map<Integer, Integer> levels = new HashMap<>();
        private int agreed;
        private int rated;
        private long sum;
        private int notKnown;
        private int notApplicable;
        private int openFlags;

        void add(Cell cell) {
            openFlags += cell.isOpen() ? 1 : 0;
            String rating = cell.rating();
            if (rating == null) {
                return;
            }
            agreed++;
            OptionalInt level = cell.level();
            if (level.isPresent()) {
                rated++;
                sum += level.getAsInt();
                levels.merge(level.getAsInt(), 1, Integer::sum);
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
