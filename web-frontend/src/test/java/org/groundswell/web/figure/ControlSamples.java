package org.groundswell.web.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Control and run charts to draw, made by rule and not by chance. */
final class ControlSamples {

    static final LocalDate APRIL_2023 = LocalDate.of(2023, 4, 1);

    private ControlSamples() {}

    /** Noise without chance: the same few steps for ever. */
    static double wobble(int i) {
        return ((i * i * 37 + i * 11 + 7) % 23 - 11) / 11.0;
    }

    /** Thirty-six months at a ward; month 9 is missing, 14 suspended, limits recalculated at month 18, better at the end. */
    static ControlChartReading improved() {
        return of("Ashmere General", FigureSamples.fourHours(), 36, 18, i -> i < 18 ? 0.82 : i > 28 ? 0.935 : 0.88);
    }

    static ControlChartReading of(
            String name, MeasureFacts measure, int months, int recalculated, IntToDoubleFunction level) {
        List<ControlChart.Point> points = new ArrayList<>();
        List<GivenPoint> given = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            LocalDate at = APRIL_2023.plusMonths(i);
            String standing = i == 9 ? "missing" : i == 14 ? "suspended" : "value";
            boolean valued = standing.equals("value");
            double mean = level.applyAsDouble(i < recalculated ? 0 : recalculated);
            double value = level.applyAsDouble(i) + 0.025 * wobble(i);
            boolean high = value > mean + 0.05;
            boolean shift = i > months - 8 && Math.abs(level.applyAsDouble(i) - mean) > 0.01;
            String rule = !valued ? "none" : high ? "outside" : shift ? "shift" : i == 5 ? "two-of-three" : "none";
            String signal = signal(rule, value >= mean, measure.direction());
            points.add(new ControlChart.Point(
                    at,
                    valued ? (Double) value : null,
                    i < recalculated ? 0 : 1,
                    mean,
                    mean - 0.06,
                    mean + 0.06,
                    mean - 0.04,
                    mean + 0.04,
                    rule,
                    signal));
            BigDecimal of = BigDecimal.valueOf(400 + i);
            given.add(new GivenPoint(
                    at,
                    standing,
                    valued ? (Double) value : null,
                    valued ? of.multiply(BigDecimal.valueOf(value)).setScale(0, RoundingMode.HALF_UP) : null,
                    valued ? of : null));
        }
        List<ControlChart.Phase> phases = new ArrayList<>();
        phases.add(new ControlChart.Phase(
                APRIL_2023,
                APRIL_2023.plusMonths(Math.min(months, recalculated) - 1),
                level.applyAsDouble(0),
                recalculated));
        if (months > recalculated) {
            phases.add(new ControlChart.Phase(
                    APRIL_2023.plusMonths(recalculated),
                    APRIL_2023.plusMonths(months - 1),
                    level.applyAsDouble(recalculated),
                    months - recalculated));
        }
        ControlChart.Point last = points.getLast();
        return new ControlChartReading(
                measure,
                name,
                new ControlChart(
                        phases,
                        points,
                        icon(last),
                        measure.direction().equals("neutral") ? null : "hit-or-miss",
                        "mdc-2023 1",
                        List.of()),
                given,
                happenings(months));
    }

    private static String icon(ControlChart.Point last) {
        String signal = String.valueOf(last.signal());
        boolean high = last.value() != null && last.centre() != null && last.value() >= last.centre();
        return signal.equals("common-cause") || signal.startsWith("neutral")
                ? signal
                : signal + (high ? "-high" : "-low");
    }

    private static String signal(String rule, boolean high, String direction) {
        if (rule.equals("none")) {
            return "common-cause";
        }
        return switch (direction) {
            case "neutral" -> high ? "neutral-high" : "neutral-low";
            case "decrease" -> high ? "concern" : "improvement";
            default -> high ? "improvement" : "concern";
        };
    }

    private static List<Happening> happenings(int months) {
        return months < 30
                ? List.of()
                : List.of(
                        new Happening(APRIL_2023.plusMonths(17).plusDays(9), "decision", "limits to be set anew"),
                        new Happening(APRIL_2023.plusMonths(18), "recalculation", "new triage room, expected to last"),
                        new Happening(
                                APRIL_2023.plusMonths(27).plusDays(3), "adaptation", "pharmacist checks the trigger"));
    }

    static RunChartReading run(boolean signal) {
        List<GivenPoint> given = new ArrayList<>();
        for (GivenPoint point : improved().given().subList(0, 24)) {
            given.add(point);
        }
        return new RunChartReading(
                FigureSamples.fourHours(),
                "Ashmere General",
                new RunChart(0.834, 21, signal ? 9 : 4, 7, signal ? 4 : 10, 7, signal, List.of()),
                given,
                List.of());
    }

    static ControlChartReading bare(MeasureFacts measure, List<@Nullable Double> values) {
        List<ControlChart.Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(new ControlChart.Point(
                    APRIL_2023.plusMonths(i), values.get(i), 0, null, null, null, null, null, "none", "common-cause"));
        }
        return new ControlChartReading(
                measure,
                "Ashmere",
                new ControlChart(List.of(), points, null, null, "mdc-2023 1", List.of()),
                List.of(),
                List.of());
    }
}
