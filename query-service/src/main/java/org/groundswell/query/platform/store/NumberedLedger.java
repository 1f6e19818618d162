package org.groundswell.query.platform.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.ledger.LedgerId;

/**
 * A ledger with the number by which rows of views name it, 1 or more, given once and for ever. Numbers are read and given within the
 * transaction that writes rows by them, and not remembered beyond it: whatever becomes of another transaction, process or database,
 * a row never names another ledger than it is of.
 */
public record NumberedLedger(LedgerId id, int number) {

    private static final String GIVEN = "select ledger, number from intake_ledger where ledger = any (?)";

    /** In one order everywhere, so that nobody waits in a circle for what another gives. */
    private static final String GIVE = """
            insert into intake_ledger (ledger) select wanted.ledger from unnest(?::text[]) as wanted(ledger)
            order by wanted.ledger on conflict (ledger) do nothing
            """;

    /**
     * Each of the ledgers with its number, which is given now where it had none; waits for whoever is giving it one.
     *
     * @param connection within a transaction at READ COMMITTED, in which what another gave is seen once that is committed
     */
    public static Map<LedgerId, NumberedLedger> of(Connection connection, Collection<LedgerId> ledgers)
            throws SQLException {
        Map<LedgerId, NumberedLedger> numbered = given(connection, ledgers);
        List<LedgerId> unnumbered =
                ledgers.stream().filter(ledger -> !numbered.containsKey(ledger)).toList();
        if (!unnumbered.isEmpty()) {
            give(connection, unnumbered);
            numbered.putAll(given(connection, unnumbered));
        }
        return numbered;
    }

    private static void give(Connection connection, Collection<LedgerId> ledgers) throws SQLException {
        try (PreparedStatement give = connection.prepareStatement(GIVE)) {
            give.setArray(1, texts(connection, ledgers));
            give.executeUpdate();
        }
    }

    private static Map<LedgerId, NumberedLedger> given(Connection connection, Collection<LedgerId> ledgers)
            throws SQLException {
        Map<LedgerId, NumberedLedger> given = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(GIVEN)) {
            select.setArray(1, texts(connection, ledgers));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    LedgerId id = new LedgerId(rows.getString(1));
                    given.put(id, new NumberedLedger(id, rows.getInt(2)));
                }
            }
        }
        return given;
    }

    private static Array texts(Connection connection, Collection<LedgerId> ledgers) throws SQLException {
        return connection.createArrayOf(
                "text", ledgers.stream().map(LedgerId::value).toArray());
    }

    @Override
    public String toString() {
        return id.value();
    }
}
