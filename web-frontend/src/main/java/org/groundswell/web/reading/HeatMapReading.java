package org.groundswell.web.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sites by items of one round, with the summaries over the filtered sites. */
public record HeatMapReading(
        RoundReading round,
        @Nullable String instrument,
        int total,
        @Nullable Filters filters,
        List<Row> items,
        @Nullable Summary summary,
        int agreedItems,
        int totalItems,
        @Nullable Attention attention) {

    public HeatMapReading {
        items = Lists.of(items);
    }

    public record Filters(List<String> regions, List<String> waves, List<String> stages) {
        public Filters {
            regions = Lists.of(regions);
            waves = Lists.of(waves);
            stages = Lists.of(stages);
        }
    }

    /** @param profile what is counted where levels are never averaged */
    public record Row(
            SiteReading site,
            List<Cell> cells,
            int toAttend,
            @Nullable Profile profile) {
        public Row {
            cells = Lists.of(cells);
        }

        public Optional<Cell> cell(String item) {
            return cells.stream().filter(cell -> cell.item().equals(item)).findFirst();
        }
    }

    /** @param since the round of the last agreed profile; nothing where this is the first */
    public record Profile(
            int most,
            int rated,
            int notKnown,
            List<String> disagreement,
            @Nullable String since,
            List<AssessmentReading.Moved> moved) {
        public Profile {
            disagreement = Lists.of(disagreement);
            moved = Lists.of(moved);
        }

        public Optional<AssessmentReading.Moved> moved(String domain) {
            return moved.stream().filter(each -> each.domain().equals(domain)).findFirst();
        }
    }

    /**
     * @param state agreed, revealed, rating or none
     * @param rating the agreed one: a level, not-known or not-applicable
     * @param flag none, open, action or reason
     */
    public record Cell(
            String item,
            String state,
            @Nullable String rating,
            @Nullable Integer raters,
            @Nullable String lowest,
            @Nullable String highest,
            List<String> given,
            @Nullable String flag) {
        public Cell {
            given = Lists.of(given);
        }
    }

    /** @param moved how many domains moved, by how */
    public record Summary(List<ItemSummary> perItem, List<DomainSummary> perDomain, Map<String, Integer> moved) {
        public Summary {
            moved = moved == null ? Map.of() : moved;
            perItem = Lists.of(perItem);
            perDomain = Lists.of(perDomain);
        }
    }

    /** @param counts agreed ratings by level */
    public record ItemSummary(
            String item, Map<String, Integer> counts, int notKnown, int notApplicable, int none, int openFlags) {
        public ItemSummary {
            counts = counts == null ? Map.of() : Map.copyOf(counts);
        }

        public int count(String level) {
            return counts.getOrDefault(level, 0);
        }
    }

    public record DomainSummary(String domain, @Nullable Double mean, List<String> lowest, int rated, int applicable) {
        public DomainSummary {
            lowest = Lists.of(lowest);
        }
    }

    public record Attention(int total, List<Flag> items) {
        public Attention {
            items = Lists.of(items);
        }
    }

    public record Flag(
            SiteName site,
            String item,
            @Nullable String rating,
            @Nullable Instant raisedAt) {}

    public record SiteName(String code, String name) {}
}
