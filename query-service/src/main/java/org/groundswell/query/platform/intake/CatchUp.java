package org.groundswell.query.platform.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
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
    private final WayForReaders way;

    /** One more than can compute, as one usually waits for the database. */
    private final SideBySide folds = new SideBySide("fold", Runtime.getRuntime().availableProcessors() + 1);

    /** How long a page took, by view. */
    private final Map<String, Long> took = new ConcurrentHashMap<>();

    public CatchUp(
            LedgerFeed feed,
            LedgerFolder folder,
            ProgressStore progress,
            IntakeBoard board,
            IntakeSettings settings,
            WayForReaders way) {
        this.feed = feed;
        this.folder = folder;
        this.progress = progress;
        this.board = board;
        this.settings = settings;
        this.way = way;
    }

    /** Is told of each committed batch. */
    @FunctionalInterface
    public interface Watcher {
        /** @return whether to go on */
        boolean folded(FoldResult result);
    }

    /**
     * Folds in this thread until the feed has no more for the views that are not parked.
     *
     * @throws LedgerFeed.FeedUnavailableException where the command side cannot be asked; what was folded stays
     */
    public void run(Lane lane, LedgerId ledger, Collection<? extends View> views, Watcher watcher) {
        Ahead ahead = null;
        while (true) {
            Map<String, Progress> before = progress.of(lane, ledger);
            List<? extends View> able = able(before, views);
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
            ahead = more ? ahead(ledger, last) : null;
            if (!watcher.folded(folder.fold(lane, ledger, able, entries)) || !more) {
                return;
            }
        }
    }

    /** The same for views built anew, each in transactions of its own beside the others, and behind those who read. */
    public void runSideBySide(LedgerId ledger, Collection<? extends View> views, Watcher watcher) {
        Map<String, Progress> before = progress.of(Lane.NEXT, ledger);
        List<? extends View> able = able(before, views);
        if (able.isEmpty()) {
            return;
        }
        PagesAbreast pages = new PagesAbreast(able, folds, took);
        Ahead ahead = ahead(ledger, ProgressStore.least(before, able));
        boolean more = true;
        try {
            while (more) {
                List<LedgerEntry> page = ahead.await();
                more = page.size() >= settings.feedPage();
                if (more) {
                    ahead = ahead(ledger, page.getLast().entry());
                }
                if (!page.isEmpty()) {
                    board.sawHead(ledger, page.getLast().entry());
                    Map<LedgerId, List<Arrival>> arrived = Map.of(ledger, folder.arrivals(page));
                    more &= pages.fold(page, some -> behindReaders(some, arrived, watcher));
                }
            }
        } finally {
            pages.settle();
        }
        pages.join();
    }

    private boolean behindReaders(List<? extends View> views, Map<LedgerId, List<Arrival>> arrived, Watcher watcher) {
        List<FoldResult> results = new ArrayList<>();
        way.behind(() -> results.addAll(folder.fold(Lane.NEXT, views, arrived)));
        return results.stream().allMatch(watcher::folded);
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

    private Ahead ahead(LedgerId ledger, long after) {
        return new Ahead(after, CompletableFuture.supplyAsync(() -> ask(ledger, after), FETCHING));
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

    private static List<? extends View> able(Map<String, Progress> before, Collection<? extends View> views) {
        return views.stream().filter(view -> !isParked(before, view)).toList();
    }

    private static boolean isParked(Map<String, Progress> progress, View view) {
        Progress one = progress.get(view.name());
        return one != null && one.parked() != null;
    }
}
