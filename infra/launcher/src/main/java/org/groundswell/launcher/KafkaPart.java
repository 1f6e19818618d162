package org.groundswell.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.groundswell.testkit.KafkaBroker;

/** Kafka, in a process of its own that runs {@link #run}. */
final class KafkaPart {

    private KafkaPart() {}

    static Part of(Settings settings) {
        int port = settings.port(Port.KAFKA);
        Path directory = settings.data().resolve("kafka");
        return new JvmPart(
                new JvmPart.Program(
                        "Kafka",
                        "127.0.0.1:" + port,
                        List.of(
                                "-Xmx320m",
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Launcher.class.getName(),
                                "kafka",
                                directory.toString(),
                                Integer.toString(port)),
                        Map.of()),
                Probe.listening(port),
                settings.log("kafka"));
    }

    /** Runs a broker until the process is told to end. */
    static void run(Path directory, int port) throws InterruptedException {
        KafkaBroker broker = KafkaBroker.start(directory, port);
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            broker.close();
                            end.countDown();
                        },
                        "stop-kafka"));
        end.await();
    }
}
