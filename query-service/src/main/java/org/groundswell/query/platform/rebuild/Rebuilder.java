package org.groundswell.query.platform.rebuild;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.CatchUp;
import org.groundswell.query.platform.intake.LedgerFeed;
import org.groundswell.query.platform.intake.ProgressStore;
import org.groundswell.query.platform.intake.ProgressStore.Progress;
import org.groundswell.query.platform.intake.SideBySide;
import org.groundswell.query.platform.intake.View;
import org.groundswell.query.platform.intake.WayForReaders;
import org.groundswell.query.platform.store.Lane;
import org.groundswell.query.platform.store.Tables;
import org.groundswell.query.platform.store.ViewStore;
import org.groundswell.query.platform.store.ViewTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of a rebuild: new tables beside those that serve, folding from the first entry, and the swap. */
@Component
class Rebuilder {

    private final LedgerFeed feed;
    private final CatchUp catchUp;
    private final ProgressStore progress;
    private final RebuildStore rebuilds;
    private final Tables tables;
    private final ViewStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final WayForReaders way;

    /** Two at a time: while the first page of a ledger is fetched, another is folded. */
    private final SideBySide sideBySide = new SideBySide("rebuild", 2);

    Rebuilder(
            LedgerFeed feed,
            CatchUp catchUp,
            ProgressStore progress,
            RebuildStore rebuilds,
            Tables tables,
            ViewStore store,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock,
            WayForReaders way) {
        this.feed = feed;
        this.catchUp = catchUp;
        this.progress = progress;
        this.rebuilds = rebuilds;
        this.tables = tables;
        this.store = store;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.way = way;
    }

    /** What came of a try to swap. */
    enum Outcome {
        SWAPPED,
        STOPPED,
        /** Somebody else ended it, or the service is stopping. */
        LEFT
    }

    /** Lays out empty tables for all of them. @return false, with nothing begun, where one is being rebuilt already */
    boolean begin(Collection<? extends View> views, String by) {
        return Objects.requireNonNull(transactions.execute(status -> {
            for (View view : views) {
                if (!rebuilds.begin(view.name(), by, clock.instant())) {
                    status.setRollbackOnly();
                    return false;
                }
                tables.drop(view.tables(), Lane.NEXT);
                progress.forget(Lane.NEXT, view.name());
                tables.prepare(view.tables(), Lane.NEXT);
            }
            return true;
        }));
    }

    /**
     * Folds from wherever the rebuild stands, reading each entry once for all of the views, gives the tables their indexes, and
     * swaps.
     *
     * @return by view, how it ended
     * @throws LedgerFeed.FeedUnavailableException where the command side cannot be asked; what was folded stays
     */
    Map<String, Outcome> run(Collection<? extends View> views, BooleanSupplier goesOn) {
        fold(views, goesOn);
        if (goesOn.getAsBoolean()) {
            index(views);
            fold(views, goesOn); // what was recorded meanwhile
        }
        if (goesOn.getAsBoolean()) {
            return swap(views);
        }
        return views.stream().collect(Collectors.toMap(View::name, view -> Outcome.LEFT));
    }

    private void fold(Collection<? extends View> views, BooleanSupplier goesOn) {
        Map<LedgerId, Long> heads = feed.heads();
        Map<String, Map<LedgerId, Progress>> built = byView(Lane.NEXT);
        List<Runnable> ledgers = new ArrayList<>();
        heads.forEach((ledger, head) -> {
            List<? extends View> behind = views.stream()
                    .filter(view -> reached(built, view, ledger) < head)
                    .toList();
            ledgers.add(() -> {
                if (!behind.isEmpty() && goesOn.getAsBoolean()) {
                    catchUp.runSideBySide(ledger, behind, result -> goesOn.getAsBoolean());
                }
            });
        });
        sideBySide.run(ledgers);
    }

    /** Table by table, as a view may have several large ones. */
    private void index(Collection<? extends View> views) {
        sideBySide.run(views.stream()
                .flatMap(view -> view.tables().stream())
                .<Runnable>map(table -> () -> way.behind(() -> transactions.executeWithoutResult(status -> {
                    jdbc.sql("set local synchronous_commit = off").update();
                    jdbc.sql("set local max_parallel_maintenance_workers = 0").update();
                    jdbc.sql("set local maintenance_work_mem = '256MB'").update();
                    tables.index(table);
                })))
                .toList());
    }

