package org.groundswell.command.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.groundswell.command.platform.eventstore.StoredEntry;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.testkit.TestKafka;
import org.junit.jupiter.api.Test;

/** A topic that vanishes under a long batch: each entry would wait for it again. */
class VanishedTopicTest {

    private static final Duration DELIVERY = Duration.ofSeconds(1);
    private static final RelaySettings SETTINGS = new RelaySettings(
            true, "groundswell.vanished", 1, Duration.ofMillis(250), Duration.ZERO, 32, 200, DELIVERY);

    /** Whether the topic is there is no matter of this test. */
    private static final class NoTopic extends TopicKeeper {

        NoTopic() {
            super(TestKafka.shared().bootstrap(), SETTINGS, null);
        }

        @Override
        void ensureTopic() {
            // the topic is gone, and stays so
        }
    }

    @Test
    void holds_the_relay_up_once_and_not_once_an_entry() {
        LedgerId ledger = Programmes.fresh();
        List<StoredEntry> batch = LongStream.rangeClosed(1, 60)
                .mapToObj(entry -> entry(ledger, entry))
                .toList();
        try (KafkaPublisher publisher = new KafkaPublisher(TestKafka.shared().bootstrap(), SETTINGS, new NoTopic())) {
            publisher.prepare();
            long began = System.nanoTime();
            assertThat(publisher.publish(Map.of(ledger, batch))).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(DELIVERY.multipliedBy(10));
        }
    }

    private static StoredEntry entry(LedgerId ledger, long entry) {
        return new StoredEntry(
                ledger.value(),
                entry,
                Instant.EPOCH,
                "id-" + entry,
                "programme.ProgrammeRenamed",
                "1",
                ledger + "/programme/programme",
                entry - 1,
                new byte[] {'{', '}'},
                "{\"actor\":\"writer\"}".getBytes(StandardCharsets.UTF_8));
    }
}
