package org.groundswell.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.Test;

/** Numbers of ledgers as transactions, processes and databases come and go. */
class NumberedLedgerTest {

    private static final LedgerId ONE = new LedgerId("p-one");
    private static final LedgerId TWO = new LedgerId("p-two");

    private static final int AT_ONCE = 8;
    private static final int LEDGERS = 40;

    /** So that who gives at once meets in the middle. */
    private static final String TAKE_TIME = """
            create function take_time() returns trigger language plpgsql as
            'begin perform pg_sleep(0.002); return new; end';
            create trigger take_time before insert on intake_ledger for each row execute function take_time()
            """;

    private final Database views = migrated();

    @Test
    void a_ledger_keeps_its_number_and_shares_it_with_none() throws SQLException {
        Map<LedgerId, NumberedLedger> given = committed(views, ONE, TWO);
        assertThat(given.values()).extracting(NumberedLedger::id).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(given.values())
                .extracting(NumberedLedger::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number > 0);
        assertThat(committed(views, TWO)).containsExactly(Map.entry(TWO, given.get(TWO)));
        assertThat(committed(views, TWO, LedgerId.REGISTER, ONE)).containsAllEntriesOf(given);
    }

    @Test
    void a_number_given_in_a_transaction_that_was_rolled_back_was_never_given() throws SQLException {
        try (Connection undone = views.connect()) {
            undone.setAutoCommit(false);
            NumberedLedger.of(undone, List.of(ONE));
            undone.rollback();
            NumberedLedger two = committed(views, TWO).get(TWO);
            NumberedLedger one = NumberedLedger.of(undone, List.of(ONE)).get(ONE);
            undone.commit();

            assertThat(one.number()).isNotEqualTo(two.number());
            assertThat(committed(views, ONE, TWO)).isEqualTo(Map.of(ONE, one, TWO, two));
        }
    }

    @Test
    void every_database_has_numbers_of_its_own() throws SQLException {
        Database restored = migrated();
        NumberedLedger one = committed(views, ONE).get(ONE);
        NumberedLedger other = committed(restored, TWO).get(TWO);
        assertThat(other.number()).isEqualTo(one.number());
        assertThat(committed(restored, ONE).get(ONE).number()).isNotEqualTo(one.number());
    }

    @Test
    void transactions_that_give_at_once_give_the_same() throws Exception {
        List<LedgerId> ledgers = IntStream.range(0, LEDGERS)
                .mapToObj(number -> new LedgerId("p-%02d".formatted(number)))
                .toList();
        views.execute(TAKE_TIME);
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        long seed = new Random().nextLong();
        try (ExecutorService givers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Map<LedgerId, NumberedLedger>>> given = givers.invokeAll(IntStream.range(0, AT_ONCE)
                    .<Callable<Map<LedgerId, NumberedLedger>>>mapToObj(
                            giver -> () -> together(together, shuffled(ledgers, seed + giver)))
                    .toList());
            Map<LedgerId, NumberedLedger> kept = committed(views, ledgers.toArray(LedgerId[]::new));
            assertThat(kept.values())
                    .extracting(NumberedLedger::number)
                    .doesNotHaveDuplicates()
                    .hasSize(LEDGERS);
            for (Future<Map<LedgerId, NumberedLedger>> one : given) {
                assertThat(one.get()).as("seed %d", seed).isEqualTo(kept);
            }
        }
    }

    private Map<LedgerId, NumberedLedger> together(CyclicBarrier barrier, Set<LedgerId> ledgers) throws Exception {
        try (Connection connection = views.connect()) {
            connection.setAutoCommit(false);
            barrier.await();
            Map<LedgerId, NumberedLedger> given = NumberedLedger.of(connection, ledgers);
            connection.commit();
            return given;
        }
    }

    private static Set<LedgerId> shuffled(List<LedgerId> ledgers, long seed) {
        List<LedgerId> shuffled = new ArrayList<>(ledgers);
        Collections.shuffle(shuffled, new Random(seed));
        return new LinkedHashSet<>(shuffled);
    }

    private static Map<LedgerId, NumberedLedger> committed(Database database, LedgerId... ledgers) throws SQLException {
        try (Connection connection = database.connect()) {
            return NumberedLedger.of(connection, List.of(ledgers));
        }
    }

    private static Database migrated() {
        Database database = TestPostgres.shared().freshViews();
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/views")
                .placeholders(Map.of(
                        "reader", TestPostgres.shared().asReader(database).user()))
                .load()
                .migrate();
        return database;
    }
}
