package org.groundswell.query.platform.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.groundswell.query.platform.intake.ProgressStore.Parked;
import org.groundswell.query.platform.store.Lane;
import org.groundswell.query.platform.store.NumberedLedger;
import org.groundswell.query.platform.store.RowsRefusedException;
import org.groundswell.query.platform.store.ViewBatch;
import org.groundswell.query.platform.store.ViewStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Folds a run of entries into one view, and finds the entry at which to park it when that fails. */
@Component
class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final int LONGEST_REASON = 500;

    private final ViewStore store;
    private final Clock clock;

    Parking(ViewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param batch what is to be written out, and remembered after the commit; null where there is nothing */
    record Result(
            long reached, @Nullable Parked parked, @Nullable ViewBatch batch) {}

    /** Folds the run, and writes nothing. A fold that throws parks the view. */
    Result fold(Connection connection, Lane lane, NumberedLedger ledger, View view, long reached, List<Arrival> run) {
        ViewBatch batch = store.open(connection, lane, view.name(), ledger, reached);
        String type = "";
        boolean concerned = view.concerns(type);
        for (int i = 0; i < run.size(); i++) {
            Arrival arrival = run.get(i);
            batch.at(arrival.entry().entry());
            if (!arrival.entry().type().equals(type)) { // entries of a type mostly come one after another
                type = arrival.entry().type();
                concerned = view.concerns(type);
            }
            if (!concerned) {
                continue;
            }
            Parked parked = foldEntry(view, arrival, batch);
            if (parked != null) {
                Result before = i == 0
                        ? new Result(reached, null, null)
                        : fold(connection, lane, ledger, view, reached, run.subList(0, i));
                return new Result(before.reached(), parked, before.batch());
            }
        }
        return new Result(run.getLast().entry().entry(), null, batch);
    }

    /** Folds and writes entry by entry behind savepoints, so that an entry whose rows are refused parks the view alone. */
    Result foldCarefully(
            Connection connection, Lane lane, NumberedLedger ledger, View view, long reached, List<Arrival> run) {
        long done = reached;
        for (Arrival arrival : run) {
            try {
                Savepoint before = connection.setSavepoint();
                try {
                    Result result = fold(connection, lane, ledger, view, done, List.of(arrival));
                    if (result.parked() != null) {
                        return new Result(done, result.parked(), null);
                    }
                    store.flush(connection, lane, List.of(Objects.requireNonNull(result.batch())));
                    connection.releaseSavepoint(before);
                } catch (RowsRefusedException e) {
                    if (!e.isDueToTheRows()) {
                        throw e;
                    }
                    connection.rollback(before);
                    return new Result(done, parked(view, arrival.entry(), e), null);
                }
            } catch (SQLException e) {
                throw new SavepointLostException(e);
            }
            done = arrival.entry().entry();
        }
        return new Result(done, null, null);
    }

    private @Nullable Parked foldEntry(View view, Arrival arrival, ViewBatch batch) {
        try {
            view.fold(arrival, batch);
            return null;
        } catch (RowsRefusedException | LedgerFeed.FeedUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            return parked(view, arrival.entry(), e);
        }
    }

    private Parked parked(View view, LedgerEntry entry, RuntimeException cause) {
        LOG.error("View {} is parked at {}", view.name(), entry, cause);
        String reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        String shown = reason.replace("\0", "").strip();
        return new Parked(
                entry.entry(),
                entry.type(),
                shown.length() > LONGEST_REASON ? shown.substring(0, LONGEST_REASON) : shown,
                clock.instant());
    }

    /** The connection failed between savepoints; the batch is tried again whole. */
    private static final class SavepointLostException extends TransactionException {

        private static final long serialVersionUID = 1L;

        SavepointLostException(SQLException cause) {
            super("A savepoint was lost", cause);
        }
    }
}
