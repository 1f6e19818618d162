package org.groundswell.domain.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which way is better. */
public enum Direction {
    INCREASE,
    DECREASE,
    /** Neither; high and low are told apart and not judged. */
    NEUTRAL;

    public static Optional<Direction> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Direction::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
