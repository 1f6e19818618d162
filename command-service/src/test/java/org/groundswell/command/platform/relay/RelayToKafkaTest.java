package org.groundswell.command.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.testing.Api;
import org.groundswell.command.platform.testing.Api.Reply;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.command.platform.testing.TestIssuer;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestKafka;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The relay with a real broker: what arrives, how the topic is, and what happens when it goes. */
class RelayToKafkaTest {

    private static final String TOPIC = "groundswell.events";

    private static RunningService service;
    private static RunningService second;

    @BeforeAll
    static void start() {
        TestKafka.shared().deleteTopic(TOPIC);
        Database database = TestPostgres.shared().freshEvents();
        Map<String, String> relaying = Map.of(
                "groundswell.relay.enabled", "true",
                "groundswell.relay.delivery", "4s",
                "GROUNDSWELL_KAFKA", TestKafka.shared().bootstrap());
        service = RunningService.start(database, relaying);
        second = RunningService.start(database, relaying);
    }

    @AfterAll
    static void stop() {
        service.close();
        second.close();
    }

    @Test
    void entries_arrive_in_order_as_stored_with_cloud_event_headers() {
        LedgerId ledger = programme("Grünes Programm", 5);
        List<ConsumerRecord<String, byte[]>> records = awaitRecords(ledger, 5);
        assertThat(records).extracting(record -> header(record, "ce_entry")).containsExactly("1", "2", "3", "4", "5");
        ConsumerRecord<String, byte[]> first = records.getFirst();
        assertThat(new String(first.value(), StandardCharsets.UTF_8)).isEqualTo("{\"name\":\"Grünes Programm\"}");
        Map<String, String> headers = new TreeMap<>();
        first.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/ledgers/" + ledger)
                .containsEntry("ce_type", "programme.ProgrammeCreated")
                .containsEntry("ce_subject", ledger + "/programme/programme")
                .containsEntry("ce_sequence", "0")
                .containsEntry("ce_revision", "1")
                .containsEntry("ce_actor", "writer")
                .containsEntry("ce_correlation", "correlation-1")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_command", "ce_time")
                .doesNotContainKey("ce_why");
        assertThat(headers.get("ce_time")).matches(".*\\.\\d{6}Z");
    }

    @Test
    void the_topic_has_partitions_and_keeps_everything() throws Exception {
        awaitRecords(programme("Kept", 1), 1);
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", TestKafka.shared().bootstrap()))) {
            assertThat(admin.describeTopics(List.of(TOPIC))
                            .allTopicNames()
                            .get()
                            .get(TOPIC)
                            .partitions())
                    .hasSize(12);
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            assertThat(admin.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("retention.ms")
                            .value())
                    .isEqualTo("-1");
        }
    }

    @Test
    void a_deleted_topic_is_created_again_and_filled_from_the_store() throws ExecutionException {
        LedgerId before = programme("Before", 3);
        awaitRecords(before, 3);
        TestKafka.shared().deleteTopic(TOPIC);
        LedgerId after = programme("After", 2);
        awaitRecords(after, 2);
        assertThat(entries(awaitRecords(before, 3))).isEqualTo(List.of(1L, 2L, 3L));
    }

    @Test
    void an_administrator_sees_the_relay_and_refills_it_and_nobody_else_does() {
        LedgerId ledger = programme("Watched", 2);
        awaitRecords(ledger, 2);
        Api administrator = new Api(service, TestIssuer.shared().token("ada", "administrator"));
        await(() -> administrator
                .get("/api/v1/operations/relay")
                .response()
                .body()
                .contains("{\"ledger\":\"" + ledger + "\",\"head\":2,\"relayed\":2}"));
        assertThat(administrator
                        .get("/api/v1/operations/relay")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("relaying");
        Reply refilled = administrator.post("/api/v1/operations/relay/refill?ledger=" + ledger, null);
        assertThat(refilled.status()).isEqualTo(200);
        assertThat(entries(awaitRecords(ledger, 4))).isEqualTo(List.of(1L, 2L, 1L, 2L));
        assertThat(administrator
                        .post("/api/v1/operations/relay/refill?ledger=nowhere", null)
                        .status())
                .isEqualTo(404);

        Api manager = new Api(service, TestIssuer.shared().token("maya", "programme-manager"));
        assertThat(manager.get("/api/v1/operations/relay").status()).isEqualTo(403);
        assertThat(manager.post("/api/v1/operations/relay/refill", null).status())
                .isEqualTo(403);
        Api feedReader = new Api(service, TestIssuer.shared().token("query", "feed-reader"));
        assertThat(feedReader.get("/api/v1/operations/relay").status()).isEqualTo(200);
        assertThat(feedReader.post("/api/v1/operations/relay/refill", null).status())
                .isEqualTo(403);
    }

    @Test
    void without_kafka_commands_are_accepted_and_the_relay_says_that_it_is_stalled() {
        Map<String, String> noKafka = Map.of("groundswell.relay.enabled", "true", "groundswell.relay.delivery", "1s");
        try (RunningService alone = RunningService.start(TestPostgres.shared().freshEvents(), noKafka)) {
            long began = System.nanoTime();
            AggregateId programme = AggregateId.programme(Programmes.fresh());
            alone.bean(CommandDispatch.class).send(Programmes.by("writer"), programme, Programmes.create("Alone"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
            Api administrator = new Api(alone, TestIssuer.shared().token("ada", "administrator"));
            await(() -> administrator
                    .get("/api/v1/operations/relay")
                    .json()
                    .path("state")
                    .asString()
                    .equals("stalled"));
        }
    }

    private static LedgerId programme(String name, int entries) {
        LedgerId ledger = Programmes.fresh();
        CommandDispatch dispatch = service.bean(CommandDispatch.class);
        dispatch.send(Programmes.by("writer"), AggregateId.programme(ledger), Programmes.create(name));
        for (int i = 2; i <= entries; i++) {
            CommandDispatch either = i % 2 == 0 ? second.bean(CommandDispatch.class) : dispatch;
            either.send(Programmes.by("writer"), AggregateId.programme(ledger), Programmes.rename(name + i));
        }
        return ledger;
    }

    private static List<Long> entries(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> Long.valueOf(header(record, "ce_entry")))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Reads the whole topic until it holds so many records of a ledger. */
    private static List<ConsumerRecord<String, byte[]>> awaitRecords(LedgerId ledger, int count) {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestKafka.shared().bootstrap(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        while (found.size() < count && System.nanoTime() < deadline) {
            found.clear();
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                List<TopicPartition> partitions = LongStream.range(0, 12)
                        .mapToObj(partition -> new TopicPartition(TOPIC, (int) partition))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                for (int i = 0; i < 4 && found.size() < count; i++) {
                    consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                        if (record.key().equals(ledger.value())) {
                            found.add(record);
                        }
                    });
                }
            }
        }
        return found;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
