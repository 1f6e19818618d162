package org.groundswell.launcher;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an installation holds when it is first started. */
public enum Beginning {
    /** No programme. */
    EMPTY,
    /** The demo programme. */
    DEMO,
    /** The demo programme, and what the ten days of use are lived on. */
    DAYS;

    /** @param options as given to {@code infra/up} */
    static Beginning of(List<String> options) {
        return Stream.of(EMPTY, DAYS)
                .filter(beginning -> options.contains(beginning.option()))
                .findFirst()
                .orElse(DEMO);
    }

    String option() {
        return "--" + word();
    }

    /** As the data directory notes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
