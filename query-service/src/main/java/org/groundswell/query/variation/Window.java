package org.groundswell.query.variation;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The months whose figures are taken together where a view shows one figure a site: the latest twelve, unless told. */
final class Window {

    static final int USUAL = 12;

    private Window() {}

    /** The choice with its first month set, where none was. */
    static Choice.Checked latest(Choice.Checked choice, @Nullable YearMonth lastRecorded) {
        if (choice.from() != null || lastRecorded == null) {
            return choice;
        }
        YearMonth wanted = choice.to();
        YearMonth last = wanted == null || wanted.isAfter(lastRecorded) ? lastRecorded : wanted;
        return new Choice.Checked(
                choice.filter(), choice.lens(), last.minusMonths(USUAL - 1L), last, choice.minimumDenominator());
    }
}
