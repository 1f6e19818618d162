package org.groundswell.query.platform.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes entries from Kafka. Offsets are committed after the database, and only to spare a restart from reading everything
 * again: stored progress alone decides what comes next.
 */
@Component
@ConditionalOnProperty(name = "groundswell.intake.enabled", matchIfMissing = true)
public class KafkaIntake implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaIntake.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** One that died holds up whoever takes its partitions for so long. */
    private static final int SESSION_TIMEOUT_MS = 10_000;

    /** Transactions side by side, each with its share of the ledgers; a small poll is one transaction. */
    private static final int WORKERS = 2;

    /** Fewer ledgers than this share one transaction: another would cost more than it brings forward. */
    private static final int SHARE = 8;

    private final Intake intake;
    private final IntakeSettings settings;
    private volatile @Nullable Run run;

    public KafkaIntake(Intake intake, IntakeSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    @Override
    public void start() {
        Run started = new Run();
        run = started;
        started.thread.start();
    }

    @Override
    public void stop() {
        Run running = run;
        run = null;
        if (running != null) {
            running.end();
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.kafka(),
                ConsumerConfig.GROUP_ID_CONFIG,
                settings.group(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                settings.pollRecords(),
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                15 * 60_000,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_TIMEOUT_MS,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                5_000,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** One life of the consumer, from start to stop. */
    private final class Run {

        private long committed = System.nanoTime();
        private final CountDownLatch stopping = new CountDownLatch(1);
        private final Thread thread = Thread.ofPlatform().name("kafka-intake").unstarted(this::loop);
        private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

        private void loop() {
            Duration pause = Duration.ofMillis(100);
            while (!isStopping()) {
                try (ExecutorService workers = Executors.newFixedThreadPool(
                                WORKERS, Thread.ofVirtual().factory());
                        KafkaConsumer<String, byte[]> opened = consumer()) {
                    consumer = opened;
                    opened.subscribe(List.of(settings.topic()));
                    while (!isStopping()) {
                        pollOnce(opened, workers);
                        pause = Duration.ofMillis(100);
                    }
                } catch (WakeupException e) {
                    LOG.debug("Kafka intake is stopping", e);
                } catch (KafkaException | CompletionException e) {
                    LOG.warn("Kafka intake starts over from the last committed offsets", e);
                    pause(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                } finally {
                    consumer = null;
                }
            }
        }

        private void pollOnce(KafkaConsumer<String, byte[]> from, ExecutorService workers) {
            ConsumerRecords<String, byte[]> records = from.poll(POLL);
            if (records.isEmpty()) {
                return;
            }
            CompletableFuture<?>[] folds = shares(byLedger(records)).stream()
                    .map(share -> CompletableFuture.runAsync(() -> intake.take(share), workers))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(folds).join();
            if (System.nanoTime() - committed >= COMMIT_EVERY.toNanos()) {
                from.commitSync();
                committed = System.nanoTime();
            }
        }

        private boolean isStopping() {
            return stopping.getCount() == 0;
        }

        private void pause(Duration duration) {
            try {
                if (stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.debug("Kafka intake is stopping");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopping.countDown();
            }
        }

        private void end() {
            stopping.countDown();
            KafkaConsumer<String, byte[]> open = consumer;
            if (open != null) {
                open.wakeup();
            }
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static List<Map<LedgerId, List<LedgerEntry>>> shares(Map<LedgerId, List<LedgerEntry>> arrived) {
        List<Map<LedgerId, List<LedgerEntry>>> shares = new ArrayList<>();
        for (int i = 0; i < Math.clamp(arrived.size() / SHARE, 1, WORKERS); i++) {
            shares.add(new LinkedHashMap<>());
        }
        int next = 0;
        for (Map.Entry<LedgerId, List<LedgerEntry>> one : arrived.entrySet()) {
            shares.get(next++ % shares.size()).put(one.getKey(), one.getValue());
        }
        return shares;
    }

    private static Map<LedgerId, List<LedgerEntry>> byLedger(ConsumerRecords<String, byte[]> records) {
        Map<LedgerId, List<LedgerEntry>> entries = new LinkedHashMap<>();
        for (TopicPartition partition : records.partitions()) {
            for (ConsumerRecord<String, byte[]> message : records.records(partition)) {
                try {
                    LedgerEntry entry = RecordReader.read(message);
                    entries.computeIfAbsent(entry.ledger(), ledger -> new ArrayList<>())
                            .add(entry);
                } catch (RuntimeException e) {
                    LOG.error(
                            "Passing over a record that is no ledger entry, at {} {}", partition, message.offset(), e);
                }
            }
        }
        return entries;
    }
}
