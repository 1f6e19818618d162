package org.groundswell.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The Kafka broker of a test JVM, started at first use and stopped with the JVM. It is never shared between JVMs: the
 * topic's name is fixed, so the tests of two modules would read each other's entries.
 */
public final class TestKafka {

    private final KafkaBroker broker;

    private TestKafka(KafkaBroker broker) {
        this.broker = broker;
    }

    /** The one broker of this JVM. */
    public static TestKafka shared() {
        return Holder.SHARED;
    }

    public String bootstrap() {
        return broker.bootstrap();
    }

    /** Deletes a topic with all its records, if it exists, so that the next test starts from nothing. */
    public void deleteTopic(String topic) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
            admin.deleteTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new IllegalStateException("Kafka did not delete " + topic, e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not delete " + topic + " in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while deleting " + topic, e);
        }
    }

    private static final class Holder {
        static final TestKafka SHARED = start();

        private static TestKafka start() {
            KafkaBroker broker = KafkaBroker.start(null, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-test-kafka"));
            return new TestKafka(broker);
        }
    }
}
