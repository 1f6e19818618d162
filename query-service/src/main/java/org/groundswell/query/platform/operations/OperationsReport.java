package org.groundswell.query.platform.operations;

import java.util.List;
import org.groundswell.query.platform.intake.IntakeBoard;
import org.groundswell.query.platform.intake.ProgressStore;
import org.groundswell.query.platform.rebuild.RebuildStore;
import org.jspecify.annotations.Nullable;

/**
 * How the query side stands.
 *
 * @param lag most entries that any view of any ledger is behind
 * @param parked how many views of single ledgers are parked
 */
public record OperationsReport(
        IntakeBoard.Feed feed, long lag, long parked, List<OfLedger> ledgers, List<OfView> views) {

    /** @param stopped given while the ledger waits for a missing entry */
    public record OfLedger(
            String ledger, long head, long lag, IntakeBoard.@Nullable Stop stopped, List<OfPlace> views) {}

    /** One view of one ledger. */
    public record OfPlace(String view, long entry, long lag, ProgressStore.@Nullable Parked parked) {}

    public record OfView(String view, int version, RebuildStore.@Nullable Rebuild rebuild) {}
}
