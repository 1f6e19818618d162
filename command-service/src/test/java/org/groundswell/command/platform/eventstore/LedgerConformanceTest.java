package org.groundswell.command.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.error.ContendedException;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.eventstore.LedgerHistory.Accepted;
import org.groundswell.command.platform.eventstore.LedgerHistory.Read;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.Test;

/**
 * Racing writers on a few ledgers. What a store must do is asked of ours through the whole of Axon and two instances, and of two
 * stores with planted bugs, which must be found out.
 */
class LedgerConformanceTest {

    private static final int WRITERS = 12;
    private static final int COMMANDS = 40;
    private static final long SEED = 20260301;

    /** What is asked of a store: so many events for one of a few aggregates of a ledger. */
    interface Store {

        /** @return nothing where the command was refused */
        List<Accepted> write(String command, String ledger, Random random);

        List<Read> readAll(List<String> ledgers);
    }

    @Test
    void racing_writers_leave_every_ledger_dense_and_every_answer_true() throws Exception {
        Database database = TestPostgres.shared().freshEvents();
        try (RunningService one = RunningService.start(database, Map.of());
                RunningService other = RunningService.start(database, Map.of())) {
            List<CommandDispatch> instances =
                    List.of(one.bean(CommandDispatch.class), other.bean(CommandDispatch.class));
            assertThat(violations(new LedgerOfOurs(database, instances))).isEmpty();
        }
    }

    @Test
    void a_store_that_numbers_without_a_lock_is_found_out() throws Exception {
        assertThat(violations(new NumbersWithoutLock())).isNotEmpty();
    }

    @Test
    void a_store_that_keeps_nothing_is_found_out() throws Exception {
        assertThat(violations(new KeepsNothing())).hasSize(WRITERS * COMMANDS);
    }

    @Test
    void a_store_with_a_gap_is_found_out() {
        List<Read> read = List.of(new Read("p-a", 1, "p-a/x", 0, "c1", 1), new Read("p-a", 3, "p-a/x", 1, "c2", 2));
        List<Accepted> accepted = List.of(new Accepted("c1", "p-a", 1, 1L, 1L), new Accepted("c2", "p-a", 1, 3L, 3L));
        assertThat(LedgerHistory.violations(accepted, read))
                .singleElement()
                .asString()
                .contains("entry is 3, not 2");
    }

    private static List<String> violations(Store store) throws Exception {
        List<String> ledgers =
                IntStream.range(0, 3).mapToObj(i -> Programmes.fresh().value()).toList();
        List<Accepted> accepted = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<List<Accepted>>> work = IntStream.range(0, WRITERS)
                    .<Callable<List<Accepted>>>mapToObj(writer -> () -> writeMany(store, writer, ledgers))
                    .toList();
            for (Future<List<Accepted>> done : writers.invokeAll(work, 120, TimeUnit.SECONDS)) {
                accepted.addAll(done.get());
            }
        }
        assertThat(accepted).as("enough was accepted to judge by").hasSizeGreaterThan(WRITERS * COMMANDS / 10);
        return LedgerHistory.violations(accepted, store.readAll(ledgers));
    }

    private static List<Accepted> writeMany(Store store, int writer, List<String> ledgers) {
        Random random = new Random(SEED + writer);
        List<Accepted> accepted = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            String ledger = ledgers.get(random.nextInt(ledgers.size()));
            accepted.addAll(store.write("w" + writer + "-" + i, ledger, random));
        }
        return accepted;
    }

    /** The real one. The command's name travels as correlation. */
    private record LedgerOfOurs(Database database, List<CommandDispatch> instances) implements Store {

        @Override
        public List<Accepted> write(String command, String ledger, Random random) {
            LedgerId id = new LedgerId(ledger);
            int aggregates = 1 + random.nextInt(3);
            List<Targeted> commands = random.ints(0, 6)
                    .distinct()
                    .limit(aggregates)
                    .mapToObj(i -> new Targeted(
                            Programmes.aggregate(id, "a" + i),
                            random.nextInt(8) == 0
                                    ? Programmes.rename("")
                                    : random.nextBoolean() ? Programmes.create(command) : Programmes.rename(command)))
                    .toList();
            CommandDispatch dispatch = instances.get(random.nextInt(instances.size()));
            try {
                Receipt receipt = dispatch.sendAll(
                        new Submission(Programmes.by("writer").circumstance(), null, null, command, false, null),
                        id,
                        commands,
                        null);
                return List.of(
                        new Accepted(command, ledger, commands.size(), receipt.firstEntry(), receipt.lastEntry()));
            } catch (RejectedException | ContendedException refused) {
                return List.of();
            }
        }

        @Override
        public List<Read> readAll(List<String> ledgers) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select ledger, entry, aggregate_identifier, sequence_number, recorded_at,
                                   convert_from(meta_data, 'UTF8')::json ->> 'correlation' as command
                              from domain_event
                             where ledger = any ('{%s}')
                             order by ledger, entry
                            """.formatted(String.join(",", ledgers)))) {
                List<Read> read = new ArrayList<>();
                while (row.next()) {
                    read.add(new Read(
                            row.getString("ledger"),
                            row.getLong("entry"),
                            row.getString("aggregate_identifier"),
                            row.getLong("sequence_number"),
                            row.getString("command"),
                            row.getObject("recorded_at", OffsetDateTime.class)
                                    .toInstant()
                                    .toEpochMilli()));
                }
                return read;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Planted bug: takes the highest number seen and adds one, as two writers may do at once. */
    private static final class NumbersWithoutLock implements Store {

        private final Map<String, Read> rows = new ConcurrentHashMap<>();

        @Override
        public List<Accepted> write(String command, String ledger, Random random) {
            long next = rows.values().stream()
                            .filter(row -> row.ledger().equals(ledger))
                            .mapToLong(Read::entry)
                            .max()
                            .orElse(0)
                    + 1;
            Thread.yield();
            rows.put(ledger + "/" + command, new Read(ledger, next, ledger + "/" + command, 0, command, next));
            return List.of(new Accepted(command, ledger, 1, next, next));
        }

        @Override
        public List<Read> readAll(List<String> ledgers) {
            return rows.values().stream()
                    .sorted(Comparator.comparing(Read::ledger).thenComparingLong(Read::entry))
                    .toList();
        }
    }

    /** Planted bug: says yes and stores nothing. */
    private static final class KeepsNothing implements Store {

        private final Map<String, Long> told = new HashMap<>();

        @Override
        public synchronized List<Accepted> write(String command, String ledger, Random random) {
            long entry = told.merge(ledger, 1L, Long::sum);
            return List.of(new Accepted(command, ledger, 1, entry, entry));
        }

        @Override
        public List<Read> readAll(List<String> ledgers) {
            return List.of();
        }
    }
}
