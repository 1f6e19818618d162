package org.groundswell.query.platform.store;

import java.sql.Connection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Opens batches of writes, and remembers live rows between them within a bound. */
@Component
public class ViewStore {

    /** Of the heap, in bytes: a row with its key is some hundred, a long series in one piece two thousand. */
    private static final int MEMORY_FOR_A_ROW = 2048;

    /** Rows remembered over all views and ledgers. */
    private final int limit;

    private final Map<Place, LiveRows> remembered = new LinkedHashMap<>(16, 0.75f, true);

    /** How many rows are remembered now. */
    private int held;

    private record Place(Lane lane, String view, LedgerId ledger) {

        boolean isBeside(Place other) {
            return lane == other.lane && ledger.equals(other.ledger);
        }
    }

    @Autowired
    public ViewStore() {
        this((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / MEMORY_FOR_A_ROW));
    }

    ViewStore(int limit) {
        this.limit = limit;
    }

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

    /**
     * Keeps a batch's rows in memory once its transaction is committed. Where there is no room, other ledgers are forgotten, those longest
     * unused first. The views beside it are not: each takes its turn on every page, so that the longest unused is the one to come next, and
     * all of them would be forgotten in turn. Then this one keeps less.
     */
    public void committed(ViewBatch batch, Lane lane, String view, LedgerId ledger) {
        LiveRows rows = batch.remember();
        Place place = new Place(lane, view, ledger);
        synchronized (remembered) {
            LiveRows before = remembered.put(place, rows);
            held += rows.size() - (before == null ? 0 : before.size());
            var eldest = remembered.entrySet().iterator();
            while (held > limit && eldest.hasNext()) {
                Map.Entry<Place, LiveRows> one = eldest.next();
                if (!one.getKey().isBeside(place)) {
                    held -= one.getValue().size();
                    eldest.remove();
                }
            }
            if (held > limit) {
                held -= rows.forget(held - limit);
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
