package org.groundswell.query.platform.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this instance knows of the intake beyond stored progress: heads, ledgers stopped at a gap, and the feed's health. */
@Component
public class IntakeBoard {

    private final Clock clock;
    private final Map<LedgerId, Long> heads = new ConcurrentHashMap<>();
    private final Map<LedgerId, Stop> stops = new ConcurrentHashMap<>();
    private volatile Feed feed = new Feed(null, null);

    public IntakeBoard(Clock clock) {
        this.clock = clock;
    }

    /** A ledger that waits for a missing entry. */
    public record Stop(long expected, long offered, Instant since) {}

    /** @param failure why the last question to the feed failed, or null where it was answered */
    public record Feed(
            @Nullable Instant answeredAt, @Nullable String failure) {}

    public void sawHead(LedgerId ledger, long head) {
        heads.merge(ledger, head, Math::max);
    }

    public long head(LedgerId ledger) {
        return heads.getOrDefault(ledger, 0L);
    }

    public Map<LedgerId, Long> heads() {
        return Map.copyOf(heads);
    }

    public void stopped(LedgerId ledger, FoldResult.Gap gap) {
        stops.putIfAbsent(ledger, new Stop(gap.expected(), gap.offered(), clock.instant()));
    }

    public void closedGap(LedgerId ledger) {
        stops.remove(ledger);
    }

    /** Ledgers stopped at a gap, by id. */
    public Map<String, Stop> stops() {
        Map<String, Stop> sorted = new TreeMap<>();
        stops.forEach((ledger, stop) -> sorted.put(ledger.value(), stop));
        return sorted;
    }

    public void feedAnswered() {
        feed = new Feed(clock.instant(), null);
    }

    public void feedFailed(String reason) {
        feed = new Feed(feed.answeredAt(), reason);
    }

    public Feed feed() {
        return feed;
    }
}
