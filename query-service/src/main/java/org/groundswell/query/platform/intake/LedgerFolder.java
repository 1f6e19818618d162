package org.groundswell.query.platform.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.FoldResult.Gap;
import org.groundswell.query.platform.intake.ProgressStore.Progress;
import org.groundswell.query.platform.store.Lane;
import org.groundswell.query.platform.store.NumberedLedger;
import org.groundswell.query.platform.store.RowsRefusedException;
import org.groundswell.query.platform.store.ViewBatch;
import org.groundswell.query.platform.store.ViewStore;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds entries into views: rows and progress in one transaction. Several ledgers share one, so that each statement and each
 * flush of the database serves them all. In each ledger each view takes exactly its next entry; repeated entries are passed over,
 * a missing one is reported and nothing after it is folded. A view that fails on an entry is parked just before it, the others go
 * on.
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
        return fold(lane, views, Map.of(ledger, arrivals(entries))).getFirst();
    }

    /**
     * What arrived of one ledger, each entry to be decoded once for however many views and transactions.
     *
     * @throws LedgerFeed.FeedUnavailableException where sealed words need keys that cannot be asked for
     */
    public List<Arrival> arrivals(List<LedgerEntry> entries) {
        return decoder.opened(entries).stream()
                .map(entry -> new Arrival(entry, decoder))
                .toList();
    }

    /**
     * Folds several ledgers in one transaction.
     *
     * @param arrived by ledger, in order; may repeat entries or leave some out
     * @return one for each ledger
     */
    public List<FoldResult> fold(Lane lane, Collection<? extends View> views, Map<LedgerId, List<Arrival>> arrived) {
        List<Attempt> attempts;
        try {
            attempts = attempt(lane, views, arrived, false);
        } catch (RowsRefusedException e) {
            if (!e.isDueToTheRows()) {
                throw e;
            }
            if (arrived.size() > 1) { // whose rows they are is found where each stands alone
                return arrived.entrySet().stream()
                        .flatMap(one -> fold(lane, views, Map.of(one.getKey(), one.getValue())).stream())
                        .toList();
            }
            attempts = attempt(lane, views, arrived, true);
        }
        for (Attempt attempt : attempts) {
            attempt.batches.forEach((view, batch) -> store.committed(batch, lane, view.name(), attempt.ledger.id()));
        }
        return attempts.stream().map(attempt -> attempt.result(lane)).toList();
    }

    private List<Attempt> attempt(
            Lane lane, Collection<? extends View> views, Map<LedgerId, List<Arrival>> arrived, boolean carefully) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.execute((ConnectionCallback<List<Attempt>>)
                connection -> foldAll(new Place(connection, lane, views), arrived, carefully))));
    }

    private List<Attempt> foldAll(Place place, Map<LedgerId, List<Arrival>> arrived, boolean carefully)
            throws SQLException {
        progress.lock(place.lane(), arrived.keySet(), place.views());
        Map<LedgerId, Map<String, Progress>> before = progress.of(place.lane(), arrived.keySet());
        Map<LedgerId, NumberedLedger> numbered = NumberedLedger.of(place.connection(), arrived.keySet());
        List<Attempt> attempts = new ArrayList<>();
        arrived.forEach((ledger, arrivals) -> {
            Attempt attempt = new Attempt(Objects.requireNonNull(numbered.get(ledger)), arrivals);
            foldLedger(place, attempt, before.getOrDefault(ledger, Map.of()), carefully);
            attempts.add(attempt);
        });
        store.flush(
                place.connection(),
                place.lane(),
                attempts.stream()
                        .flatMap(attempt -> attempt.batches.values().stream())
                        .toList());
        progress.advance(
                place.lane(),
                attempts.stream().flatMap(attempt -> attempt.moved()).toList());
        for (Attempt attempt : attempts) {
            attempt.parked.forEach((view, parked) -> progress.park(place.lane(), attempt.ledger.id(), view, parked));
        }
        return attempts;
    }

    private void foldLedger(Place place, Attempt attempt, Map<String, Progress> before, boolean carefully) {
        for (View view : place.views()) {
            long reached = ProgressStore.entry(before, view);
            attempt.reached.put(view.name(), reached);
            Progress own = before.get(view.name());
            if (own == null || own.parked() == null) {
                foldOne(place, view, next(view, reached, attempt), attempt, carefully);
            }
        }
    }

    /** Where rows go. */
    private record Place(Connection connection, Lane lane, Collection<? extends View> views) {}

    /** The unbroken run of entries that come next for a view. */
    private static List<Arrival> next(View view, long reached, Attempt attempt) {
        long expected = reached + 1;
        if (attempt.unbroken && attempt.first() <= expected) {
            int size = attempt.arrivals.size();
            return attempt.arrivals.subList((int) Math.min(expected - attempt.first(), size), size);
        }
        List<Arrival> run = new ArrayList<>();
        for (Arrival arrival : attempt.arrivals) {
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

    private void foldOne(Place place, View view, List<Arrival> run, Attempt attempt, boolean carefully) {
        if (run.isEmpty()) {
            return;
        }
        long reached = attempt.reached(view);
        Parking.Result result = carefully
                ? parking.foldCarefully(place.connection(), place.lane(), attempt.ledger, view, reached, run)
                : parking.fold(place.connection(), place.lane(), attempt.ledger, view, reached, run);
        if (result.reached() > reached) {
            attempt.moved.put(view.name(), result.reached());
            attempt.reached.put(view.name(), result.reached());
        }
        if (result.parked() != null) {
            attempt.parked.put(view.name(), result.parked());
        }
        if (result.batch() != null) {
            attempt.batches.put(view, result.batch());
        }
    }

    /** What one try has come to for one ledger; void when its transaction is rolled back. */
    private static final class Attempt {
        final NumberedLedger ledger;
        final List<Arrival> arrivals;

        /** Whether entry follows entry, none left out and none repeated. */
        final boolean unbroken;

        final Map<String, Long> reached = new HashMap<>();
        final Map<String, Long> moved = new HashMap<>();
        final Map<String, ProgressStore.Parked> parked = new HashMap<>();
        final Map<View, ViewBatch> batches = new HashMap<>();
        final List<Gap> gaps = new ArrayList<>();

        Attempt(NumberedLedger ledger, List<Arrival> arrivals) {
            this.ledger = ledger;
            this.arrivals = arrivals;
            this.unbroken = isUnbroken(arrivals);
        }

        long first() {
            return arrivals.getFirst().entry().entry();
        }

        private static boolean isUnbroken(List<Arrival> arrivals) {
            for (int i = 1; i < arrivals.size(); i++) {
                if (arrivals.get(i).entry().entry()
                        != arrivals.get(i - 1).entry().entry() + 1) {
                    return false;
                }
            }
            return !arrivals.isEmpty();
        }

        long reached(View view) {
            return Objects.requireNonNull(reached.get(view.name()));
        }

        Stream<ProgressStore.Moved> moved() {
            return moved.entrySet().stream()
                    .map(one -> new ProgressStore.Moved(one.getKey(), ledger.id(), one.getValue()));
        }

        FoldResult result(Lane lane) {
            long last = moved.values().stream().mapToLong(Long::longValue).max().orElse(0);
            Set<String> contexts = lane == Lane.LIVE ? contexts(last) : Set.of();
            return new FoldResult(ledger.id(), reached, last, contexts, parked, gaps);
        }

        private Set<String> contexts(long last) {
            Set<String> contexts = new LinkedHashSet<>();
            Set<String> types = new HashSet<>();
            for (Arrival arrival : arrivals) {
                LedgerEntry entry = arrival.entry();
                if (entry.entry() <= last && types.add(entry.type())) {
                    contexts.add(entry.context());
                }
            }
            return contexts;
        }
    }
}
