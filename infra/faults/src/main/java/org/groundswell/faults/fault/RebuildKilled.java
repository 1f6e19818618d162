package org.groundswell.faults.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.faults.Fault;
import org.groundswell.faults.Trial;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.load.Until;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;

/**
 * F13: the query side is killed half-way through a rebuild of all views, held there by the lock of a ledger that it has not folded
 * yet. Old rows serve throughout, the rebuild goes on where it stood, and swaps in one transaction.
 */
public final class RebuildKilled implements Fault {

    private static final String SERVICE = "query-service";
    /** One that folds every entry. */
    private static final String VIEW = "history";

    private static final String FOLDED = "select coalesce(sum(entry), 0) from intake_progress where lane = 'next'";
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(5);

    @Override
    public String name() {
        return "F13";
    }

    @Override
    public String title() {
        return "query-service killed half-way through a rebuild";
    }

    @Override
    public void run(Trial trial) throws SQLException {
        trial.awaitAcknowledged(60);
        Database views = trial.installation().database(DatabaseRoles.Kind.VIEWS);
        List<String> all = Rebuilding.allViews(trial);
        AtomicBoolean watching = new AtomicBoolean(true);
        try (Connection nemesis = views.connect();
                Statement does = nemesis.createStatement()) {
            String last = holdHalfWay(trial, does, views, all);
            CompletableFuture<Long> fewest = watch(trial, views, watching);
            long before = Locks.number(views, FOLDED);
            trial.kill(SERVICE);
            trial.start(SERVICE);
            Until.holds("the rebuild is taken up", Trial.PATIENCE, () -> Locks.waiting(views) > 0);
            long after = Locks.number(views, FOLDED);
            trial.require(
                    after >= before,
                    Kind.OTHER,
                    "the rebuild began anew: %d entries, then %d".formatted(before, after));
            trial.awaitAcknowledged(40);
            does.execute("select pg_advisory_unlock_all()");
            Rebuilding.awaitSwapped(trial, all);
            watching.set(false);
            trial.require(fewest.join() >= 0, Kind.STALE, "a reader saw fewer rows than before the swap");
            trial.note(
                    "%d entries folded when killed, held at %s; %d views swapped".formatted(before, last, all.size()));
        }
    }

    /**
     * Begins the rebuild and holds one view at one of the trial's ledgers until the others have folded the other ledger.
     *
     * @return the ledger that it is held at
     */
    private static String holdHalfWay(Trial trial, Statement does, Database views, List<String> all)
            throws SQLException {
        String held = trial.ledgers().getFirst();
        String other = trial.ledgers().getLast();
        does.execute("select pg_advisory_lock(hashtextextended('next/%s/%s', 0))".formatted(held, VIEW));
        Rebuilding.begin(trial, all);
        Until.holds(
                "the rebuild waits for " + held + " and has folded " + other,
                Trial.PATIENCE,
                () -> Locks.waiting(views) > 0
                        && Locks.number(views, FOLDED + " and ledger = '%s'".formatted(other)) > 0);
        return held;
    }

    /** Counts the rows of a view over and over. @return how many more there were at each look than before, at least */
    private static CompletableFuture<Long> watch(Trial trial, Database views, AtomicBoolean watching) {
        String sql =
                "select count(*) from view_variation_figure where ledger = (select number from intake_ledger where ledger = '%s')"
                        .formatted(trial.ledgers().getFirst());
        // In a thread of its own: the common pool may have but one, by which the ends of processes are told.
        return CompletableFuture.supplyAsync(
                () -> fewest(views, sql, watching),
                task -> Thread.ofPlatform().daemon().name("rows").start(task));
    }

    private static long fewest(Database views, String sql, AtomicBoolean watching) {
        long least = Long.MAX_VALUE;
        long before = 0;
        while (watching.get()) {
            long rows = Locks.number(views, sql);
            least = Math.min(least, rows - before);
            before = rows;
            LockSupport.parkNanos(LOOK);
        }
        return least;
    }
}
