package org.groundswell.domain.signal;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring months that a chart flags on one side.
 *
 * @param rule outside, trend, two-of-three or shift: what flags most of the months
 * @param signal improvement, concern, neutral-high or neutral-low
 * @param first month
 * @param last month
 * @param points how many months are flagged
 * @param value of the last month
 * @param centre of the last month, as are the limits
 * @param typicalDenominator the median denominator of the series, or nothing where the measure has none
 */
public record SeenRun(
        String rule,
        String signal,
        YearMonth first,
        YearMonth last,
        int points,
        BigDecimal value,
        BigDecimal centre,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal typicalDenominator) {

    /** The id that a case of this run has within its series, such as {@code shift-2026-03}. */
    public String caseId() {
        return rule + "-" + first;
    }

    boolean overlaps(String otherSignal, YearMonth from, YearMonth to) {
        return signal.equals(otherSignal) && !first.isAfter(to) && !last.isBefore(from);
    }
}
