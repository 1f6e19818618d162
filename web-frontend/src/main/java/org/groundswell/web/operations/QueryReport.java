package org.groundswell.web.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the query side stands, as it tells itself. */
public record QueryReport(@Nullable Feed feed, long lag, long parked, List<OfLedger> ledgers, List<OfView> views) {

    public QueryReport {
        ledgers = ledgers == null ? List.of() : ledgers;
        views = views == null ? List.of() : views;
    }

    public record Feed(
            @Nullable Instant answeredAt, @Nullable String failure) {}

    /** A ledger that waits for a missing entry. */
    public record Stop(
            long expected, long offered, @Nullable Instant since) {}

    public record OfLedger(
            String ledger, long head, long lag, @Nullable Stop stopped, List<OfPlace> views) {}

    public record OfPlace(
            String view, long entry, long lag, @Nullable Parked parked) {}

    public record Parked(
            long entry,
            String type,
            String reason,
            @Nullable Instant at) {}

    public record OfView(String view, int version, @Nullable Rebuild rebuild) {}

    public record Rebuild(
            @Nullable Instant requestedAt,
            String state,
            @Nullable Instant finishedAt,
            @Nullable String reason) {}
}
