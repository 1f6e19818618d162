package org.groundswell.domain.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a measure's figures are. */
public enum MeasureKind {
    /** A numerator that is part of its denominator. */
    PROPORTION,
    /** A numerator for each of a denominator, such as falls for each bed day. */
    RATIO,
    /** A number counted. */
    COUNT,
    /** A number measured, such as minutes. */
    CONTINUOUS;

    public static Optional<MeasureKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(MeasureKind::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean hasDenominator() {
        return this == PROPORTION || this == RATIO;
    }
}
