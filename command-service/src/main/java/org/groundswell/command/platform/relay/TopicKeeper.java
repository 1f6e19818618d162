package org.groundswell.command.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topic where it is missing: several partitions, nothing ever expires. A topic that had to be created is empty, so
 * every ledger is relayed from its beginning.
 */
class TopicKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(TopicKeeper.class);
    private static final String MOST_BYTES = Integer.toString(8 << 20);

    private final String bootstrap;
    private final RelaySettings settings;
    private final RelayStore store;

    TopicKeeper(String bootstrap, RelaySettings settings, RelayStore store) {
        this.bootstrap = bootstrap;
        this.settings = settings;
        this.store = store;
    }

    /** @throws KafkaUnavailableException where Kafka does not answer in time */
    void ensureTopic() {
        long most = settings.delivery().toMillis();
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(most),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(most)))) {
            create(admin, most);
            admin.close(Duration.ofMillis(100));
        } catch (TimeoutException | ExecutionException failed) {
            throw new KafkaUnavailableException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailableException(interrupted);
        }
    }

    private void create(Admin admin, long most) throws InterruptedException, ExecutionException, TimeoutException {
        if (admin.listTopics().names().get(most, TimeUnit.MILLISECONDS).contains(settings.topic())) {
            return;
        }
        NewTopic topic = new NewTopic(settings.topic(), Optional.of(settings.partitions()), Optional.empty())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        MOST_BYTES));
        try {
            admin.createTopics(List.of(topic)).all().get(most, TimeUnit.MILLISECONDS);
            int refilled = store.refillAll();
            LOG.info("Created topic {}; {} ledgers are relayed from their beginning", settings.topic(), refilled);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }
}
