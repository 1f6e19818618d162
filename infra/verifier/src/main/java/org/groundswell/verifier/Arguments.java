package org.groundswell.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was typed after the command: one file at most, and options with a value each. */
final class Arguments {

    private final List<String> files = new ArrayList<>();
    private final Map<String, List<String>> options = new HashMap<>();

    private Arguments() {}

    /** The command was not understood. */
    static final class UsageException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    static Arguments of(List<String> typed, Set<String> known) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (!word.startsWith("--")) {
                arguments.files.add(word);
            } else if (!known.contains(word)) {
                throw new UsageException("There is no option " + word + ".");
            } else if (i + 1 == typed.size()) {
                throw new UsageException(word + " needs a value after it.");
            } else {
                arguments.options.computeIfAbsent(word, _ -> new ArrayList<>()).add(typed.get(++i));
            }
        }
        return arguments;
    }

    String file() {
        if (files.size() != 1) {
            throw new UsageException("Name one pack, or - for what is piped in.");
        }
        return files.getFirst();
    }

    void noFile() {
        if (!files.isEmpty()) {
            throw new UsageException("\"" + files.getFirst() + "\" is not expected here.");
        }
    }

    String one(String option) {
        List<String> values = all(option);
        if (values.size() != 1) {
            throw new UsageException(option + " is needed, once.");
        }
        return values.getFirst();
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** A key as typed, or the one line of the file that was named. */
    static String keyText(String typed) throws IOException {
        return typed.contains("+") && !Files.exists(Path.of(typed)) ? typed : Files.readString(Path.of(typed));
    }
}
