package org.groundswell.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Instance;
import org.groundswell.testkit.DatabaseRoles;

/** Another installation without pages: databases, topic and keys of its own, on the engines of the first; the same people sign in. */
final class SecondInstallation implements AutoCloseable {

    private static final String TOPIC = "groundswell.second";

    private final Installation first;
    private final Instance commands;
    private final Instance queries;

    private SecondInstallation(Installation first, Instance commands, Instance queries) {
        this.first = first;
        this.commands = commands;
        this.queries = queries;
    }

    static SecondInstallation start(Installation first, Path witnessed) {
        Instance commands = first.parts()
                .anotherCommandService(
                        first.newDatabase("events_second"),
                        Map.of(
                                "GROUNDSWELL_RELAY_TOPIC",
                                TOPIC,
                                "GROUNDSWELL_SIGNING_KEY",
                                SigningKey.generate(),
                                "GROUNDSWELL_LOG",
                                "groundswell.second",
                                "GROUNDSWELL_WITNESSED",
                                witnessed.toString()));
        try {
            Instance queries = first.parts()
                    .anotherQueryService(
                            first.newDatabase("views_second", DatabaseRoles.Kind.VIEWS.owner()),
                            List.of(),
                            Map.of(
                                    "GROUNDSWELL_COMMAND_URL",
                                    commands.address(),
                                    "GROUNDSWELL_INTAKE_TOPIC",
                                    TOPIC,
                                    "GROUNDSWELL_INTAKE_GROUP",
                                    "groundswell-second"));
            return new SecondInstallation(first, commands, queries);
        } catch (RuntimeException failed) {
            commands.close();
            throw failed;
        }
    }

    Moved moved() {
        return new Moved(commands.address(), () -> first.token("ada"));
    }

    Api queries(String person) {
        return new Api(queries.address(), () -> first.token(person));
    }

    @Override
    public void close() {
        queries.close();
        commands.close();
    }
}
