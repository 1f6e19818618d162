package org.groundswell.command.record;

import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.record.RecordCommand;
import org.groundswell.domain.record.RecordState;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** Where the site stands that a record is about, for the commands that ask. */
final class RecordSites {

    private RecordSites() {}

    static SiteStanding standing(RecordCommand command, RecordState state, LedgerId ledger, AggregateReader others) {
        SiteCode site = site(command, state);
        return site == null
                ? SiteStanding.NOT_ENROLLED
                : Folds.site(others, ledger, site).standing();
    }

    private static @Nullable SiteCode site(RecordCommand command, RecordState state) {
        return switch (command) {
            case RecordCommand.KeepRecord keep -> keep.site();
            case RecordCommand.RestoreRecord _ -> state instanceof RecordState.Kept kept ? kept.site() : null;
            case RecordCommand.AmendRecord _, RecordCommand.WithdrawRecord _ -> null;
        };
    }
}
