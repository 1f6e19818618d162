package org.groundswell.domain.limits;

/**
 * What Making Data Count asks before limits are recalculated.
 *
 * @param different whether the process now is different from before
 * @param reasonKnown whether it is known why
 * @param desirable whether the change is wanted
 * @param expectedToContinue whether it is expected to last
 */
public record FourQuestions(boolean different, boolean reasonKnown, boolean desirable, boolean expectedToContinue) {

    /** Whether nothing speaks against recalculating. */
    public boolean allYes() {
        return different && reasonKnown && desirable && expectedToContinue;
    }
}