    /**
     * Puts the new rows in the place of the old in one transaction. Folds and readers wait for it; what they folded meanwhile is
     * folded here first, so no reader ever goes back.
     */
    private Map<String, Outcome> swap(Collection<? extends View> views) {
        Map<String, Outcome> outcomes = Objects.requireNonNull(transactions.execute(status -> {
            tables.keepFromVacuum(tablesOf(views));
            jdbc.sql("set local lock_timeout = '2s'").update();
            jdbc.sql("lock table intake_gate in access exclusive mode").update();
            List<? extends View> running = views.stream()
                    .filter(view -> rebuilds.lockIfRunning(view.name()))
                    .toList();
            Map<String, Map<LedgerId, Progress>> serving = byView(Lane.LIVE);
            bringUp(running, serving);
            Map<String, Outcome> ended = promote(running, serving);
            views.forEach(view -> ended.putIfAbsent(view.name(), Outcome.LEFT));
            jdbc.sql("set local synchronous_commit = on").update();
            return ended;
        }));
        views.forEach(view -> store.forget(view.name()));
        return outcomes;
    }

    private void bringUp(List<? extends View> views, Map<String, Map<LedgerId, Progress>> serving) {
        Map<String, Map<LedgerId, Progress>> built = byView(Lane.NEXT);
        Map<LedgerId, List<View>> behind = new TreeMap<>(Comparator.comparing(LedgerId::value));
        for (View view : views) {
            serving.getOrDefault(view.name(), Map.of()).forEach((ledger, live) -> {
                if (reached(built, view, ledger) < live.entry()) {
                    behind.computeIfAbsent(ledger, _ -> new ArrayList<>()).add(view);
                }
            });
        }
        behind.forEach((ledger, late) -> catchUp.run(Lane.NEXT, ledger, late, result -> true));
    }

    /** Swaps those that have reached what serves, and stops the others. */
    private Map<String, Outcome> promote(List<? extends View> views, Map<String, Map<LedgerId, Progress>> serving) {
        Map<String, Map<LedgerId, Progress>> built = byView(Lane.NEXT);
        Map<String, Outcome> outcomes = new TreeMap<>();
        List<View> whole = new ArrayList<>();
        for (View view : views) {
            Optional<Progress> ahead = serving.getOrDefault(view.name(), Map.of()).values().stream()
                    .filter(live -> reached(built, view, live.ledger()) < live.entry())
                    .findFirst();
            if (ahead.isPresent()) {
                LedgerId ledger = ahead.get().ledger();
                Progress next = built.getOrDefault(view.name(), Map.of()).get(ledger);
                rebuilds.end(view.name(), RebuildStore.State.STOPPED, whyStopped(ahead.get(), next), clock.instant());
                outcomes.put(view.name(), Outcome.STOPPED);
            } else {
                rebuilds.end(view.name(), RebuildStore.State.SWAPPED, null, clock.instant());
                outcomes.put(view.name(), Outcome.SWAPPED);
                whole.add(view);
            }
        }
        if (!whole.isEmpty()) {
            tables.promote(tablesOf(whole));
            progress.promote(whole);
        }
        return outcomes;
    }

    private static List<ViewTable> tablesOf(Collection<? extends View> views) {
        return views.stream().flatMap(view -> view.tables().stream()).toList();
    }

    private static long reached(Map<String, Map<LedgerId, Progress>> built, View view, LedgerId ledger) {
        Progress one = built.getOrDefault(view.name(), Map.of()).get(ledger);
        return one == null ? 0 : one.entry();
    }

    private Map<String, Map<LedgerId, Progress>> byView(Lane lane) {
        return progress.all(lane).stream()
                .collect(
                        Collectors.groupingBy(Progress::view, Collectors.toMap(Progress::ledger, Function.identity())));
    }

    private static String whyStopped(Progress live, @Nullable Progress next) {
        if (next != null && next.parked() != null) {
            return "Ledger %s fails at entry %d: %s"
                    .formatted(
                            live.ledger(), next.parked().entry(), next.parked().reason());
        }
        return "The command side has no entry %d of ledger %s".formatted(live.entry(), live.ledger());
    }
}
