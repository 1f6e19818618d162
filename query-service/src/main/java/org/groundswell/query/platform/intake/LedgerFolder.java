package org.groundswell.query.platform.intake;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.FoldResult.Gap;
import org.groundswell.query.platform.intake.ProgressStore.Progress;
import org.groundswell.query.platform.store.Lane;
import org.groundswell.query.platform.store.RowsRefusedException;
import org.groundswell.query.platform.store.ViewBatch;
import org.groundswell.query.platform.store.ViewStore;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds entries of one ledger into views: rows and progress in one transaction. Each view takes exactly its next entry;
 * repeated entries are passed over, a missing one is reported and nothing after it is folded. A view that fails on an entry is
 * parked just before it, the others go on.
 */
@Component
public class LedgerFolder {

    private final ViewStore store;
    private final ProgressStore progress;
    private final EventDecoder decoder;
    private final Parking parking;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public LedgerFolder(
            ViewStore store,
            ProgressStore progress,
            EventDecoder decoder,
            Parking parking,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        this.store = store;
        this.progress = progress;
        this.decoder = decoder;
        this.parking = parking;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** @param entries of this ledger, in order; may repeat entries or leave some out */
    public FoldResult fold(Lane lane, LedgerId ledger, Collection<? extends View> views, List<LedgerEntry> entries) {
        List<Arrival> arrivals =
                entries.stream().map(entry -> new Arrival(entry, decoder)).toList();
        Attempt attempt;
        try {
            attempt = attempt(lane, ledger, views, arrivals, false);
        } catch (RowsRefusedException e) {
            if (!e.isDueToTheRows()) {
                throw e;
            }
            attempt = attempt(lane, ledger, views, arrivals, true);
        }
        attempt.batches.forEach((view, batch) -> store.committed(batch, lane, view.name(), ledger));
        return attempt.result(ledger, entries);
    }

    private Attempt attempt(
            Lane lane, LedgerId ledger, Collection<? extends View> views, List<Arrival> arrivals, boolean carefully) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.execute((ConnectionCallback<Attempt>)
                connection -> foldAll(connection, lane, ledger, views, arrivals, carefully))));
    }

    private Attempt foldAll(
            Connection connection,
            Lane lane,
            LedgerId ledger,
            Collection<? extends View> views,
            List<Arrival> arrivals,
            boolean carefully) {
        if (lane == Lane.NEXT) {
            jdbc.execute("set local synchronous_commit = off"); // what a crash loses of it is folded again
        }
        progress.lock(lane, ledger);
        Map<String, Progress> before = progress.of(lane, ledger);
        Attempt attempt = new Attempt();
        for (View view : views) {
            long reached = ProgressStore.entry(before, view);
            attempt.reached.put(view.name(), reached);
            Progress own = before.get(view.name());
            if (own == null || own.parked() == null) {
                Place place = new Place(connection, lane, ledger, view);
                foldOne(place, reached, next(view, reached, arrivals, attempt), attempt, carefully);
            }
        }
        progress.advance(lane, ledger, attempt.moved);
        attempt.parked.forEach((view, parked) -> progress.park(lane, ledger, view, parked));
        return attempt;
    }

    /** Where rows of one view and ledger go. */
    private record Place(Connection connection, Lane lane, LedgerId ledger, View view) {}

    /** The unbroken run of entries that come next for a view. */
    private static List<Arrival> next(View view, long reached, List<Arrival> arrivals, Attempt attempt) {
        List<Arrival> run = new ArrayList<>();
        long expected = reached + 1;
        for (Arrival arrival : arrivals) {
            long entry = arrival.entry().entry();
            if (entry > expected) {
                attempt.gaps.add(new Gap(view.name(), expected, entry));
                break;
            }
            if (entry == expected) {
                run.add(arrival);
                expected++;
            }
        }
        return run;
    }

    private void foldOne(Place place, long reached, List<Arrival> run, Attempt attempt, boolean carefully) {
        if (run.isEmpty()) {
            return;
        }
        Parking.Result result = carefully
                ? parking.foldCarefully(place.connection(), place.lane(), place.ledger(), place.view(), reached, run)
                : parking.fold(place.connection(), place.lane(), place.ledger(), place.view(), reached, run);
        String view = place.view().name();
        if (result.reached() > reached) {
            attempt.moved.put(view, result.reached());
            attempt.reached.put(view, result.reached());
        }
        if (result.parked() != null) {
            attempt.parked.put(view, result.parked());
        }
        if (result.batch() != null) {
            attempt.batches.put(place.view(), result.batch());
        }
    }

    /** What one try has come to; void when its transaction is rolled back. */
    private static final class Attempt {
        final Map<String, Long> reached = new HashMap<>();
        final Map<String, Long> moved = new HashMap<>();
        final Map<String, ProgressStore.Parked> parked = new HashMap<>();
        final Map<View, ViewBatch> batches = new HashMap<>();
        final List<Gap> gaps = new ArrayList<>();

        FoldResult result(LedgerId ledger, List<LedgerEntry> entries) {
            long last = moved.values().stream().mapToLong(Long::longValue).max().orElse(0);
            Set<String> contexts = new LinkedHashSet<>();
            entries.stream().filter(entry -> entry.entry() <= last).forEach(entry -> contexts.add(entry.context()));
            return new FoldResult(ledger, reached, last, contexts, parked, gaps);
        }
    }
}
