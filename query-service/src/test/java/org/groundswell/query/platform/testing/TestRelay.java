package org.groundswell.query.platform.testing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.testkit.TestKafka;

/** Publishes entries as the command side's relay does, to a topic of the test's own, or leaves some out. */
public final class TestRelay implements AutoCloseable {

    private final String topic;
    private final KafkaProducer<String, byte[]> producer;

    public TestRelay(String topic) {
        this.topic = topic;
        createTopic();
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestKafka.shared().bootstrap(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.METADATA_MAX_AGE_CONFIG,
                        1000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public String topic() {
        return topic;
    }

    public void createTopic() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.shared().bootstrap()))) {
            await(admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1))).all()::get);
        }
    }

    public void publish(Collection<LedgerEntry> entries) {
        entries.forEach(entry -> producer.send(message(entry)));
        producer.flush();
    }

    /** A record that is no ledger entry. */
    public void publishRubbish(String key) {
        producer.send(new ProducerRecord<>(topic, key, "rubbish".getBytes(StandardCharsets.UTF_8)));
        producer.flush();
    }

    private ProducerRecord<String, byte[]> message(LedgerEntry entry) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, entry.ledger().value(), entry.payload());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", entry.id());
        header(message, "ce_source", "/ledgers/" + entry.ledger());
        header(message, "ce_type", entry.type());
        header(message, "ce_subject", entry.aggregate());
        header(message, "ce_time", entry.recordedAt());
        header(message, "ce_entry", entry.entry());
        header(message, "ce_sequence", entry.sequence());
        header(message, "ce_revision", entry.revision());
        header(message, "ce_actor", entry.actor());
        header(message, "ce_command", entry.command());
        header(message, "ce_correlation", entry.correlation());
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, Object value) {
        message.headers().add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    private interface Waiting {
        Object get(long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static void await(Waiting waiting) {
        try {
            waiting.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
