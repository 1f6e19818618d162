package org.groundswell.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;
import org.groundswell.testkit.DatabaseRoles.Kind;
import org.groundswell.testkit.FreePort;

/** Which services there are, what they are told, and where their jars lie. */
final class Services {

    static final String WEB_CLIENT = "client.groundswell-web";
    static final String QUERY_CLIENT = "client.groundswell-query";
    static final String ADMIN_CLIENT = "client.groundswell-admin";
    private static final String SIGNING_KEY = "key.signing";
    private static final String MASTER_KEY = "key.master";

    private static final long MIB = 1 << 20;

    /**
     * A rebuild makes much that lives for a page of entries: with less room it is copied about for a fifth of the time, in which nothing is
     * folded. What folds remember, so that they need not ask the database, grows with the heap.
     */
    private static final List<String> QUERY_MEMORY = List.of(
            "-Xmx" + Math.max(768, machineMemory() / 10) + "m",
            "-XX:-UseSerialGC", // which tests ask for by the environment, and a second one would not start
            "-XX:+UseParallelGC",
            "-XX:NewRatio=1");

    private final Settings settings;
    private final Secrets secrets;
    private final PostgresPart postgres;

    Services(Settings settings, Secrets secrets, PostgresPart postgres) {
        this.settings = settings;
        this.secrets = secrets;
        this.postgres = postgres;
    }

    /**
     * A service to run.
     *
     * @param module the folder and the name of its jar
     * @param port where it answers
     * @param management where it says whether it is ready
     * @param memory how much its heap may take, and who collects it
     * @param environment what only it is told
     */
    record Service(String module, Port port, Port management, List<String> memory, Map<String, String> environment) {}

    private static long machineMemory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / MIB;
    }

    private static List<String> smallHeap(int mib) {
        return List.of("-Xmx" + mib + "m", "-XX:+UseSerialGC", "-XX:NewRatio=1");
    }

    private List<Service> all() {
        return List.of(
                new Service(
                        "command-service", Port.COMMAND, Port.COMMAND_MANAGEMENT, smallHeap(512), signingEnvironment()),
                new Service("query-service", Port.QUERY, Port.QUERY_MANAGEMENT, QUERY_MEMORY, queryEnvironment()),
                new Service("web-frontend", Port.WEB, Port.WEB_MANAGEMENT, smallHeap(384), webEnvironment()));
    }

    /** The services as parts, in the order in which they start. */
    List<Part> parts() {
        return all().stream().map(this::part).toList();
    }

    private Part part(Service service) {
        return part(
                service,
                settings.port(service.port()),
                settings.port(service.management()),
                List.of("-jar", jar(service.module()).toString()),
                settings.log(service.module()));
    }

    private Part part(Service service, int port, int management, List<String> program, Path log) {
        Map<String, String> environment = new HashMap<>(common());
        environment.putAll(service.environment());
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        List<String> arguments = new ArrayList<>(service.memory());
        arguments.addAll(List.of(
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        arguments.addAll(program);
        return new JvmPart(
                new JvmPart.Program(service.module(), "http://localhost:" + port, arguments, environment),
                Probe.http("http://127.0.0.1:" + management + "/actuator/health/readiness"),
                log);
    }

    /** One more query-service, on ports of its own. */
    Part anotherQueryService(Database views, List<String> program, Map<String, String> differently) {
        Map<String, String> environment = new HashMap<>(queryEnvironment());
        environment.put("GROUNDSWELL_VIEWS_URL", views.url());
        environment.putAll(differently);
        int port = FreePort.any();
        return part(
                new Service("query-service", Port.QUERY, Port.QUERY_MANAGEMENT, QUERY_MEMORY, environment),
                port,
                FreePort.any(),
                program.isEmpty() ? List.of("-jar", jar("query-service").toString()) : program,
                settings.log("query-service-" + port));
    }

    /** One more command-service, on ports of its own. */
    Part anotherCommandService(Database events, Map<String, String> differently) {
        Map<String, String> environment = new HashMap<>(commandEnvironment());
        put(environment, "GROUNDSWELL_EVENTS", events);
        environment.putAll(differently);
        int port = FreePort.any();
        return part(
                new Service("command-service", Port.COMMAND, Port.COMMAND_MANAGEMENT, smallHeap(512), environment),
                port,
                FreePort.any(),
                List.of("-jar", jar("command-service").toString()),
                settings.log("command-service-" + port));
    }

    /** What every service is told. */
    private Map<String, String> common() {
        return Map.of(
                "GROUNDSWELL_KAFKA", "127.0.0.1:" + settings.port(Port.KAFKA),
                "GROUNDSWELL_ISSUER", settings.issuer(),
                "GROUNDSWELL_AUDIENCE", "groundswell-api",
                "GROUNDSWELL_COMMAND_URL", settings.address(Port.COMMAND),
                "GROUNDSWELL_QUERY_URL", settings.address(Port.QUERY),
                "GROUNDSWELL_WEB_BASE", settings.address(Port.WEB));
    }

    /** What command-service is told, and the demo programme that is written as it would write. */
    Map<String, String> commandEnvironment() {
        Map<String, String> environment = new HashMap<>(common());
        put(environment, "GROUNDSWELL_EVENTS", postgres.database(Kind.EVENTS));
        environment.put("GROUNDSWELL_ADMIN_CLIENT_SECRET", secrets.get(ADMIN_CLIENT));
        environment.put("GROUNDSWELL_MASTER_KEY", secrets.get(MASTER_KEY, Secrets::key));
        return environment;
    }

    /** The key that signs checkpoints, and what was signed remembered beside the databases and not in them. */
    private Map<String, String> signingEnvironment() {
        Map<String, String> environment = commandEnvironment();
        environment.put("GROUNDSWELL_SIGNING_KEY", secrets.get(SIGNING_KEY, SigningKey::generate));
        environment.put("GROUNDSWELL_WITNESSED", settings.witnessed().toString());
        return environment;
    }

    private Map<String, String> queryEnvironment() {
        Database views = postgres.database(Kind.VIEWS);
        return Map.of(
                "GROUNDSWELL_VIEWS_URL", views.url(),
                "GROUNDSWELL_PROJECTOR_USER", views.user(),
                "GROUNDSWELL_PROJECTOR_PASSWORD", views.password(),
                "GROUNDSWELL_READER_USER", DatabaseRoles.READER,
                "GROUNDSWELL_READER_PASSWORD", postgres.password(DatabaseRoles.READER),
                "GROUNDSWELL_QUERY_CLIENT_SECRET", secrets.get(QUERY_CLIENT));
    }

    private Map<String, String> webEnvironment() {
        Map<String, String> environment = new HashMap<>();
        put(environment, "GROUNDSWELL_WEB", postgres.database(Kind.WEB));
        environment.put("GROUNDSWELL_WEB_CLIENT_SECRET", secrets.get(WEB_CLIENT));
        return environment;
    }

    private static void put(Map<String, String> environment, String prefix, Database database) {
        environment.put(prefix + "_URL", database.url());
        environment.put(prefix + "_USER", database.user());
        environment.put(prefix + "_PASSWORD", database.password());
    }

    Path jar(String module) {
        Path target = settings.project().resolve(module).resolve("target");
        try (var files = Files.newDirectoryStream(target, module + "-*-exec.jar")) {
            for (Path file : files) {
                return file;
            }
            throw new NoSuchFileException(target.toString());
        } catch (IOException e) {
            throw new LaunchException(module + " has not been built in " + target + "; infra/up builds it", e);
        }
    }
}
