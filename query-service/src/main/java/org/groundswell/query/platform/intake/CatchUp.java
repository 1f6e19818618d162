package org.groundswell.query.platform.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.ProgressStore.Progress;
import org.groundswell.query.platform.store.Lane;
import org.springframework.stereotype.Component;

/** Brings views of a ledger up to the truth by the feed: after a gap, for a new view, and to rebuild one. */
@Component
public class CatchUp {

    private static final Executor FETCHING =
            task -> Thread.ofVirtual().name("feed-ahead").start(task);

    private final LedgerFeed feed;
    private final LedgerFolder folder;
    private final ProgressStore progress;
    private final IntakeBoard board;
    private final IntakeSettings settings;

    public CatchUp(
            LedgerFeed feed, LedgerFolder folder, ProgressStore progress, IntakeBoard board, IntakeSettings settings) {
        this.feed = feed;
        this.folder = folder;
        this.progress = progress;
        this.board = board;
        this.settings = settings;
    }

    /** Is told of each committed batch. */
    @FunctionalInterface
    public interface Watcher {
        /** @return whether to go on */
        boolean folded(FoldResult result);
    }

    /**
     * Folds until the feed has no more for the views that are not parked.
     *
     * @throws LedgerFeed.FeedUnavailableException where the command side cannot be asked; what was folded stays
     */
    public void run(Lane lane, LedgerId ledger, Collection<? extends View> views, Watcher watcher) {
        Ahead ahead = null;
        while (true) {
            Map<String, Progress> before = progress.of(lane, ledger);
            List<? extends View> able =
                    views.stream().filter(view -> !isParked(before, view)).toList();
            if (able.isEmpty()) {
                return;
            }
            long after = ProgressStore.least(before, able);
            List<LedgerEntry> entries = ahead != null && ahead.after() == after ? ahead.await() : ask(ledger, after);
            if (entries.isEmpty()) {
                return;
            }
            long last = entries.getLast().entry();
            board.sawHead(ledger, last);
            boolean more = entries.size() >= settings.feedPage();
            ahead = more ? new Ahead(last, CompletableFuture.supplyAsync(() -> ask(ledger, last), FETCHING)) : null;
            FoldResult result = folder.fold(lane, ledger, able, entries);
            if (!watcher.folded(result) || !more) {
                return;
            }
        }
    }

    /** The next page, asked for while the one before is folded. */
    private record Ahead(long after, CompletableFuture<List<LedgerEntry>> page) {

        List<LedgerEntry> await() {
            try {
                return page.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof LedgerFeed.FeedUnavailableException unavailable ? unavailable : e;
            }
        }
    }

    private List<LedgerEntry> ask(LedgerId ledger, long after) {
        try {
            List<LedgerEntry> entries = feed.entries(ledger, after, settings.feedPage());
            board.feedAnswered();
            return entries;
        } catch (LedgerFeed.FeedUnavailableException e) {
            board.feedFailed(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private static boolean isParked(Map<String, Progress> progress, View view) {
        Progress one = progress.get(view.name());
        return one != null && one.parked() != null;
    }
}
