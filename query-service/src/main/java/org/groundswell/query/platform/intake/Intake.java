package org.groundswell.query.platform.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.store.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes entries of ledgers, however they came, to all serving views, and tells the listeners once they are committed. */
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
     * Folds what comes next, of several ledgers together. Where entries of one are missing, nothing after them is folded: that
     * ledger is stopped, and brought up by the feed now or, where that fails, by the next call for it.
     */
    public void take(Map<LedgerId, List<LedgerEntry>> arrived) {
        Map<LedgerId, List<LedgerEntry>> rest = new LinkedHashMap<>(arrived);
        while (!rest.isEmpty()) {
            Map<LedgerId, List<Arrival>> batch = new LinkedHashMap<>();
            rest.forEach((ledger, entries) -> {
                List<LedgerEntry> first = entries.subList(0, Math.min(entries.size(), settings.batch()));
                board.sawHead(ledger, first.getLast().entry());
                batch.put(ledger, folder.arrivals(first));
            });
            for (FoldResult result : folder.fold(Lane.LIVE, views.all(), batch)) {
                announce(result);
                if (!result.gaps().isEmpty()) {
                    rest.remove(result.ledger());
                    stop(result.ledger(), result.gaps().getFirst());
                }
            }
            rest.replaceAll(
                    (ledger, entries) -> entries.subList(Math.min(entries.size(), settings.batch()), entries.size()));
            rest.values().removeIf(List::isEmpty);
        }
    }

    private void stop(LedgerId ledger, FoldResult.Gap gap) {
        LOG.warn("Ledger {} lacks entry {} before {} for {}", ledger, gap.expected(), gap.offered(), gap.view());
        board.stopped(ledger, gap);
        refetch(ledger);
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
