package org.groundswell.query.platform.operations;

import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.query.platform.operations.OperationsReport.OfLedger;
import org.jspecify.annotations.Nullable;

/**
 * Whether views have come to where the ledgers stood when they were first asked about. What is recorded since is no reason to wait, or
 * nobody would be ready while people work; nor is a view that is parked, which waits for a person.
 */
final class CaughtUp {

    private @Nullable Map<String, Long> heads;

    synchronized boolean isBy(OperationsReport report) {
        if (report.feed().answeredAt() == null || report.feed().failure() != null) {
            return false;
        }
        Map<String, Long> wanted = heads;
        if (wanted == null) {
            wanted = report.ledgers().stream().collect(Collectors.toMap(OfLedger::ledger, OfLedger::head));
            heads = wanted;
        }
        for (OfLedger ledger : report.ledgers()) {
            if (!has(ledger, wanted.getOrDefault(ledger.ledger(), 0L))) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(OfLedger ledger, long head) {
        return ledger.views().stream().allMatch(view -> view.parked() != null || view.entry() >= head);
    }
}
