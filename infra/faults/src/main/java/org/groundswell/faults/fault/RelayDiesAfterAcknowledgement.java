package org.groundswell.faults.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.groundswell.faults.Fault;
import org.groundswell.faults.Trial;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.load.Until;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;

/**
 * F4: the relay dies when Kafka has acknowledged a batch and before its cursor has moved. A trigger on the cursor holds it exactly
 * there. What it repeats is one batch at most, and has no effect.
 */
public final class RelayDiesAfterAcknowledgement implements Fault {

    private static final String SERVICE = "command-service";
    private static final int DEATHS = 2;

    /** What the relay takes of a ledger in one pass. */
    private static final int BATCH = 200;

    @Override
    public String name() {
        return "F4";
    }

    @Override
    public String title() {
        return "relay dies between ack and cursor, " + DEATHS + " times";
    }

    @Override
    public void run(Trial trial) throws SQLException {
        Database events = trial.installation().database(DatabaseRoles.Kind.EVENTS);
        for (int death = 0; death < DEATHS; death++) {
            trial.awaitAcknowledged(1 + trial.random().nextInt(30));
            die(trial, events);
            trial.start(SERVICE);
        }
        trial.settle();
        long repeated = 0;
        for (String ledger : trial.ledgers()) {
            repeated += repeated(trial, ledger);
        }
        trial.require(repeated > 0, Kind.OTHER, "nothing was repeated, so the relay did not die where it should");
        trial.note(repeated + " records repeated, without effect");
    }

    private static void die(Trial trial, Database events) throws SQLException {
        try (Connection nemesis = events.connect();
                Statement does = nemesis.createStatement()) {
            does.execute("select pg_advisory_lock(hashtextextended('faults', 0))");
            does.execute("""
                    create function faults_hold() returns trigger language plpgsql as $$
                    begin
                        perform pg_advisory_xact_lock(hashtextextended('faults', 0));
                        return new;
                    end $$
                    """);
            does.execute(
                    "create trigger faults_hold before update on relay_cursor for each row execute function faults_hold()");
            Until.holds("the relay waits before its cursor", Trial.PATIENCE, () -> isWaiting(events));
            trial.kill(SERVICE);
            does.execute("select pg_advisory_unlock_all()");
            does.execute("drop trigger faults_hold on relay_cursor");
            does.execute("drop function faults_hold()");
        }
    }

    private static boolean isWaiting(Database events) {
        return Locks.waiting(events) > 0;
    }

    private static long repeated(Trial trial, String ledger) {
        Map<Long, Integer> times = new Topic(trial).times(ledger);
        for (long entry = 1; entry <= trial.head(ledger); entry++) {
            trial.require(
                    times.containsKey(entry), Kind.LOST, "entry %d of %s was not relayed".formatted(entry, ledger));
        }
        long repeated = times.values().stream().mapToLong(found -> found - 1L).sum();
        trial.require(
                repeated <= (long) BATCH * DEATHS,
                Kind.DOUBLED,
                "%d records of %s were repeated, more than a batch for each death".formatted(repeated, ledger));
        return repeated;
    }
}
