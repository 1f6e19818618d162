package org.groundswell.web.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of what counts as adopted, and how many sites it counts.
 *
 * @param view self-declared, observed or both-agree
 * @param withdrawn yes, no or shown-separately
 * @param status waiting, dropped, earlier, in-force or later
 */
public record AdoptionReading(
        String definition,
        String version,
        String words,
        String stage,
        String view,
        String withdrawn,
        LocalDate from,
        @Nullable String measure,
        @Nullable String measureName,
        @Nullable String measureKind,
        @Nullable String measureUnit,
        @Nullable BigDecimal measurePer,
        @Nullable String measureDirection,
        @Nullable BigDecimal threshold,
        String status,
        String proposedBy,
        Instant proposedAt,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable String reason,
        Counts counts) {

    public record Counts(
            int counted,
            int withEvidence,
            int selfDeclared,
            int withdrawn,
            int belowMeasure,
            int oneView,
            int notYet) {}

    public record Page(int sites, List<AdoptionReading> items) {
        public Page {
            items = Lists.of(items);
        }
    }

    /** @param judged with-evidence, self-declared, withdrawn, below-measure, one-view or not-yet */
    public record Site(
            String code,
            String name,
            @Nullable String region,
            @Nullable String wave,
            String stage,
            @Nullable String sideState,
            @Nullable String observed,
            @Nullable LocalDate observedOn,
            String judged,
            boolean counted,
            @Nullable String period,
            @Nullable Double value) {}

    public record Detail(AdoptionReading definition, List<Site> items) {
        public Detail {
            items = Lists.of(items);
        }
    }
}
