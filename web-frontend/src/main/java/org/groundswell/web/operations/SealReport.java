package org.groundswell.web.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the command side has sealed and signed, and what it refuses to sign. */
public record SealReport(String state, @Nullable String reason, List<OfLedger> ledgers) {

    public record OfLedger(
            String ledger, long head, long sealed, @Nullable String refused) {}

    public SealReport {
        ledgers = ledgers == null ? List.of() : ledgers;
    }

    public List<OfLedger> refusals() {
        return ledgers.stream().filter(ledger -> ledger.refused() != null).toList();
    }
}
