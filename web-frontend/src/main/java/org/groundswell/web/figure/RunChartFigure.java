package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.web.figure.Chart.Level;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.Chart.Look;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.Chart.Point;
import org.groundswell.web.figure.ChartTable.Cell;
import org.groundswell.web.figure.ChartTable.Column;
import org.jspecify.annotations.Nullable;

/** A run chart: the series about its median, and whether it moves by more than chance somewhere (Anhøj). */
public final class RunChartFigure {

    private final RunChartReading reading;
    private final RunChart chart;
    private final List<LocalDate> days;
    private final Words words;
    private final Telling telling;

    private RunChartFigure(RunChartReading reading, Words words) {
        this.reading = reading;
        this.chart = reading.chart();
        this.days = reading.given().stream().map(GivenPoint::at).toList();
        this.words = words;
        this.telling = new Telling(reading.measure(), days, words);
    }

    public static Chart of(RunChartReading reading, Words words) {
        return new RunChartFigure(reading, words).figure();
    }

    private Chart figure() {
        List<Line> lines = new ArrayList<>();
        if (chart.median() != null) {
            lines.add(median(chart.median()));
        }
        lines.add(series());
        List<Level> levels = telling.target();
        Across across = days.isEmpty()
                ? Across.months(List.of())
                : Across.time(Across.at(days.getFirst()), Across.at(days.getLast()));
        List<Chart.Happening> happenings = telling.happenings(reading.happenings(), days);
        String headline = headline();
        return new Chart(
                "run",
                headline,
                telling.subtitle(reading.name(), days),
                words.say("figure.run.description", headline, days.size()),
                List.of(new Panel(
                        null,
                        across,
                        telling.axis(lines, levels),
                        lines,
                        levels,
                        reading.given().stream()
                                .filter(point -> point.value() == null)
                                .map(point -> telling.gap(point.at(), standing(point)))
                                .toList(),
                        happenings,
                        List.of())),
                notes(happenings),
                table(happenings));
    }

    private Line median(double median) {
        List<Point> points = new ArrayList<>();
        reading.given().forEach(point -> points.add(Point.bare(Across.at(point.at()), median, !points.isEmpty())));
        String label = words.say("figure.run.label.median", telling.format().value(median));
        return new Line("median", Look.CENTRE, points, label);
    }

    private Line series() {
        List<Point> points = new ArrayList<>();
        boolean joined = false;
        for (GivenPoint point : reading.given()) {
            Double value = point.value();
            if (value != null) {
                String counts = telling.counts(point.numerator(), point.denominator());
                String told =
                        telling.point(reading.name(), point.at(), value, counts).strip();
                points.add(new Point(Across.at(point.at()), value, joined, Mark.DOT, told, null));
            }
            joined = value != null;
        }
        return new Line(reading.name(), Look.SERIES, points, null);
    }

    private String headline() {
        if (chart.median() == null) {
            return words.say("figure.series.finding.none", reading.name());
        }
        if (chart.longestRun() == null || chart.crossings() == null) {
            return words.say("figure.run.finding.few", reading.name(), median(), chart.useful());
        }
        if (!chart.signal()) {
            return words.say("figure.run.finding.none", reading.name(), median());
        }
        return words.say(
                "figure.run.finding." + (tooLong() ? "run" : "crossings"),
                reading.name(),
                median(),
                chart.longestRun(),
                chart.crossings());
    }

    private boolean tooLong() {
        return chart.longestRun() != null
                && chart.longestRunMax() != null
                && chart.longestRun() > chart.longestRunMax();
    }

    private String median() {
        return chart.median() == null ? "" : telling.format().value(chart.median());
    }

    private List<String> notes(List<Chart.Happening> happenings) {
        List<String> notes = new ArrayList<>();
        notes.add(words.say("figure.rules.anhoej"));
        long valued =
                reading.given().stream().filter(point -> point.value() != null).count();
        notes.add(
                words.say("figure.run.counts", valued, chart.useful(), valued - chart.useful(), days.size() - valued));
        if (chart.longestRun() != null && chart.crossings() != null) {
            notes.add(words.say(
                    "figure.run.runs",
                    chart.longestRun(),
                    told(chart.longestRunMax()),
                    chart.crossings(),
                    told(chart.crossingsMin())));
        }
        notes.addAll(chart.notes());
        happenings.forEach(happening -> notes.add(happening.told()));
        return notes;
    }

    private static String told(@Nullable Integer number) {
        return number == null ? "–" : number.toString();
    }

    private static String standing(GivenPoint point) {
        return point.standing().equals("value") ? "missing" : point.standing();
    }

    private ChartTable table(List<Chart.Happening> happenings) {
        List<Column> columns = new ArrayList<>(List.of(
                telling.momentColumn(),
                new Column(words.say("figure.column.numerator"), true),
                new Column(words.say("figure.column.denominator"), true),
                new Column(words.say("figure.column.value"), true),
                new Column(words.say("figure.column.side"), false)));
        if (!happenings.isEmpty()) {
            columns.add(telling.markedColumn());
        }
        return new ChartTable(
                words.say("figure.run.caption", reading.measure().name(), reading.name()),
                columns,
                reading.given().stream().map(point -> row(point, happenings)).toList());
    }

    private List<Cell> row(GivenPoint point, List<Chart.Happening> happenings) {
        Double value = point.value();
        List<Cell> row = new ArrayList<>(List.of(
                telling.momentCell(point.at()),
                telling.count(point.numerator()),
                telling.count(point.denominator()),
                value == null ? telling.standing(standing(point)) : telling.value(value),
                value == null || chart.median() == null ? Cell.empty() : Cell.of(side(value, chart.median()))));
        if (!happenings.isEmpty()) {
            row.add(telling.marked(happenings, point.at(), days));
        }
        return row;
    }

    /** On the line is what differs by no more than the statistics' own tolerance. */
    private String side(double value, double median) {
        double tolerance = 1e-9 * Math.max(1, Math.abs(median));
        String side = Math.abs(value - median) <= tolerance ? "on" : value > median ? "above" : "below";
        return words.say("figure.side." + side);
    }
}
