package org.groundswell.query.platform.rebuild;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.CatchUp;
import org.groundswell.query.platform.intake.LedgerFeed;
import org.groundswell.query.platform.intake.ProgressStore;
import org.groundswell.query.platform.intake.ProgressStore.Progress;
import org.groundswell.query.platform.intake.View;
import org.groundswell.query.platform.store.Lane;
import org.groundswell.query.platform.store.Tables;
import org.groundswell.query.platform.store.ViewStore;
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

    Rebuilder(
            LedgerFeed feed,
            CatchUp catchUp,
            ProgressStore progress,
            RebuildStore rebuilds,
            Tables tables,
            ViewStore store,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.feed = feed;
        this.catchUp = catchUp;
        this.progress = progress;
        this.rebuilds = rebuilds;
        this.tables = tables;
        this.store = store;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
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
                tables.create(view.tables(), Lane.NEXT);
            }
            return true;
        }));
    }

    /**
     * Folds from wherever the rebuild stands, reading each entry once for all of the views, then swaps one after the other.
     *
     * @return by view, how its swap ended
     * @throws LedgerFeed.FeedUnavailableException where the command side cannot be asked; what was folded stays
     */
    Map<String, Outcome> run(Collection<? extends View> views, BooleanSupplier goesOn) {
        for (LedgerId ledger : feed.heads().keySet()) {
            if (!goesOn.getAsBoolean()) {
                break;
            }
            catchUp.run(Lane.NEXT, ledger, views, result -> goesOn.getAsBoolean());
        }
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (View view : views) {
            outcomes.put(view.name(), goesOn.getAsBoolean() ? swap(view) : Outcome.LEFT);
        }
        return outcomes;
    }

    /**
     * Puts the new rows in the place of the old in one transaction. Folds and readers wait for it; what they folded meanwhile is
     * folded here first, so no reader ever goes back.
     */
    private Outcome swap(View view) {
        Outcome outcome = Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("set local lock_timeout = '2s'").update();
            jdbc.sql("lock table intake_gate in access exclusive mode").update();
            if (!rebuilds.lockIfRunning(view.name())) {
                return Outcome.LEFT;
            }
            Map<LedgerId, Progress> serving = byLedger(Lane.LIVE, view);
            bringUp(view, serving);
            Map<LedgerId, Progress> built = byLedger(Lane.NEXT, view);
            for (Progress live : serving.values()) {
                Progress next = built.get(live.ledger());
                if (next == null || next.entry() < live.entry()) {
                    rebuilds.end(view.name(), RebuildStore.State.STOPPED, whyStopped(live, next), clock.instant());
                    return Outcome.STOPPED;
                }
            }
            tables.promote(view.tables());
            progress.promote(view.name());
            rebuilds.end(view.name(), RebuildStore.State.SWAPPED, null, clock.instant());
            jdbc.sql("set local synchronous_commit = on").update();
            return Outcome.SWAPPED;
        }));
        store.forget(view.name());
        return outcome;
    }

    private void bringUp(View view, Map<LedgerId, Progress> serving) {
        Map<LedgerId, Progress> built = byLedger(Lane.NEXT, view);
        for (Progress live : serving.values()) {
            Progress next = built.get(live.ledger());
            if (next == null || next.entry() < live.entry()) {
                catchUp.run(Lane.NEXT, live.ledger(), List.of(view), result -> true);
            }
        }
    }

    private Map<LedgerId, Progress> byLedger(Lane lane, View view) {
        return progress.all(lane).stream()
                .filter(one -> one.view().equals(view.name()))
                .collect(Collectors.toMap(Progress::ledger, Function.identity()));
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
