package org.groundswell.web.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the parts stand.
 *
 * @param finding one sentence that says whether anything is wrong
 * @param healthy whether nothing is
 * @param readAt when this was read
 */
public record OperationsView(
        String finding,
        boolean healthy,
        Instant readAt,
        @Nullable RelayReport relay,
        @Nullable SealReport seal,
        @Nullable MailReport mail,
        @Nullable QueryReport query,
        List<Ledger> ledgers,
        List<Parked> parked,
        List<View> views) {

    /** A ledger through all parts: stored, relayed, in the views. */
    public record Ledger(
            String ledger,
            @Nullable String name,
            long head,
            @Nullable Long relayed,
            @Nullable Long slowestView,
            long behind,
            @Nullable String stopped) {}

    /** A view that stopped for a ledger. */
    public record Parked(
            String view,
            String ledger,
            long entry,
            String type,
            String reason,
            @Nullable Instant at) {}

    /** A view and its last rebuild. */
    public record View(
            String view,
            int version,
            long behind,
            @Nullable String rebuild,
            @Nullable Instant at,
            @Nullable String reason) {}
}
