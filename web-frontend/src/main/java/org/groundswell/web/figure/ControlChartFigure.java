package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.web.figure.Chart.Gap;
import org.groundswell.web.figure.Chart.Level;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.Chart.Look;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.Chart.Point;
import org.groundswell.web.figure.ChartTable.Cell;
import org.groundswell.web.figure.ChartTable.Column;
import org.jspecify.annotations.Nullable;

/**
 * A control chart: the series with its signals marked, mean and limits by phase, target, icons, and what happened when. Limits
 * are drawn as they are answered; nothing is computed here.
 */
public final class ControlChartFigure {

    private final ControlChartReading reading;
    private final List<ControlChart.Point> points;
    private final Map<LocalDate, GivenPoint> given;
    private final List<LocalDate> days;
    private final Words words;
    private final Telling telling;

    /** Whether points and limits tell themselves in words: not where one chart of many is taken in at a glance. */
    private final boolean tells;

    private ControlChartFigure(ControlChartReading reading, Words words, boolean tells) {
        this.reading = reading;
        this.points = reading.chart().points();
        this.given = reading.given().stream()
                .collect(Collectors.toMap(GivenPoint::at, Function.identity(), (first, second) -> first));
        this.days = points.stream().map(ControlChart.Point::at).toList();
        this.words = words;
        this.telling = new Telling(reading.measure(), days, words);
        this.tells = tells;
    }

    public static Chart of(ControlChartReading reading, Words words) {
        return new ControlChartFigure(reading, words, true).chart();
    }

    /** The same as one of several small multiples, under the site's name. */
    static Panel small(ControlChartReading reading, ValueAxis axis, Across across, Words words, boolean tells) {
        ControlChartFigure figure = new ControlChartFigure(reading, words, tells);
        return new Panel(
                reading.name(),
                across,
                axis,
                figure.lines(),
                figure.telling.target(),
                figure.gaps(),
                figure.telling.happenings(reading.happenings(), figure.days),
                figure.icons());
    }

    private Chart chart() {
        List<Line> lines = lines();
        List<Level> levels = telling.target();
        String headline = new ControlFinding(reading, telling, words).sentence();
        Across across = days.isEmpty()
                ? Across.months(List.of())
                : Across.time(Across.at(days.getFirst()), Across.at(days.getLast()));
        List<Chart.Happening> happenings = telling.happenings(reading.happenings(), days);
        Panel panel = new Panel(null, across, telling.axis(lines, levels), lines, levels, gaps(), happenings, icons());
        long special = points.stream().filter(ControlChart.Point::special).count();
        return new Chart(
                "control",
                headline,
                telling.subtitle(reading.name(), days),
                words.say("figure.control.description", headline, points.size(), special),
                List.of(panel),
                new ControlNotes(reading, telling, words).all(happenings, special),
                table(happenings));
    }

    private List<Chart.Icon> icons() {
        return Icons.of(reading.chart().variationIcon(), reading.chart().assuranceIcon(), words);
    }

