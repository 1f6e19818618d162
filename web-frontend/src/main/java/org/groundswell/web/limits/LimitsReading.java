package org.groundswell.web.limits;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/** The limits of one series as the query service tells them. */
record LimitsReading(
        String measure,
        String measureName,
        SiteReading site,
        long version,
        @Nullable Moment limitsAsOf,
        List<Phase> inForce,
        List<Recalculation> recalculations) {

    record Moment(long entry, @Nullable Instant recordedAt) {}

    record Phase(YearMonth from, @Nullable Integer baselinePoints) {}

    record Questions(boolean different, boolean reasonKnown, boolean desirable, boolean expectedToContinue) {

        boolean allYes() {
            return different && reasonKnown && desirable && expectedToContinue;
        }
    }

    record Step(String by, Instant at, long entry, @Nullable String words) {}

    /** @param standing proposed, approved, refused or withdrawn */
    record Recalculation(
            String measure,
            String measureName,
            String site,
            String siteName,
            @Nullable String region,
            String recalculation,
            String standing,
            YearMonth from,
            @Nullable Integer baselinePoints,
            String cause,
            String evidence,
            Questions questions,
            Step proposed,
            @Nullable Step approved,
            @Nullable Step ended) {

        /** What was last done about it. */
        Step last() {
            return Objects.requireNonNullElse(ended, Objects.requireNonNullElse(approved, proposed));
        }
    }

    Optional<Recalculation> find(String recalculation) {
        return recalculations.stream()
                .filter(each -> each.recalculation().equals(recalculation))
                .findFirst();
    }
}
