package org.groundswell.faults.load;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.faults.history.Sighting;
import org.groundswell.testkit.Database;

/** Reads each ledger of the store as every reader must: asks again and again for what lies beyond the highest entry it saw. */
final class StoreReader implements Runnable {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Database events;
    private final List<String> ledgers;
    private final Load load;

    StoreReader(Database events, List<String> ledgers, Load load) {
        this.events = events;
        this.ledgers = ledgers;
        this.load = load;
    }

    @Override
    public void run() {
        Map<String, Long> highest = new HashMap<>();
        try (var connection = events.connect();
                PreparedStatement next = connection.prepareStatement(
                        "select entry from domain_event where ledger = ? and entry > ? order by entry")) {
            while (load.listens()) {
                for (String ledger : ledgers) {
                    next.setString(1, ledger);
                    next.setLong(2, highest.getOrDefault(ledger, 0L));
                    try (ResultSet rows = next.executeQuery()) {
                        while (rows.next()) {
                            load.history().add(new Sighting(ledger, rows.getLong(1)));
                            highest.merge(ledger, rows.getLong(1), Math::max);
                        }
                    }
                }
                LockSupport.parkNanos(PAUSE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The store could not be read: " + e.getMessage(), e);
        }
    }
}
