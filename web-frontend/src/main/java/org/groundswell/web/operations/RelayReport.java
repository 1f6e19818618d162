package org.groundswell.web.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the command side has passed its entries on. */
public record RelayReport(String state, @Nullable Instant since, List<Progress> ledgers) {

    public record Progress(String ledger, long head, long relayed) {}

    public RelayReport {
        ledgers = ledgers == null ? List.of() : ledgers;
    }
}
