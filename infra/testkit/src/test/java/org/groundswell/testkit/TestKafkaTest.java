package org.groundswell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestKafkaTest {

    @Test
    void topics_survive_a_restart_and_are_not_created_by_mere_use(@TempDir Path directory) throws Exception {
        try (var broker = KafkaBroker.start(directory, 0)) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
                admin.createTopics(List.of(new NewTopic("kept", Optional.of(3), Optional.of((short) 1))))
                        .all()
                        .get();
            }
        }
        try (var broker = KafkaBroker.start(directory, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            assertThat(admin.listTopics().names().get()).isEqualTo(Set.of("kept"));
        }
    }

    @Test
    void deleting_a_topic_that_is_not_there_is_no_fault() {
        TestKafka.shared().deleteTopic("never-created");

        assertThat(TestKafka.shared().bootstrap()).startsWith("127.0.0.1:");
    }
}
