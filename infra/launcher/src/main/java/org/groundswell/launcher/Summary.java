package org.groundswell.launcher;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.groundswell.testkit.DemoPerson;

/** What a person needs to know about a running installation. */
final class Summary {

    private Summary() {}

    static String of(Settings settings) {
        String people = DemoPerson.all().stream()
                .map(person -> "    %-6s %s, %s".formatted(person.username(), person.name(), person.role()))
                .collect(Collectors.joining("\n"));
        return """

                  Open         %s
                  Command API  %s/api/v1   described at %s/v3/api-docs
                  Query API    %s/api/v1   described at %s/v3/api-docs

                  Sign in as one of these people; their passwords are in %s
                %s

                  infra/token maya      prints an access token for the APIs
                  infra/up --status     shows what runs
                  infra/up --stop       stops it and keeps the data in %s
                """.formatted(
                        settings.address(Port.WEB),
                        settings.address(Port.COMMAND),
                        settings.address(Port.COMMAND),
                        settings.address(Port.QUERY),
                        settings.address(Port.QUERY),
                        shown(settings.peopleFile()),
                        people,
                        shown(settings.data()));
    }

    /** The path from where the person stands, if that is shorter. */
    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
