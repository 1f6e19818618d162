package org.groundswell.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** What one bench found: printed line by line as it comes, and at the end the bench's section of the README. */
final class Report {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Bench bench;
    private final List<String> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Report(Bench bench) {
        this.bench = bench;
    }

    String name() {
        return bench.name();
    }

    /** A measured figure without a baseline. */
    void figure(String what, String figure, String aim) {
        row(what, figure, "", "", aim);
    }

    /** A ratio of two rates measured in turns: the medians of their rounds. */
    void ratio(String what, Rounds rate, String baseline, Rounds baselineRate, String aim) {
        row(
                what,
                perSecond(rate.median()),
                baseline + " " + perSecond(baselineRate.median()),
                "%.2f".formatted(rate.ratioTo(baselineRate)),
                aim);
    }

    /** A measured figure against another of the same run. */
    void against(String what, String figure, String baseline, double ratio, String aim) {
        row(what, figure, baseline, "%.2f".formatted(ratio), aim);
    }

    /** Median and 95th percentile of times in nanoseconds, against those of a baseline measured in turns. */
    void times(String what, Histogram times, String baseline, Histogram baselineTimes, String aim) {
        row(
                what,
                percentiles(times),
                baseline + " " + percentiles(baselineTimes),
                "%.2f".formatted((double) times.getValueAtPercentile(50) / baselineTimes.getValueAtPercentile(50)),
                aim);
    }

    /** Median and 95th percentile of times in nanoseconds. */
    void times(String what, Histogram times, String aim) {
        row(what, percentiles(times), "", "", aim);
    }

    /** A sentence below the table. */
    void remark(String sentence) {
        System.out.println("  " + sentence);
        remarks.add(sentence);
    }

    private void row(String what, String figure, String baseline, String ratio, String aim) {
        System.out.printf(
                "  %s: %s %s %s %s%n", what, figure, baseline, ratio, aim.isEmpty() ? "" : "(aim " + aim + ")");
        rows.add("| %s | %s | %s | %s | %s |".formatted(what, figure, baseline, ratio, aim));
    }

    static String perSecond(double rate) {
        return String.format(Locale.UK, "%,.0f/s", rate);
    }

    private static String percentiles(Histogram times) {
        return String.format(
                Locale.UK,
                "p50 %,.1f ms, p95 %,.1f ms",
                times.getValueAtPercentile(50) / NANOS_PER_MILLI,
                times.getValueAtPercentile(95) / NANOS_PER_MILLI);
    }

    /** The section, without its heading. */
    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(bench.about());
        lines.add("");
        lines.add("| What | Figure | Baseline | Ratio | Aim |");
        lines.add("|---|---|---|---|---|");
        lines.addAll(rows);
        lines.add("");
        lines.addAll(remarks);
        lines.add("Measured by `infra/bench/run %s` on %s: %s.".formatted(name(), LocalDate.now(), Machine.describe()));
        return String.join("\n", lines);
    }
}
