package org.groundswell.query.platform.store;

import java.sql.Connection;
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

    private record Place(Lane lane, String view, LedgerId ledger) {}

    /** @param standsAt the entry the view's stored rows stand at, read under the ledger's lock */
    public ViewBatch open(Connection connection, Lane lane, String view, LedgerId ledger, long standsAt) {
        Place place = new Place(lane, view, ledger);
        LiveRows rows;
        synchronized (remembered) {
            rows = remembered.remove(place);
        }
        if (rows == null || rows.standsAt() != standsAt) {
            rows = new LiveRows(standsAt);
        }
        return new ViewBatch(connection, lane, ledger, rows);
    }

    /** Writes a batch out; a refusal leaves the transaction to be rolled back. */
    public void flush(ViewBatch batch) {
        batch.flush();
    }

    /** Keeps a batch's rows in memory once its transaction is committed. */
    public void committed(ViewBatch batch, Lane lane, String view, LedgerId ledger) {
        LiveRows rows = batch.remember();
        synchronized (remembered) {
            remembered.put(new Place(lane, view, ledger), rows);
            int total = remembered.values().stream().mapToInt(LiveRows::size).sum();
            var eldest = remembered.entrySet().iterator();
            while (total > LIMIT && remembered.size() > 1 && eldest.hasNext()) {
                total -= eldest.next().getValue().size();
                eldest.remove();
            }
        }
    }

    /** Forgets a view's rows, as after they were replaced from elsewhere. */
    public void forget(String view) {
        synchronized (remembered) {
            remembered.keySet().removeIf(place -> place.view().equals(view));
        }
    }
}
