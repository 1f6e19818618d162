package org.groundswell.command.platform.testing;

import java.util.HashMap;
import java.util.Map;
import org.groundswell.command.CommandServiceApplication;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A command service on a random port, over a database of its own or one shared with another instance. */
public final class RunningService implements AutoCloseable {

    /** Base64 of 32 bytes that are known to everybody. */
    public static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static RunningService shared;

    private final Database database;
    private final ConfigurableApplicationContext context;

    private RunningService(Database database, Map<String, String> settings) {
        this.database = database;
        this.context = new SpringApplicationBuilder(CommandServiceApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /** One for every test that needs nothing special, without a relay, kept for the whole run. */
    public static synchronized RunningService shared() {
        if (shared == null) {
            shared = start(TestPostgres.shared().freshEvents(), Map.of());
        }
        return shared;
    }

    public static RunningService start(Database database, Map<String, String> extra) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "GROUNDSWELL_EVENTS_URL",
                database.url(),
                "GROUNDSWELL_EVENTS_USER",
                database.user(),
                "GROUNDSWELL_EVENTS_PASSWORD",
                database.password(),
                "GROUNDSWELL_ISSUER",
                TestIssuer.shared().url(),
                "GROUNDSWELL_ADMIN_CLIENT_SECRET",
                "unused",
                "GROUNDSWELL_KAFKA",
                "127.0.0.1:1",
                "SERVER_PORT",
                "0",
                "MANAGEMENT_SERVER_PORT",
                "0"));
        settings.put("GROUNDSWELL_MASTER_KEY", MASTER_KEY);
        settings.put("groundswell.relay.enabled", "false");
        settings.putAll(extra);
        return new RunningService(database, settings);
    }

    public Database database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public String url() {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
