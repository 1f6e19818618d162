package org.groundswell.query.variation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.groundswell.domain.statistics.AssuranceIcon;
import org.groundswell.domain.statistics.VariationIcon;
import org.jspecify.annotations.Nullable;

/** What wants looking at first. The order is of signals only and says nothing of who is better. */
enum Attention {
    CONCERN,
    /** A special cause of a measure without direction. */
    CHANGED,
    IMPROVEMENT,
    /** Chance alone, and the target is out of reach. */
    FAILING,
    COMMON_CAUSE,
    /** Fewer points than icons need, or too few cases in most of them. */
    TOO_FEW;

    static Attention of(@Nullable VariationIcon variation, @Nullable AssuranceIcon assurance) {
        return switch (variation) {
            case null -> TOO_FEW;
            case CONCERN_HIGH, CONCERN_LOW -> CONCERN;
            case NEUTRAL_HIGH, NEUTRAL_LOW -> CHANGED;
            case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> IMPROVEMENT;
            case COMMON_CAUSE -> assurance == AssuranceIcon.FAIL ? FAILING : COMMON_CAUSE;
        };
    }

    /** @throws IllegalArgumentException where it is no such word */
    static Attention of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static List<String> words() {
        return Stream.of(values()).map(Attention::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
