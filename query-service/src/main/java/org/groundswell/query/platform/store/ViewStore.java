package org.groundswell.query.platform.store;

import java.sql.Connection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.stereotype.Component;

/** Opens batches of writes, and remembers live rows between them within a bound. */
@Component
public class ViewStore {

    /** Rows remembered over all views and ledgers. */
    private static final int LIMIT = 150_000;

    private final Map<Place, LiveRows> remembered = new LinkedHashMap<>(16, 0.75f, true);

    /** How many rows are remembered now. */
    private int held;

    private record Place(Lane lane, String view, LedgerId ledger) {}

    /** @param standsAt the entry the view's stored rows stand at, read under the ledger's lock */
    public ViewBatch open(Connection connection, Lane lane, String view, NumberedLedger ledger, long standsAt) {
        Place place = new Place(lane, view, ledger.id());
        LiveRows rows;
        synchronized (remembered) {
            rows = remembered.remove(place);
            held -= rows == null ? 0 : rows.size();
        }
        if (rows == null || rows.standsAt() != standsAt) {
            rows = new LiveRows(standsAt);
        }
        return new ViewBatch(connection, lane, ledger, rows);
    }

    /** Writes batches of different views and ledgers out together; a refusal leaves the transaction to be rolled back. */
    public void flush(Connection connection, Lane lane, Collection<ViewBatch> batches) {
        Gathered gathered = new Gathered();
        batches.forEach(batch -> batch.gather(gathered));
        gathered.write(new RowSql(connection, lane));
    }

    /** Keeps a batch's rows in memory once its transaction is committed. */
    public void committed(ViewBatch batch, Lane lane, String view, LedgerId ledger) {
        LiveRows rows = batch.remember();
        synchronized (remembered) {
            LiveRows before = remembered.put(new Place(lane, view, ledger), rows);
            held += rows.size() - (before == null ? 0 : before.size());
            var eldest = remembered.entrySet().iterator();
            while (held > LIMIT && remembered.size() > 1) {
                held -= eldest.next().getValue().size();
                eldest.remove();
            }
        }
    }

    /** Forgets a view's rows, as after they were replaced from elsewhere. */
    public void forget(String view) {
        synchronized (remembered) {
            remembered.entrySet().removeIf(one -> {
                boolean ofView = one.getKey().view().equals(view);
                held -= ofView ? one.getValue().size() : 0;
                return ofView;
            });
        }
    }
}
