package org.groundswell.query.platform.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Pages of one ledger, folded into several views: each view takes page after page, and one that is fast is at the next while another is
 * still at the one before, so that nobody waits for the slowest of each page.
 */
final class PagesAbreast {

    /** As many are held in memory, and one that is being fetched. */
    private static final int AT_ONCE = 2;

    private final SideBySide workers;
    private final Map<String, Long> took;
    private final Map<View, CompletableFuture<Void>> reached = new HashMap<>();
    private final Deque<CompletableFuture<Void>> pages = new ArrayDeque<>();
    private volatile boolean stopped;

    /** @param took how long a page took the last time, by view: noted here, and asked in which order to begin */
    PagesAbreast(List<? extends View> views, SideBySide workers, Map<String, Long> took) {
        this.workers = workers;
        this.took = took;
        views.forEach(view -> reached.put(view, CompletableFuture.completedFuture(null)));
    }

    /**
     * Begins with a page, and returns once there is room for another.
     *
     * @param fold folds the page into some views, and says whether to go on; views that nothing of the page concerns come together
     * @return whether to go on
     */
    boolean fold(List<LedgerEntry> page, Predicate<List<View>> fold) {
        Set<String> types = page.stream().map(LedgerEntry::type).collect(Collectors.toSet());
        List<View> others = new ArrayList<>();
        List<View> concerned = new ArrayList<>();
        reached.keySet().forEach(view -> (types.stream().anyMatch(view::concerns) ? concerned : others).add(view));
        // the slowest first, so that none begins when the others have ended
        Map<String, Long> lastTime = Map.copyOf(took); // which others write to meanwhile
        concerned.sort(Comparator.comparingLong((View view) -> lastTime.getOrDefault(view.name(), 0L))
                .reversed());
        concerned.forEach(view -> next(List.of(view), some -> {
            long began = System.nanoTime();
            boolean goesOn = fold.test(some);
            took.put(view.name(), System.nanoTime() - began);
            return goesOn;
        }));
        if (!others.isEmpty()) {
            next(others, fold);
        }
        pages.add(all());
        if (pages.size() == AT_ONCE) {
            SideBySide.join(pages.remove());
        }
        return !stopped;
    }

    /** A step of some views, after the one before of each; where that failed, or all is to stop, it is left out. */
    private void next(List<View> views, Predicate<List<View>> step) {
        CompletableFuture<Void> done = workers.after(
                CompletableFuture.allOf(views.stream().map(reached::get).toArray(CompletableFuture<?>[]::new)), () -> {
                    if (!stopped && !step.test(views)) {
                        stopped = true;
                    }
                });
        views.forEach(view -> reached.put(view, done));
    }

    private CompletableFuture<Void> all() {
        return CompletableFuture.allOf(reached.values().toArray(CompletableFuture<?>[]::new));
    }

    /** Waits until nothing is folded any more, whatever came of it. */
    void settle() {
        all().handle((_, _) -> true).join();
    }

    /** Waits until all is folded. Throws what a fold threw. */
    void join() {
        SideBySide.join(all());
    }
}
