package org.groundswell.query.platform.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
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
        run(lane, ledger, views, (able, page) -> watcher.folded(folder.fold(lane, ledger, able, page)));
    }

    /** The same for views built anew, each in transactions of its own beside the others, and behind those who read. */
    public void runSideBySide(LedgerId ledger, Collection<? extends View> views, Watcher watcher) {
        run(Lane.NEXT, ledger, views, (able, page) -> {
            Map<LedgerId, List<Arrival>> arrived = Map.of(ledger, folder.arrivals(page));
            Set<String> types = page.stream().map(LedgerEntry::type).collect(Collectors.toSet());
            List<View> concerned = new ArrayList<>();
            List<View> others = new ArrayList<>();
            able.forEach(view -> (types.stream().anyMatch(view::concerns) ? concerned : others).add(view));
            Set<FoldResult> results = ConcurrentHashMap.newKeySet();
            List<Runnable> tasks = new ArrayList<>();
            for (View view : slowestFirst(concerned)) {
                tasks.add(() -> way.behind(() -> {
                    long began = System.nanoTime();
                    results.addAll(folder.fold(Lane.NEXT, List.of(view), arrived));
                    took.put(view.name(), System.nanoTime() - began);
                }));
            }
            if (!others.isEmpty()) {
                tasks.add(() -> way.behind(() -> results.addAll(folder.fold(Lane.NEXT, others, arrived))));
            }
            folds.run(tasks);
            return results.stream().allMatch(watcher::folded);
        });
    }

    /** So that none begins when the others have ended. */
    private List<View> slowestFirst(List<View> views) {
        return views.stream()
                .sorted(Comparator.comparingLong((View view) -> took.getOrDefault(view.name(), 0L))
                        .reversed())
                .toList();
    }

    /** Folds a page into the views that are not parked. */
    @FunctionalInterface
    private interface PageFold {
        /** @return whether to go on */
        boolean fold(List<? extends View> views, List<LedgerEntry> page);
    }

    private void run(Lane lane, LedgerId ledger, Collection<? extends View> views, PageFold fold) {
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
            if (!fold.fold(able, entries) || !more) {
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
