package org.groundswell.web.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A test of change among others.
 *
 * @param owner who runs it: ids of people, and a name that was typed
 * @param stage planned, running, told, studied, acted or withdrawn
 * @param sealedEntry the entry that sealed the plan and its prediction
 */
public record CycleReading(
        String cycle,
        String site,
        @Nullable String siteName,
        @Nullable String region,
        String aim,
        @Nullable String element,
        @Nullable String previous,
        List<String> owner,
        String stage,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable String result,
        @Nullable String next,
        @Nullable Long sealedEntry,
        @Nullable Instant sealedAt,
        String plannedBy,
        Instant plannedAt,
        long version) {

    public CycleReading {
        owner = Lists.of(owner);
    }

    public boolean is(String aStage) {
        return stage.equals(aStage);
    }

    /** Whether it was to end before a day and has not been compared with its prediction. */
    public boolean isLate(LocalDate today) {
        return (is("running") || is("told")) && ends != null && ends.isBefore(today);
    }

    public String where() {
        return Objects.requireNonNullElse(siteName, site);
    }

    public record Page(List<CycleReading> items, long total) {
        public Page {
            items = Lists.of(items);
        }
    }

    public record Step(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            @Nullable String reason) {}

    /** @param chain every test that follows on from the same first one, itself among them */
    public record Detail(CycleReading cycle, Map<String, Object> values, List<CycleReading> chain, List<Step> steps) {
        public Detail {
            chain = Lists.of(chain);
            steps = Lists.of(steps);
        }
    }

    /** How the programme's predictions came out: how many were compared, wait to be, and are not sealed yet. */
    public record Predictions(long studied, long running, long planned, List<Count> results) {
        public Predictions {
            results = Lists.of(results);
        }
    }

    public record Count(String result, long count) {}
}
