package org.groundswell.faults.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.history.StoredEvent;

/**
 * I9, its second half: every entry is covered by a signed checkpoint within ten seconds, in which what signs is up. That each
 * checkpoint continues its predecessor is the verifier's to say, from the ledger's pack.
 */
public final class SealedInTime {

    /** How long an entry may wait on a machine that has time. */
    public static final Duration LIMIT = Duration.ofSeconds(10);

    private SealedInTime() {}

    /** @param size how many entries it covers */
    public record Checkpoint(long size, Instant signedAt) {}

    /** A time in which command-service could not sign, from its end to when it was ready again. */
    public record Outage(Instant from, Instant to) {}

    /** @param events of one ledger, in order */
    public static List<Violation> check(
            List<StoredEvent> events, List<Checkpoint> checkpoints, List<Outage> outages, Duration limit) {
        List<Violation> found = new ArrayList<>();
        List<Checkpoint> bySize = checkpoints.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
        for (StoredEvent event : events) {
            Instant due = due(event.recordedAt(), outages, limit);
            Instant signed = bySize.stream()
                    .filter(checkpoint -> checkpoint.size() >= event.entry())
                    .map(Checkpoint::signedAt)
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
            if (signed.isAfter(due)) {
                found.add(new Violation(
                        "I9",
                        Kind.OTHER,
                        "entry %d of %s of %s was to be sealed by %s and was %s"
                                .formatted(
                                        event.entry(),
                                        event.ledger(),
                                        event.recordedAt(),
                                        due,
                                        signed.equals(Instant.MAX) ? "not" : "at " + signed)));
            }
        }
        return found;
    }

    /** An outage before the limit is over gives it anew. */
    private static Instant due(Instant recorded, List<Outage> outages, Duration limit) {
        Instant due = recorded.plus(limit);
        for (Outage outage :
                outages.stream().sorted(Comparator.comparing(Outage::from)).toList()) {
            if (outage.to().isAfter(recorded) && outage.from().isBefore(due)) {
                Instant anew = outage.to().plus(limit);
                due = anew.isAfter(due) ? anew : due;
            }
        }
        return due;
    }
}
