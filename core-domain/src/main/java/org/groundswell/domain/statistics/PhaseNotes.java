package org.groundswell.domain.statistics;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is to be said about one phase: what could not be computed and why, what was left out, what is provisional. */
final class PhaseNotes {

    /** For whoever tells nothing: sentences cost more than what they are about. */
    static final PhaseNotes UNTOLD = new PhaseNotes(null, 1, 1);

    private final @Nullable List<String> notes;
    private final String phase;

    /** @param number from 1 */
    PhaseNotes(@Nullable List<String> notes, int number, int phases) {
        this.notes = notes;
        this.phase = phases == 1 ? "" : "Phase %d of %d: ".formatted(number, phases);
    }

    void add(String sentence, Object... arguments) {
        if (notes != null) {
            notes.add(phase + String.format(Locale.ROOT, sentence, arguments));
        }
    }

    void ranges(MovingRanges ranges) {
        if (ranges.leftOut() > 0) {
            add(
                    "%d moving range%s outside the limit for ranges and left out of the limits.",
                    ranges.leftOut(), ranges.leftOut() == 1 ? " is" : "s are");
        }
        if (ranges.screeningUndone()) {
            add(
                    "without the ranges outside their limit no variation would be left, so the limits are made of all ranges.");
        }
        if (Double.isNaN(ranges.average())) {
            noRange();
        }
    }

    void noRange() {
        add("no two neighbouring points have figures, so there are no limits.");
    }

    /** @param sigma how many times as wide as chance; NaN where it is not known */
    void sigma(double sigma) {
        if (!Double.isNaN(sigma)) {
            add("figures vary %.2f times as widely from point to point as chance alone would make them.", sigma);
        }
    }
}
