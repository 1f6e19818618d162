package org.groundswell.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a run, printed as they come and at the end as the table of the README. */
final class Report {

    private final List<String> rows = new ArrayList<>();

    /** A measured figure without a baseline. */
    void figure(String what, String figure, String aim) {
        row(what, figure, "", "", aim);
    }

    /** A ratio against a baseline measured in the same run. */
    void ratio(String what, double rate, String baseline, double baselineRate, String aim) {
        row(
                what,
                perSecond(rate),
                baseline + " " + perSecond(baselineRate),
                "%.2f".formatted(rate / baselineRate),
                aim);
    }

    private void row(String what, String figure, String baseline, String ratio, String aim) {
        String row = "| %s | %s | %s | %s | %s |".formatted(what, figure, baseline, ratio, aim);
        rows.add(row);
        System.out.println(row);
    }

    private static String perSecond(double rate) {
        return String.format(Locale.UK, "%,.0f/s", rate);
    }

    void print() {
        System.out.println();
        System.out.println("| What | Figure | Baseline | Ratio | Aim |");
        System.out.println("|---|---|---|---|---|");
        rows.forEach(System.out::println);
    }
}
