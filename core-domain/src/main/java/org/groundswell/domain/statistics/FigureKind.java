package org.groundswell.domain.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What figures are, as far as the choice of a chart goes. The first four words are those of a measure's kind. */
public enum FigureKind {
    PROPORTION,
    RATIO,
    COUNT,
    CONTINUOUS,
    OPPORTUNITIES_BETWEEN,
    TIME_BETWEEN;

    public static Optional<FigureKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(FigureKind::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