    /** Values alone, as the axis of several charts is laid around them. */
    static List<Double> values(ControlChartReading reading) {
        return reading.chart().points().stream()
                .flatMap(point -> Stream.of(
                        point.value(),
                        point.centre(),
                        point.lower(),
                        point.upper(),
                        point.lowerNear(),
                        point.upperNear()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.addAll(limit("lower-near", Look.NEAR_LIMIT, ControlChart.Point::lowerNear, null));
        lines.addAll(limit("upper-near", Look.NEAR_LIMIT, ControlChart.Point::upperNear, null));
        lines.addAll(limit("lower", Look.LIMIT, ControlChart.Point::lower, "figure.control.label.lower"));
        lines.addAll(limit("upper", Look.LIMIT, ControlChart.Point::upper, "figure.control.label.upper"));
        lines.addAll(limit("centre", Look.CENTRE, ControlChart.Point::centre, "figure.control.label.centre"));
        lines.add(series());
        return lines;
    }

    private List<Line> limit(
            String name, Look look, Function<ControlChart.Point, @Nullable Double> value, @Nullable String labelKey) {
        List<Point> drawn = new ArrayList<>();
        int before = -1;
        Point last = null;
        for (ControlChart.Point point : points) {
            Double at = value.apply(point);
            boolean drawable = at != null && telling.format().possible(at);
            if (drawable) {
                drawn.add(Point.bare(Across.at(point.at()), at, before == point.phase()));
            }
            before = drawable ? point.phase() : -1;
            last = at == null ? last : Point.bare(Across.at(point.at()), at, false);
        }
        if (!tells || labelKey == null || last == null) {
            return List.of(new Line(name, look, drawn, null));
        }
        return look != Look.LIMIT || telling.format().possible(last.value())
                ? List.of(new Line(
                        name, look, drawn, words.say(labelKey, telling.format().value(last.value()))))
                : List.of(new Line(name, look, drawn, null), beyond(name, last, labelKey));
    }

    /** A limit that no value can reach is not drawn, only told; the table has it as it was reckoned. */
    private Line beyond(String name, Point last, String labelKey) {
        double end = telling.format().nearest(last.value());
        return new Line(
                name + "-beyond",
                Look.MARKS,
                List.of(Point.bare(last.x(), end, false)),
                words.say(labelKey + ".beyond", telling.format().target(end)));
    }

    private Line series() {
        List<Point> drawn = new ArrayList<>();
        boolean joined = false;
        for (ControlChart.Point point : points) {
            Double value = point.value();
            if (value != null) {
                drawn.add(new Point(
                        Across.at(point.at()), value, joined, mark(point), tells ? told(point, value) : null, null));
            }
            joined = value != null;
        }
        return new Line(reading.name(), Look.SERIES, drawn, null);
    }

    private Mark mark(ControlChart.Point point) {
        boolean downwards = reading.measure().direction().equals("decrease");
        return switch (Objects.requireNonNullElse(point.signal(), "common-cause")) {
            case "improvement" -> downwards ? Mark.IMPROVEMENT_LOW : Mark.IMPROVEMENT_HIGH;
            case "concern" -> Mark.CONCERN;
            case "neutral-high" -> Mark.NEUTRAL_HIGH;
            case "neutral-low" -> Mark.NEUTRAL_LOW;
            default -> Mark.COMMON;
        };
    }

    private String told(ControlChart.Point point, double value) {
        GivenPoint recorded = given.get(point.at());
        String counts = recorded == null ? "" : telling.counts(recorded.numerator(), recorded.denominator());
        String told = telling.point(reading.name(), point.at(), value, counts).strip();
        if (!point.special()) {
            return told;
        }
        return point.rule() == null
                ? words.say("figure.point.signal.alone", told, signal(point))
                : words.say("figure.point.signal", told, signal(point), rule(point));
    }

    private String signal(ControlChart.Point point) {
        return words.say("figure.signal." + Objects.requireNonNullElse(point.signal(), "common-cause"));
    }

    private String rule(ControlChart.Point point) {
        return ControlNotes.rule(point.rule(), words);
    }

    private List<Gap> gaps() {
        return points.stream()
                .filter(point -> point.value() == null)
                .map(point -> telling.gap(point.at(), standing(point)))
                .toList();
    }

    private String standing(ControlChart.Point point) {
        GivenPoint recorded = given.get(point.at());
        return recorded == null || recorded.standing().equals("value") ? "missing" : recorded.standing();
    }

    private ChartTable table(List<Chart.Happening> happenings) {
        boolean counted = reading.given().stream().anyMatch(point -> point.denominator() != null);
        List<Column> columns = new ArrayList<>();
        columns.add(telling.momentColumn());
        if (counted) {
            columns.add(new Column(words.say("figure.column.numerator"), true));
            columns.add(new Column(words.say("figure.column.denominator"), true));
        }
        for (String numeric : List.of("value", "lower", "centre", "upper")) {
            columns.add(new Column(words.say("figure.column." + numeric), true));
        }
        columns.add(new Column(words.say("figure.column.phase"), true));
        columns.add(new Column(words.say("figure.column.signal"), false));
        columns.add(new Column(words.say("figure.column.rule"), false));
        if (!happenings.isEmpty()) {
            columns.add(telling.markedColumn());
        }
        return new ChartTable(
                words.say("figure.control.caption", reading.measure().name(), reading.name()),
                columns,
                points.stream().map(point -> row(point, counted, happenings)).toList());
    }

    private List<Cell> row(ControlChart.Point point, boolean counted, List<Chart.Happening> happenings) {
        List<Cell> row = new ArrayList<>();
        row.add(telling.momentCell(point.at()));
        GivenPoint recorded = given.get(point.at());
        if (counted) {
            row.add(telling.count(recorded == null ? null : recorded.numerator()));
            row.add(telling.count(recorded == null ? null : recorded.denominator()));
        }
        row.add(point.value() == null ? telling.standing(standing(point)) : telling.value(point.value()));
        row.add(telling.value(point.lower()));
        row.add(telling.value(point.centre()));
        row.add(telling.value(point.upper()));
        row.add(Cell.of(Integer.toString(point.phase() + 1)));
        row.add(point.value() == null ? Cell.empty() : Cell.of(signal(point)));
        row.add(point.special() ? Cell.of(rule(point)) : Cell.empty());
        if (!happenings.isEmpty()) {
            row.add(telling.marked(happenings, point.at(), days));
        }
        return row;
    }
}
