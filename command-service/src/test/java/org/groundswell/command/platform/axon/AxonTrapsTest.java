package org.groundswell.command.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration;
import org.groundswell.command.platform.eventstore.EventSerializer;
import org.groundswell.command.platform.eventstore.IndexedEventStore;
import org.groundswell.command.platform.eventstore.LedgerEventStorageEngine;
import org.groundswell.command.platform.eventstore.TwoLedgersException;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.command.platform.testing.TestTexts;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.EventTypes;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeCreated;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeRenamed;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** Each trap of Axon 4.13.0 on Spring Boot 4.1 and of the ledger under it, closed. */
class AxonTrapsTest {

    private static final RunningService SERVICE = RunningService.shared();

    @Test
    void the_beans_are_of_the_types_that_reach_the_database() {
        assertThat(SERVICE.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(SERVICE.bean(EventStorageEngine.class)).isInstanceOf(LedgerEventStorageEngine.class);
        assertThat(SERVICE.bean(EventStore.class)).isInstanceOf(IndexedEventStore.class);
        assertThat(SERVICE.bean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(SERVICE.bean(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
        assertThat(SERVICE.bean(Cache.class)).isInstanceOf(AggregateCache.class);
    }

    @Test
    void a_replay_token_can_be_read_back() {
        Serializer general = SERVICE.bean(Serializer.class);
        assertThat(general).isInstanceOf(Jackson3Serializer.class);
        ReplayToken token =
                (ReplayToken) ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(9, List.of(4L)));
        SerializedObject<byte[]> stored = general.serialize(token, byte[].class);
        assertThat(general.<byte[], Object>deserialize(stored)).isEqualTo(token);
    }

    @Test
    void a_taken_sequence_number_is_a_lost_race_and_another_broken_constraint_is_not() {
        AggregateId aggregate = AggregateId.programme(Programmes.fresh());
        publish(event(aggregate, 0));
        assertThatThrownBy(() -> publish(event(aggregate, 0))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> publish(event(aggregate, -1))).isInstanceOf(EventStoreException.class);
    }

    @Test
    void nothing_reads_by_global_index_and_nothing_asks_for_snapshots() {
        EventStorageEngine engine = SERVICE.bean(EventStorageEngine.class);
        assertThatThrownBy(() -> engine.readEvents(null, false).count())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(engine.readSnapshot("p-any/programme/programme")).isEmpty();
    }

    @Test
    void xstream_is_not_there() {
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({"general, jackson", "messages, java", "events, cbor"})
    void it_refuses_to_start_with_another_serialiser(String which, String other) {
        Map<String, String> settings = Map.of("axon.serializer." + which, other);
        assertThatThrownBy(() -> RunningService.start(TestPostgres.shared().freshEvents(), settings))
                .hasStackTraceContaining("axon.serializer." + which + " must be jackson3");
    }

    @Test
    void no_timeout_of_axons_interrupts_anything() {
        assertThat(SERVICE.context().getBeanNamesForType(AxonTimeoutAutoConfiguration.class))
                .isEmpty();
    }

    @Test
    void commands_are_timed_by_name_and_outcome() {
        MeterRegistry meters = SERVICE.bean(MeterRegistry.class);
        long before = accepted(meters);
        send(AggregateId.programme(Programmes.fresh()));
        assertThat(accepted(meters)).isEqualTo(before + 1);
    }

    private static long accepted(MeterRegistry meters) {
        return meters.timer("groundswell.commands", "command", "programme", "outcome", "accepted")
                .count();
    }

    @Test
    void connections_are_fetched_late_from_a_small_pool_with_batches_rewritten() throws SQLException {
        DataSource events = SERVICE.bean(DataSource.class);
        assertThat(events).isInstanceOf(LazyConnectionDataSourceProxy.class);
        HikariDataSource pool = events.unwrap(HikariDataSource.class);
        assertThat(pool.getMaximumPoolSize()).isBetween(8, 16);
        assertThat(pool.getDataSourceProperties()).containsEntry("reWriteBatchedInserts", "true");
        assertThat(pool.getTransactionIsolation()).isEqualTo("TRANSACTION_READ_COMMITTED");
    }

    @Test
    void reading_gives_every_connection_back() throws SQLException {
        AggregateReader reader = SERVICE.bean(AggregateReader.class);
        LedgerId ledger = Programmes.fresh();
        send(AggregateId.programme(ledger));
        for (int i = 0; i < 40; i++) {
            assertThat(reader.locals(ledger, "programme")).containsExactly("programme");
            assertThat(reader.readAll(ledger, "programme", 0, (count, _) -> count + 1))
                    .containsExactly(Map.entry("programme", 1));
        }
        HikariDataSource pool = SERVICE.bean(DataSource.class).unwrap(HikariDataSource.class);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void a_checked_exception_after_an_event_rolls_it_back() {
        AggregateId aggregate = new AggregateId(Programmes.fresh(), "checked", "x");
        SERVICE.bean(CommandBus.class).subscribe("checked", message -> {
            SERVICE.bean(EventStore.class).publish(event(aggregate, 0));
            throw new Exception("checked");
        });
        assertThatThrownBy(() -> SERVICE.bean(CommandDispatch.class)
                        .send(Programmes.by("me"), aggregate, Programmes.create("x")))
                .hasRootCauseMessage("checked");
        assertThat(SERVICE.bean(AggregateReader.class).exists(aggregate)).isFalse();
    }

    @Test
    void one_unit_of_work_may_not_touch_two_ledgers() {
        AggregateId one = AggregateId.programme(Programmes.fresh());
        AggregateId other = AggregateId.programme(Programmes.fresh());
        assertThatThrownBy(() -> publish(event(one, 0), event(other, 0))).isInstanceOf(TwoLedgersException.class);
        assertThatThrownBy(() -> SERVICE.bean(CommandDispatch.class)
                        .sendAll(
                                Programmes.by("me"),
                                one.ledger(),
                                List.of(
                                        new Targeted(one, Programmes.create("x")),
                                        new Targeted(other, Programmes.create("x"))),
                                null))
                .isInstanceOf(TwoLedgersException.class);
        assertThat(SERVICE.bean(AggregateReader.class).exists(one)).isFalse();
    }

    @Test
    void stored_names_are_logical_and_an_unknown_one_is_refused() {
        EventSerializer serializer = EventSerializer.create(TestTexts.sealedTexts());
        for (EventTypes.EventType type : EventTypes.all()) {
            assertThat(serializer.typeForClass(type.eventClass()).getName()).isEqualTo(type.name());
            assertThat(serializer.classForType(
                            new SimpleSerializedType(type.name(), Integer.toString(type.revision()))))
                    .isEqualTo(type.eventClass());
        }
        assertThatThrownBy(() -> serializer.typeForClass(String.class)).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType("java.lang.String", "1")))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType("programme.ProgrammeCreated", "99")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void a_property_that_the_record_does_not_know_is_an_error() {
        EventSerializer serializer = EventSerializer.create(TestTexts.sealedTexts());
        assertThatThrownBy(() -> serializer.deserialize(new SimpleSerializedObject<>(
                        "{\"name\":\"x\",\"colour\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        byte[].class,
                        new SimpleSerializedType("programme.ProgrammeRenamed", "1"))))
                .isInstanceOf(SerializationException.class);
        assertThat(serializer.serialize(new ProgrammeRenamed("x"), String.class).getData())
                .isEqualTo("{\"name\":\"x\"}");
    }

    /** Axon's own store would take hours. */
    @Test
    @Timeout(60)
    void a_long_batch_takes_as_long_as_it_is() {
        LedgerId ledger = Programmes.fresh();
        List<Targeted> commands = IntStream.range(0, 10_000)
                .mapToObj(i -> Programmes.create(ledger, "p" + i))
                .toList();
        assertThat(SERVICE.bean(CommandDispatch.class)
                        .sendAll(Programmes.by("me"), ledger, commands, null)
                        .lastEntry())
                .isEqualTo(10_000);
    }

    @Test
    void what_a_nested_unit_of_work_staged_is_read_until_it_is_rolled_back() {
        AggregateId aggregate = AggregateId.programme(Programmes.fresh());
        EventStore store = SERVICE.bean(EventStore.class);
        UnitOfWork<?> whole = begun();
        store.publish(event(aggregate, 0));
        UnitOfWork<?> kept = begun();
        store.publish(event(aggregate, 1));
        kept.commit();
        UnitOfWork<?> refused = begun();
        store.publish(event(aggregate, 2));
        assertThat(store.readEvents(aggregate.toString()).asStream()).hasSize(3);
        refused.rollback();
        assertThat(store.readEvents(aggregate.toString()).asStream()).hasSize(2);
        whole.rollback();
        assertThat(store.readEvents(aggregate.toString()).asStream()).isEmpty();
    }

    private static UnitOfWork<?> begun() {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(
                new GenericCommandMessage<>(new GenericMessage<>("none", MetaData.with("actor", "me")), "none"));
        unitOfWork.attachTransaction(SERVICE.bean(TransactionManager.class));
        return unitOfWork;
    }

    private static void send(AggregateId aggregate) {
        SERVICE.bean(CommandDispatch.class).send(Programmes.by("me"), aggregate, Programmes.create("x"));
    }

    private static GenericDomainEventMessage<?> event(AggregateId aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "programme", aggregate.toString(), sequence, new ProgrammeCreated("x", null, null, null));
    }

    private static void publish(GenericDomainEventMessage<?>... events) {
        begun().execute(() -> SERVICE.bean(EventStore.class).publish(events));
    }
}
