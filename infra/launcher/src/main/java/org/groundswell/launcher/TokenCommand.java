package org.groundswell.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import org.groundswell.testkit.DemoPerson;
import org.groundswell.testkit.Tokens;

/** {@code infra/token PERSON}: prints an access token of a demo person and nothing else. */
final class TokenCommand {

    private final Settings settings;
    private final PrintStream output;

    TokenCommand(Settings settings, PrintStream output) {
        this.settings = settings;
        this.output = output;
    }

    /** @throws LaunchException with the reason when there is no token */
    int run(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new LaunchException("Usage: infra/token PERSON, for example infra/token maya");
        }
        String person = arguments.getFirst();
        try {
            DemoPerson.named(person);
        } catch (IllegalArgumentException e) {
            throw new LaunchException(String.valueOf(e.getMessage()), e);
        }
        if (!Files.exists(settings.peopleFile())) {
            throw new LaunchException("There are no people yet in " + settings.data() + ": start with infra/up.");
        }
        Settings running =
                RunState.read(settings).map(state -> state.settings(settings)).orElse(settings);
        String password = People.read(settings.peopleFile()).password(person);
        try {
            output.println(Tokens.ofPerson(running.issuer(), "groundswell-cli", person, password));
            return 0;
        } catch (IOException e) {
            throw new LaunchException(
                    "Keycloak does not answer at %s: is Groundswell running? infra/up --status tells."
                            .formatted(running.address(Port.KEYCLOAK)),
                    e);
        } catch (Tokens.RefusedException e) {
            throw new LaunchException(String.valueOf(e.getMessage()), e);
        }
    }
}
