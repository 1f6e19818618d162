package org.groundswell.faults.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.groundswell.faults.Trial;
import org.groundswell.launcher.Port;

/** The topic that entries are relayed to, as an outsider with all rights sees it. */
final class Topic {

    private static final String NAME = "groundswell.events";
    private static final String GROUP = "groundswell-query";
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> bootstrap;
    private final Collection<String> ledgers;

    Topic(Trial trial) {
        this.bootstrap = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + trial.installation().port(Port.KAFKA));
        this.ledgers = Set.copyOf(trial.ledgers());
    }

    /** Every record of the trial's ledgers, each partition's in its order. */
    List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(bootstrap, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(NAME).stream()
                    .map(partition -> new TopicPartition(NAME, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    if (ledgers.contains(message.key())) {
                        records.add(message);
                    }
                }
            }
        }
        return records;
    }

    /** How often each entry of a ledger is in the topic. */
    Map<Long, Integer> times(String ledger) {
        Map<Long, Integer> times = new HashMap<>();
        records().stream()
                .filter(message -> message.key().equals(ledger))
                .forEach(message -> times.merge(entry(message), 1, Integer::sum));
        return times;
    }

    static long entry(ConsumerRecord<String, byte[]> message) {
        byte[] value = message.headers().lastHeader("ce_entry").value();
        return Long.parseLong(new String(value, StandardCharsets.UTF_8));
    }

    /** Puts records into the topic once more, in the order given. */
    void repeat(List<ConsumerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(bootstrap, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(message ->
                    producer.send(new ProducerRecord<>(NAME, null, message.key(), message.value(), message.headers())));
            producer.flush();
        }
    }

    /** Sets the readers, who must be down, back to the beginning. */
    void rewind() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(bootstrap)) {
            admin.removeMembersFromConsumerGroup(GROUP, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
            Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
            admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .keySet()
                    .forEach(partition -> beginning.put(partition, new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(GROUP, beginning).all().get();
        }
    }

    void delete() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(bootstrap)) {
            admin.deleteTopics(List.of(NAME)).all().get();
        }
    }

    boolean exists() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(bootstrap)) {
            return admin.listTopics().names().get().contains(NAME);
        }
    }
}
