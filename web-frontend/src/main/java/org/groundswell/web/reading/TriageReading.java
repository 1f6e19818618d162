package org.groundswell.web.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of many sites at once to see which of them need somebody. */
public final class TriageReading {

    private TriageReading() {}

    public record Site(
            String code,
            String name,
            @Nullable String region,
            @Nullable String wave,
            String stage,
            @Nullable String sideState) {}

    /**
     * The figures of a month.
     *
     * @param due how many sites they are due of
     * @param in how many of these have sent them
     */
    public record Returns(YearMonth month, int due, int in, List<Late> late) {
        public Returns {
            late = Lists.of(late);
        }
    }

    /**
     * @param latest the last month it sent figures of
     * @param missing how many months it lacks
     */
    public record Late(Site site, @Nullable YearMonth latest, int missing) {}

    public record Moved(Site site, Move move) {}

    /** @param kind forward, skip, backward, return or side */
    public record Move(
            long entry,
            Instant recordedAt,
            LocalDate happenedOn,
            String kind,
            @Nullable String from,
            String to,
            @Nullable String reasonCode,
            @Nullable String reasonDetail) {}
}
