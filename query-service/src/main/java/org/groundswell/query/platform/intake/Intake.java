package org.groundswell.query.platform.intake;

import java.util.List;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.store.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes entries of a ledger, however they came, to all serving views, and tells the listeners once they are committed. */
@Component
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Views views;
    private final LedgerFolder folder;
    private final CatchUp catchUp;
    private final IntakeBoard board;
    private final IntakeSettings settings;
    private final ObjectProvider<LedgerListener> listeners;

    public Intake(
            Views views,
            LedgerFolder folder,
            CatchUp catchUp,
            IntakeBoard board,
            IntakeSettings settings,
            ObjectProvider<LedgerListener> listeners) {
        this.views = views;
        this.folder = folder;
        this.catchUp = catchUp;
        this.board = board;
        this.settings = settings;
        this.listeners = listeners;
    }

    /**
     * Folds what comes next. Where entries are missing, nothing after them is folded: the ledger is stopped, and brought up by
     * the feed now or, where that fails, by the next call for this ledger.
     */
    public void take(LedgerId ledger, List<LedgerEntry> entries) {
        for (int from = 0; from < entries.size(); from += settings.batch()) {
            List<LedgerEntry> batch = entries.subList(from, Math.min(entries.size(), from + settings.batch()));
            board.sawHead(ledger, batch.getLast().entry());
            FoldResult result = folder.fold(Lane.LIVE, ledger, views.all(), batch);
            announce(result);
            if (!result.gaps().isEmpty()) {
                FoldResult.Gap gap = result.gaps().getFirst();
                LOG.warn(
                        "Ledger {} lacks entry {} before {} for {}", ledger, gap.expected(), gap.offered(), gap.view());
                board.stopped(ledger, gap);
                refetch(ledger);
                return;
            }
        }
    }

    /** Brings a ledger up by the feed. @return whether the command side could be asked */
    public boolean refetch(LedgerId ledger) {
        try {
            catchUp.run(Lane.LIVE, ledger, views.all(), result -> {
                announce(result);
                return true;
            });
            board.closedGap(ledger);
            return true;
        } catch (LedgerFeed.FeedUnavailableException e) {
            LOG.warn("Ledger {} cannot be fetched: {}", ledger, e.getMessage());
            return false;
        }
    }

    private void announce(FoldResult result) {
        if (result.last() > 0) {
            listeners.forEach(listener -> listener.advanced(result.ledger(), result.last(), result.contexts()));
        }
    }
}
