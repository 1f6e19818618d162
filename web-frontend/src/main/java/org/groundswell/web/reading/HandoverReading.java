package org.groundswell.web.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A site in the matrix of handovers.
 *
 * @param met how many criteria are met or do not apply: a count, not a score
 */
public record HandoverReading(
        String code,
        String name,
        @Nullable String region,
        @Nullable String wave,
        String stage,
        @Nullable String sideState,
        @Nullable LocalDate supportEnds,
        int met,
        Map<String, Cell> criteria) {

    public HandoverReading {
        criteria = criteria == null ? Map.of() : criteria;
    }

    /** @param lostOn the check at which it held no more */
    public record Cell(
            String state,
            boolean accepted,
            @Nullable LocalDate gapDue,
            @Nullable LocalDate lostOn) {}

    public record Page(int total, int unmet, Words filters, List<HandoverReading> items) {
        public Page {
            items = Lists.of(items);
        }
    }

    /** What the sites may be filtered by. */
    public record Words(List<String> regions, List<String> waves, List<String> stages) {
        public Words {
            regions = Lists.of(regions);
            waves = Lists.of(waves);
            stages = Lists.of(stages);
        }
    }

    public record Site(
            String code,
            String name,
            @Nullable String region,
            @Nullable String wave,
            String stage,
            @Nullable String sideState) {}

    public record Judged(
            String criterion,
            String state,
            @Nullable String acceptedBy,
            @Nullable String acceptedReason,
            @Nullable LocalDate lostOn,
            String by,
            Instant recordedAt,
            Map<String, Object> values) {
        public Judged {
            values = values == null ? Map.of() : values;
        }
    }

    public record Check(
            String check,
            LocalDate checkedOn,
            List<String> held,
            List<String> lost,
            String measure,
            @Nullable String help,
            String by,
            Instant recordedAt) {
        public Check {
            held = Lists.of(held);
            lost = Lists.of(lost);
        }
    }

    /** @param what judged, accepted, support-end or checked */
    public record Step(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            @Nullable String about,
            @Nullable LocalDate on,
            @Nullable String said,
            Map<String, Object> values) {
        public Step {
            values = values == null ? Map.of() : values;
        }
    }

    public record Detail(
            Site site,
            @Nullable LocalDate supportEnds,
            boolean supportSet,
            @Nullable String supportReason,
            @Nullable Long version,
            List<Judged> criteria,
            List<Check> checks,
            List<Step> steps) {
        public Detail {
            criteria = Lists.of(criteria);
            checks = Lists.of(checks);
            steps = Lists.of(steps);
        }
    }

    /** A check that is due and was not recorded. */
    public record Due(String code, String name, String check, LocalDate supportEnded, LocalDate due) {}
}
