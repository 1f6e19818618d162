package org.groundswell.faults;

import java.util.List;
import java.util.Locale;
import org.groundswell.faults.check.Violation;
import org.groundswell.faults.check.Violation.Kind;

/** What a run prints: a line for each fault, then every violation. */
final class Report {

    private static final String HEAD = "%-4s %-44s %6s %5s %5s %5s %5s %5s %6s  %s";
    private static final String ROW = "%-4s %-44s %,6d %5d %5d %5d %5d %5d %5.0fs  %s";
    private static final int MOST = 12;
    private static final double BUSY = 3;

    private Report() {}

    static String of(List<Trial> trials, long seed, Pace pace) {
        StringBuilder text = new StringBuilder();
        text.append(HEAD.formatted(
                        "", "fault", "acked", "lost", "dbled", "order", "stale", "other", "time", "measured"))
                .append('\n');
        for (Trial trial : trials) {
            text.append(row(trial)).append('\n');
        }
        for (Trial trial : trials) {
            List<Violation> violations = trial.violations();
            violations.stream()
                    .limit(MOST)
                    .forEach(violation -> text.append('\n')
                            .append(trial.fault().name())
                            .append(" violates ")
                            .append(violation));
            if (violations.size() > MOST) {
                text.append("\n… and ")
                        .append(violations.size() - MOST)
                        .append(" more of ")
                        .append(trial.fault().name());
            }
        }
        text.append("\nEverything acknowledged is kept once and in order, nothing old was shown as new: %s. Seed %d.\n"
                .formatted(holds(trials) ? "yes" : "NO", seed));
        if (pace.worst() >= BUSY) {
            text.append(
                    "The machine was busy: in its worst five seconds all took %.1f times as long, and so might every limit of time.\n"
                            .formatted(pace.worst()));
        }
        return text.toString();
    }

    static boolean holds(List<Trial> trials) {
        return trials.stream().allMatch(trial -> trial.violations().isEmpty());
    }

    private static String row(Trial trial) {
        return String.format(
                Locale.UK,
                ROW,
                trial.fault().name(),
                trial.fault().title(),
                trial.history().acknowledged(),
                count(trial, Kind.LOST),
                count(trial, Kind.DOUBLED),
                count(trial, Kind.OUT_OF_ORDER),
                count(trial, Kind.STALE),
                count(trial, Kind.OTHER),
                trial.took().toMillis() / 1000.0,
                String.join("; ", trial.notes()));
    }

    private static long count(Trial trial, Kind kind) {
        return trial.violations().stream()
                .filter(violation -> violation.kind() == kind)
                .count();
    }
}
