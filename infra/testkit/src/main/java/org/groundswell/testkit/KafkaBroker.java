package org.groundswell.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker in this process, its own controller (KRaft), on loopback.
 *
 * <p>Topics are not created by mere use; who owns a topic creates it.
 */
public final class KafkaBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;
    private final @Nullable Path temporary;

    private KafkaBroker(KafkaRaftServer server, int port, @Nullable Path temporary) {
        this.server = server;
        this.port = port;
        this.temporary = temporary;
    }

    /**
     * Starts a broker, keeping the topics that its directory holds.
     *
     * @param directory null for a temporary one that is deleted on closing
     * @param port 0 for any free one
     */
    public static KafkaBroker start(@Nullable Path directory, int port) {
        try {
            Path home = directory == null
                    ? Files.createTempDirectory("groundswell-kafka-")
                    : Files.createDirectories(directory);
            int listening = port == 0 ? FreePort.any() : port;
            Map<String, String> settings = settings(home, listening, FreePort.any());
            formatUnlessFormatted(home, settings);
            var config = new KafkaConfig(settings, false);
            var server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new KafkaBroker(server, listening, directory == null ? home : null);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> settings(Path home, int port, int controllerPort) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", home.resolve("log").toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("num.partitions", "6");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        return settings;
    }

    private static void formatUnlessFormatted(Path home, Map<String, String> settings) throws IOException {
        if (Files.exists(home.resolve("log").resolve("meta.properties"))) {
            return;
        }
        Path file = home.resolve("server.properties");
        Properties properties = new Properties();
        properties.putAll(settings);
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        var output = new ByteArrayOutputStream();
        int code = StorageTool.execute(
                new String[] {
                    "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString(),
                },
                new PrintStream(output, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new IllegalStateException("Kafka refused its directory: " + output.toString(StandardCharsets.UTF_8));
        }
    }

    /** The address that clients start from. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker and waits for it. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporary != null) {
            DirectoryTree.delete(temporary);
        }
    }
}
