package org.groundswell.web.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    public record Row(SiteReading site, List<Cell> cells, int toAttend) {
        public Row {
            cells = Lists.of(cells);
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
            @Nullable String flag) {}

    public record Summary(List<ItemSummary> perItem, List<DomainSummary> perDomain) {
        public Summary {
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
