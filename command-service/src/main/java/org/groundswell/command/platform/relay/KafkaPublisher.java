package org.groundswell.command.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.groundswell.command.platform.eventstore.StoredEntry;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes to Kafka with an idempotent producer that waits for all in-sync replicas: CloudEvents in binary mode, keyed by
 * ledger, the value being the stored bytes. After any failure the producer is replaced, so that nothing left in its buffers can
 * follow later.
 */
final class KafkaPublisher implements EntryPublisher, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaPublisher.class);
    private static final int MOST_BYTES = 8 << 20;

    private final Map<String, Object> settings;
    private final String topic;
    private final TopicKeeper keeper;
    private @Nullable Producer<String, byte[]> producer;

    KafkaPublisher(String bootstrap, RelaySettings relay, TopicKeeper keeper) {
        this.topic = relay.topic();
        this.keeper = keeper;
        int delivery = Math.toIntExact(relay.delivery().toMillis());
        this.settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.CLIENT_ID_CONFIG,
                "groundswell-relay",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                MOST_BYTES,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                delivery,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                delivery / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                delivery,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4");
    }

    @Override
    public void prepare() {
        if (producer == null) {
            keeper.ensureTopic();
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
    }

    @Override
    public Map<LedgerId, Long> publish(Map<LedgerId, List<StoredEntry>> entries) {
        Map<LedgerId, List<Future<RecordMetadata>>> sent = send(entries);
        Map<LedgerId, Long> acknowledged = new LinkedHashMap<>();
        boolean all = true;
        for (Map.Entry<LedgerId, List<StoredEntry>> ofLedger : entries.entrySet()) {
            int good = leadingAcknowledgements(sent.getOrDefault(ofLedger.getKey(), List.of()));
            all &= good == ofLedger.getValue().size();
            if (good > 0) {
                acknowledged.put(
                        ofLedger.getKey(), ofLedger.getValue().get(good - 1).entry());
            }
        }
        if (!all) {
            close();
        }
        return acknowledged;
    }

    private Map<LedgerId, List<Future<RecordMetadata>>> send(Map<LedgerId, List<StoredEntry>> entries) {
        Producer<String, byte[]> open = Objects.requireNonNull(producer, "prepare comes first");
        Map<LedgerId, List<Future<RecordMetadata>>> sent = new LinkedHashMap<>();
        try {
            sendUntilRefused(open, entries, sent);
            open.flush();
        } catch (KafkaException refused) {
            LOG.warn("Kafka took no more entries: {}", refused.getMessage());
        }
        return sent;
    }

    /**
     * Stops at the first entry that Kafka refuses at once: without metadata, as of a topic that was deleted, each further one
     * would wait as long again before it is refused.
     */
    private void sendUntilRefused(
            Producer<String, byte[]> open,
            Map<LedgerId, List<StoredEntry>> entries,
            Map<LedgerId, List<Future<RecordMetadata>>> sent) {
        for (Map.Entry<LedgerId, List<StoredEntry>> ofLedger : entries.entrySet()) {
            List<Future<RecordMetadata>> answers =
                    new ArrayList<>(ofLedger.getValue().size());
            sent.put(ofLedger.getKey(), answers);
            for (StoredEntry entry : ofLedger.getValue()) {
                Future<RecordMetadata> answer = open.send(record(entry));
                answers.add(answer);
                if (answer.state() == Future.State.FAILED) {
                    return;
                }
            }
        }
    }

    private static int leadingAcknowledgements(List<Future<RecordMetadata>> answers) {
        int good = 0;
        try {
            for (Future<RecordMetadata> answer : answers) {
                if (!answer.isDone()) {
                    break;
                }
                answer.get();
                good++;
            }
        } catch (ExecutionException failed) {
            LOG.warn("Kafka did not acknowledge: {}", String.valueOf(failed.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return good;
    }

    private ProducerRecord<String, byte[]> record(StoredEntry entry) {
        return new ProducerRecord<>(topic, null, entry.ledger(), entry.payload(), headers(entry));
    }

    static Headers headers(StoredEntry entry) {
        Headers headers = new RecordHeaders();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("ce_specversion", "1.0");
        words.put("ce_id", entry.id());
        words.put("ce_source", "/ledgers/" + entry.ledger());
        words.put("ce_type", entry.type());
        words.put("ce_subject", entry.aggregate());
        words.put("ce_time", entry.recordedAtInMicros());
        words.put("ce_entry", Long.toString(entry.entry()));
        words.put("ce_sequence", Long.toString(entry.sequence()));
        words.put("ce_revision", entry.revision());
        entry.provenance().forEach((name, value) -> words.put("ce_" + name, value));
        words.put("content-type", "application/json");
        words.forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return headers;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
