package org.groundswell.web.figure;

import java.util.List;
import java.util.Objects;

/** The sentence above a control chart: what the newest point says by the rules, or between which values chance alone moves it. */
final class ControlFinding {

    private final ControlChartReading reading;
    private final Telling telling;
    private final Words words;
    private final List<ControlChart.Point> valued;

    ControlFinding(ControlChartReading reading, Telling telling, Words words) {
        this.reading = reading;
        this.telling = telling;
        this.words = words;
        this.valued = reading.chart().points().stream()
                .filter(point -> point.value() != null)
                .toList();
    }

    String sentence() {
        if (valued.isEmpty()) {
            return words.say("figure.series.finding.none", reading.name());
        }
        ControlChart.Point last = valued.getLast();
        boolean unlimited = last.lower() == null && last.upper() == null;
        if (reading.chart().variationIcon() == null && !unlimited) {
            return words.say(
                    "figure.control.finding.provisional", reading.name(), value(last), telling.moment(last.at()));
        }
        if (last.special()) {
            String kind = Objects.requireNonNull(last.signal()).startsWith("neutral")
                    ? "neutral"
                    : Objects.requireNonNull(last.signal());
            return words.say("figure.control.finding." + kind, reading.name(), reason(last));
        }
        if (unlimited) {
            return words.say(
                    "figure.control.finding.unlimited", reading.name(), value(last), telling.moment(last.at()));
        }
        boolean before = valued.stream().anyMatch(point -> point.phase() == last.phase() && point.special());
        return words.say(
                "figure.control.finding." + (before ? "settled" : "common"), reading.name(), low(last), high(last));
    }

    private String reason(ControlChart.Point last) {
        String rule = Objects.requireNonNullElse(last.rule(), "none");
        boolean high = rule.equals("trend") ? rises() : above(last);
        String key = switch (rule) {
            case "outside", "trend", "two-of-three", "shift" -> rule;
            default -> "other";
        };
        return words.say(
                "figure.control.reason." + key + (high ? ".high" : ".low"),
                value(last),
                telling.moment(last.at()),
                ControlNotes.rule(rule, words));
    }

    private boolean above(ControlChart.Point point) {
        return point.centre() == null || Objects.requireNonNull(point.value()) >= point.centre();
    }

    private boolean rises() {
        int count = valued.size();
        return count < 2
                || Objects.requireNonNull(valued.get(count - 1).value())
                        >= Objects.requireNonNull(valued.get(count - 2).value());
    }

    private String value(ControlChart.Point point) {
        return telling.format().value(Objects.requireNonNull(point.value()));
    }

    /** A limit that no value can reach is told as the end of what is possible. */
    private String low(ControlChart.Point last) {
        return limit(Objects.requireNonNullElse(last.lower(), 0.0));
    }

    private String high(ControlChart.Point last) {
        return limit(Objects.requireNonNullElse(last.upper(), 1.0));
    }

    private String limit(double limit) {
        return telling.format().value(telling.format().nearest(limit));
    }
}
