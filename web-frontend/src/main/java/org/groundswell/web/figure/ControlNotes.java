package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands under a control chart: its rules in plain words, its marks, its counts, its phases and what happened when. */
final class ControlNotes {

    private static final List<String> RULE_SETS =
            List.of("mdc-2023", "nhsrplotthedots-0.2.2", "western-electric", "nelson", "anhoej");

    private final ControlChartReading reading;
    private final Telling telling;
    private final Words words;

    ControlNotes(ControlChartReading reading, Telling telling, Words words) {
        this.reading = reading;
        this.telling = telling;
        this.words = words;
    }

    List<String> all(List<Chart.Happening> happenings, long special) {
        List<String> notes = new ArrayList<>();
        notes.add(rules(reading.chart().ruleSet(), words));
        notes.add(words.say("figure.control.marks." + (neutral() ? "neutral" : "directed")));
        notes.add(counts(special));
        phases(notes);
        happenings.forEach(happening -> notes.add(happening.told()));
        notes.addAll(reading.chart().notes());
        return notes;
    }

    private boolean neutral() {
        return reading.measure().direction().equals("neutral");
    }

    /** A rule set by its word, which may carry a version after a space. */
    static String rules(String ruleSet, Words words) {
        String known = ruleSet.contains(" ") ? ruleSet.substring(0, ruleSet.indexOf(' ')) : ruleSet;
        return RULE_SETS.contains(known)
                ? words.say("figure.rules." + known, ruleSet)
                : words.say("figure.rules.other", ruleSet);
    }

    /** One rule in words. */
    static String rule(@Nullable String rule, Words words) {
        String word = Objects.requireNonNullElse(rule, "none");
        return switch (word) {
            case "none" -> words.say("figure.rule.none");
            case "outside", "trend", "two-of-three", "shift" -> words.say("figure.rule." + word);
            default -> words.say("figure.rule.other", word);
        };
    }

    private String counts(long special) {
        List<ControlChart.Point> points = reading.chart().points();
        long valued = points.stream().filter(point -> point.value() != null).count();
        Map<LocalDate, String> standings = reading.given().stream()
                .collect(Collectors.toMap(GivenPoint::at, GivenPoint::standing, (first, second) -> first));
        long notApplicable = without(points, standings, "not-applicable");
        long suspended = without(points, standings, "suspended");
        long missing = points.size() - valued - notApplicable - suspended;
        return words.say("figure.control.counts", valued, special, missing, notApplicable, suspended);
    }

    private static long without(List<ControlChart.Point> points, Map<LocalDate, String> standings, String standing) {
        return points.stream()
                .filter(point -> point.value() == null && standing.equals(standings.get(point.at())))
                .count();
    }

    private void phases(List<String> notes) {
        List<ControlChart.Phase> phases = reading.chart().phases();
        for (int i = 1; i < phases.size(); i++) {
            ControlChart.Phase phase = phases.get(i);
            Double centre = phase.centre();
            if (centre != null) {
                notes.add(words.say(
                        "figure.control.phase",
                        telling.moment(phase.from()),
                        telling.format().value(centre),
                        phase.points()));
            }
        }
    }
}
