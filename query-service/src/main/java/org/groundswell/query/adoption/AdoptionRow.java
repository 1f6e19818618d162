package org.groundswell.query.adoption;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of what counts as adopted, and how many sites it counts.
 *
 * @param version as people call it
 * @param words a site counts as adopted when
 * @param stage the least stage
 * @param view self-declared, observed or both-agree
 * @param withdrawn yes, no or shown-separately
 * @param threshold in the measure's own unit
 * @param status waiting, dropped, earlier, in-force or later, on the day asked about
 * @param settledBy who approved or dropped it
 * @param reason why it was dropped
 */
record AdoptionRow(
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

    /**
     * How many sites are judged in which way; together they are all sites.
     *
     * @param counted those that the definition counts
     * @param withEvidence counted, and seen at the stage from outside
     * @param selfDeclared counted on their own word
     * @param withdrawn had got there and have withdrawn, counted or not
     * @param belowMeasure have got there, but not the measure
     * @param oneView by one view of the stage only, not by the one that counts
     */
    record Counts(
            int counted,
            int withEvidence,
            int selfDeclared,
            int withdrawn,
            int belowMeasure,
            int oneView,
            int notYet) {}

    /** @param sites of the whole programme */
    record Page(int sites, List<AdoptionRow> items) {}

    /**
     * A site behind a count.
     *
     * @param stage what it says of itself
     * @param observed what was last seen from outside
     * @param judged with-evidence, self-declared, withdrawn, below-measure, one-view or not-yet
     * @param value of the measure in its newest month, where the definition names one
     */
    record Site(
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

    /** @param items the sites that the reader may see, of one way of judging where that was asked for */
    record Detail(AdoptionRow definition, List<Site> items) {}
}
