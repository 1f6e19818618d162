package org.groundswell.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DemoPerson;
import org.groundswell.testkit.KeycloakServer;
import org.jspecify.annotations.Nullable;

/** Keycloak with the realm and the demo people. */
final class KeycloakPart implements Part {

    private final Settings settings;
    private final Secrets secrets;
    private final People people;
    private final Database database;
    private @Nullable KeycloakServer server;

    KeycloakPart(Settings settings, Secrets secrets, People people, Database database) {
        this.settings = settings;
        this.secrets = secrets;
        this.people = people;
        this.database = database;
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public String address() {
        return settings.address(Port.KEYCLOAK);
    }

    @Override
    public void launch() {
        server = KeycloakServer.launch(new KeycloakServer.Settings(
                settings.data().resolve("keycloak"),
                settings.port(Port.KEYCLOAK),
                database,
                List.of("groundswell-realm.json", "embedded-people.json"),
                environment(),
                log()));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "GROUNDSWELL_WEB_BASE", settings.address(Port.WEB),
                "GROUNDSWELL_WEB_CLIENT_SECRET", secrets.get(Services.WEB_CLIENT),
                "GROUNDSWELL_QUERY_CLIENT_SECRET", secrets.get(Services.QUERY_CLIENT),
                "GROUNDSWELL_ADMIN_CLIENT_SECRET", secrets.get(Services.ADMIN_CLIENT),
                "KC_BOOTSTRAP_ADMIN_USERNAME", People.KEYCLOAK_ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", people.password(People.KEYCLOAK_ADMIN)));
        for (DemoPerson person : DemoPerson.all()) {
            environment.put(person.passwordVariable(), people.password(person.username()));
        }
        return environment;
    }

    private KeycloakServer server() {
        if (server == null) {
            throw new IllegalStateException("Keycloak was not launched");
        }
        return server;
    }

    @Override
    public void awaitReady() {
        try {
            server().awaitReady();
        } catch (IllegalStateException e) {
            throw new LaunchException(String.valueOf(e.getMessage()), e);
        }
        new WebClientAddress(settings.address(Port.KEYCLOAK), people.password(People.KEYCLOAK_ADMIN))
                .set(settings.address(Port.WEB));
    }

    @Override
    public ProcessHandle process() {
        return server().process().toHandle();
    }

    @Override
    public Path log() {
        return settings.log("keycloak");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
