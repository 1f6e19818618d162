package org.groundswell.launcher;

import java.util.Map;
import java.util.function.Consumer;
import org.groundswell.testkit.Database;

/**
 * What the demo programme is written with.
 *
 * @param events the database {@code events} as its owner, empty and without tables
 * @param people the person id of each demo person, by username
 * @param days whether the programmes of the ten days are wanted too
 * @param progress takes lines for the person at the terminal
 */
public record DemoContext(Database events, Map<String, String> people, boolean days, Consumer<String> progress) {

    public DemoContext {
        people = Map.copyOf(people);
    }
}
