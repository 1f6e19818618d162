package org.groundswell.command.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.command.platform.testing.TestTexts;
import org.groundswell.domain.ledger.AggregateId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loading an aggregate asks the database once, unless its stream is longer than a batch. */
class LoadingTest {

    private static final RunningService SERVICE = RunningService.shared();

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "499, 1", "500, 2", "600, 2"})
    void loading_takes_one_query_for_each_batch(int events, int queries) {
        AggregateId programme = AggregateId.programme(Programmes.fresh());
        fill(programme, events);
        AtomicInteger asked = new AtomicInteger();
        assertThat(counting(asked).readEvents(programme.toString()).asStream()).hasSize(events);
        assertThat(asked).hasValue(queries);
    }

    private static void fill(AggregateId programme, int events) {
        if (events == 0) {
            return;
        }
        List<Targeted> commands = IntStream.range(0, events)
                .mapToObj(i ->
                        new Targeted(programme, i == 0 ? Programmes.create("Named") : Programmes.rename("Name " + i)))
                .toList();
        SERVICE.bean(CommandDispatch.class).sendAll(Programmes.by("me"), programme.ledger(), commands, null);
    }

    private static LedgerEventStorageEngine counting(AtomicInteger asked) {
        ConnectionProvider connections = SERVICE.bean(ConnectionProvider.class);
        EventSerializer serializer = EventSerializer.create(TestTexts.sealedTexts());
        JdbcEventStorageEngine.Builder builder = LedgerEventStorageEngine.settings(JdbcEventStorageEngine.builder())
                .connectionProvider(() -> {
                    asked.incrementAndGet();
                    return connections.getConnection();
                })
                .transactionManager(SERVICE.bean(TransactionManager.class))
                .eventSerializer(serializer)
                .snapshotSerializer(serializer);
        return new LedgerEventStorageEngine(builder, SERVICE.bean(LedgerStore.class), _ -> {});
    }
}
