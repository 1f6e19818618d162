package org.groundswell.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The program behind {@code infra/up} and {@code infra/token}. Its first argument says what to do; the scripts find Java,
 * build, and pass the rest on.
 */
public final class Launcher {

    private static final int USAGE = 2;

    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code;
        try {
            code = run(Arrays.asList(arguments), System.getenv(), output);
        } catch (LaunchException e) {
            errors.println(e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private static int run(List<String> arguments, Map<String, String> environment, PrintStream output)
            throws InterruptedException {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (command) {
            case "up" -> new UpCommand(settings(environment), output).run(rest);
            case "supervise" -> new SuperviseCommand(settings(environment), output).run(Beginning.of(rest));
            case "token" -> new TokenCommand(settings(environment), output).run(rest);
            case "kafka" -> {
                KafkaPart.run(Path.of(rest.get(0)), Integer.parseInt(rest.get(1)));
                yield 0;
            }
            case "seed" -> {
                FirstProgramme.run(environment, Beginning.of(rest));
                yield 0;
            }
            default -> {
                output.println("Use infra/up or infra/token; the launcher does not know \"" + command + "\".");
                yield USAGE;
            }
        };
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.of(Path.of(System.getProperty("groundswell.project", ".")), environment);
    }
}
