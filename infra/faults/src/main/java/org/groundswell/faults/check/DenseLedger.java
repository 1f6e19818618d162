package org.groundswell.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.history.Sighting;
import org.groundswell.faults.history.Stored;
import org.groundswell.faults.history.StoredEvent;

/**
 * I4: a ledger's entries are dense from 1, their moments never go back, and a reader who asks for what lies beyond its highest entry
 * is shown exactly the next, never one that it has passed.
 */
public final class DenseLedger {

    private DenseLedger() {}

    public static List<Violation> check(List<Sighting> sightings, Stored stored) {
        List<Violation> found = new ArrayList<>();
        stored.ledgers().forEach((ledger, events) -> found.addAll(dense(ledger, events)));
        Map<String, Long> highest = new HashMap<>();
        for (Sighting sighting : sightings) {
            long due = highest.getOrDefault(sighting.ledger(), 0L) + 1;
            if (sighting.entry() < due) {
                found.add(new Violation(
                        "I4",
                        Kind.OUT_OF_ORDER,
                        "a reader of %s was first shown entry %d after entry %d"
                                .formatted(sighting.ledger(), sighting.entry(), due - 1)));
            } else if (sighting.entry() > due) {
                found.add(new Violation(
                        "I4",
                        Kind.LOST,
                        "a reader of %s was shown entry %d where %d was due"
                                .formatted(sighting.ledger(), sighting.entry(), due)));
            }
            highest.merge(sighting.ledger(), sighting.entry(), Math::max);
        }
        return found;
    }

    private static List<Violation> dense(String ledger, List<StoredEvent> events) {
        List<Violation> found = new ArrayList<>();
        StoredEvent before = null;
        for (StoredEvent event : events) {
            long due = before == null ? 1 : before.entry() + 1;
            if (event.entry() != due) {
                found.add(new Violation(
                        "I4", Kind.LOST, "%s has no entry %d before %d".formatted(ledger, due, event.entry())));
            }
            if (before != null && event.recordedAt().isBefore(before.recordedAt())) {
                found.add(new Violation(
                        "I4",
                        Kind.OUT_OF_ORDER,
                        "entry %d of %s is dated before entry %d".formatted(event.entry(), ledger, before.entry())));
            }
            before = event;
        }
        return found;
    }
}
