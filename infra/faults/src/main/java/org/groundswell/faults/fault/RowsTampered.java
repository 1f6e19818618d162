package org.groundswell.faults.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.groundswell.faults.Fault;
import org.groundswell.faults.Proof;
import org.groundswell.faults.Trial;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.testkit.DatabaseRoles;

/** F17: somebody with every right on the database edits, deletes or inserts an event; the offline verifier names the entry. */
public final class RowsTampered implements Fault {

    @Override
    public String name() {
        return "F17";
    }

    @Override
    public String title() {
        return "a superuser edits, deletes, inserts an event";
    }

    /** One way to tamper with an entry of a ledger, as SQL with the two as parameters 1 and 2. */
    private enum Way {
        EDIT("update domain_event set payload = payload || ' '::bytea where ledger = '%1$s' and entry = %2$d"),
        DELETE("delete from domain_event where ledger = '%1$s' and entry = %2$d"),
        INSERT("""
                update domain_event set entry = -entry - 1 where ledger = '%1$s' and entry >= %2$d;
                update domain_event set entry = -entry where ledger = '%1$s' and entry < 0;
                insert into domain_event (ledger, entry, recorded_at, event_identifier, aggregate_identifier,
                    sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data, salt)
                select ledger, %2$d, recorded_at, gen_random_uuid()::text, ledger || '/series/forged/S0',
                    0, type, time_stamp, payload_type, payload_revision, payload, meta_data, salt
                from domain_event where ledger = '%1$s' and entry = 1
                """);

        private final String sql;

        Way(String sql) {
            this.sql = sql;
        }
    }

    @Override
    public void run(Trial trial) throws SQLException {
        trial.awaitAcknowledged(30);
        trial.settle();
        String ledger = trial.ledgers().getFirst();
        trial.awaitSealed(ledger);
        require(trial, 0, "Complete", ledger, "before anything was tampered with");
        try (Connection guard = heldUp(trial, ledger);
                Connection superuser = trial.installation()
                        .asSuperuser(DatabaseRoles.Kind.EVENTS)
                        .connect();
                Statement does = superuser.createStatement()) {
            does.execute("set session_replication_role = replica");
            does.execute(
                    "create table faults_kept as select * from domain_event where ledger = '%s'".formatted(ledger));
            for (Way way : Way.values()) {
                int entry = 2 + trial.random().nextInt((int) trial.head(ledger) - 2);
                does.execute(way.sql.formatted(ledger, entry));
                require(trial, 1, "Entry " + entry + ":", ledger, "after " + way + " of entry " + entry);
                does.execute("delete from domain_event where ledger = '%s'".formatted(ledger));
                does.execute("insert into domain_event overriding system value select * from faults_kept");
                trial.note(way.name().toLowerCase(java.util.Locale.ROOT) + " of entry " + entry + " named");
            }
            does.execute("drop table faults_kept");
            guard.rollback();
        }
        require(trial, 0, "Complete", ledger, "after everything was put back");
    }

    /** Keeps the relay from the ledger, lest it pass on what was forged; closed when all is put back. */
    private static Connection heldUp(Trial trial, String ledger) throws SQLException {
        Connection guard =
                trial.installation().database(DatabaseRoles.Kind.EVENTS).connect();
        guard.setAutoCommit(false);
        try (Statement holds = guard.createStatement()) {
            holds.execute("select from relay_cursor where ledger = '%s' for update".formatted(ledger));
        }
        return guard;
    }

    private static void require(Trial trial, int code, String words, String ledger, String when) {
        Proof proof = Proof.of(trial, ledger);
        trial.require(
                proof.code() == code && proof.words().contains(words),
                Kind.OTHER,
                "%s the verifier said: %s".formatted(when, proof.words()));
    }
}
