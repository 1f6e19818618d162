package org.groundswell.web.figure;

import java.time.YearMonth;

/** Months without a number, each kind with a sign of its own: none of them is a nought. */
final class Gaps {

    private Gaps() {}

    static Chart.Gap of(YearMonth month, String standing, Words words) {
        return new Chart.Gap(
                Across.at(month),
                sign(standing),
                words.say("figure.gap", Months.full(month, words), words.say("standing." + standing)));
    }

    static String sign(String standing) {
        return switch (standing) {
            case "not-applicable" -> "–";
            case "suspended" -> "‖";
            default -> "×";
        };
    }
}
