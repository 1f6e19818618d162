package org.groundswell.web.figure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.web.figure.Chart.Gap;
import org.groundswell.web.figure.Chart.Level;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.Chart.Look;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.Chart.Point;
import org.groundswell.web.figure.ChartTable.Cell;
import org.groundswell.web.figure.ChartTable.Column;
import org.groundswell.web.figure.SeriesReading.SeriesPoint;
import org.jspecify.annotations.Nullable;

/** One site's own series: a line through its values, broken where a month has none, corrected months marked. */
public final class SeriesFigure {

    private final SeriesReading reading;
    private final Words words;
    private final ValueFormat format;
    private final List<SeriesPoint> points;

    private SeriesFigure(SeriesReading reading, Words words) {
        this.reading = reading;
        this.words = words;
        this.format = reading.measure().format(words);
        this.points = reading.points().stream()
                .sorted(Comparator.comparing(SeriesPoint::period))
                .toList();
    }

    public static Chart of(SeriesReading reading, Words words) {
        return new SeriesFigure(reading, words).chart();
    }

    private Chart chart() {
        List<YearMonth> months = points.isEmpty()
                ? List.of()
                : Months.between(points.getFirst().period(), points.getLast().period());
        List<Point> drawn = drawn();
        List<Level> levels = levels();
        List<Double> values = new ArrayList<>(drawn.stream().map(Point::value).toList());
        levels.forEach(level -> values.add(level.value()));
        String headline = new Finding(words)
                .series(new SeriesReading(reading.measure(), reading.code(), reading.name(), points), format);
        return new Chart(
                "series",
                headline,
                subtitle(months),
                words.say("figure.series.description", headline, drawn.size(), months.size()),
                List.of(new Panel(
                        null,
                        Across.months(months),
                        ValueAxis.around(values, format),
                        List.of(new Line(reading.code(), Look.SITE, drawn, null)),
                        levels,
                        gaps(months),
                        List.of(),
                        List.of())),
                notes(months),
                table());
    }

    /** Months that were recorded without a value, and those between others that nobody recorded. */
    private List<Gap> gaps(List<YearMonth> months) {
        List<Gap> gaps = new ArrayList<>(points.stream()
                .filter(point -> point.value() == null)
                .map(point -> Gaps.of(point.period(), point.standing(), words))
                .toList());
        unrecorded(months).forEach(month -> gaps.add(Gaps.of(month, "missing", words)));
        return gaps;
    }

    private List<YearMonth> unrecorded(List<YearMonth> months) {
        Set<YearMonth> recorded = points.stream().map(SeriesPoint::period).collect(Collectors.toSet());
        return months.stream().filter(month -> !recorded.contains(month)).toList();
    }

    private List<Point> drawn() {
        List<Point> drawn = new ArrayList<>();
        YearMonth before = null;
        for (SeriesPoint point : points) {
            if (point.value() != null) {
                drawn.add(point(point, Months.follow(before, point.period())));
                before = point.period();
            }
        }
        return drawn;
    }

    private Point point(SeriesPoint point, boolean joined) {
        double value = Objects.requireNonNull(point.value());
        String counts = point.numerator() == null || point.denominator() == null
                ? ""
                : words.say("figure.counts", format.count(point.numerator()), format.count(point.denominator()));
        String told = words.say(
                "figure.point", reading.name(), Months.full(point.period(), words), format.value(value), counts);
        return new Point(
                Across.at(point.period()),
                value,
                joined,
                point.corrected() ? Mark.CORRECTED : Mark.DOT,
                point.corrected() ? words.say("figure.point.corrected", told) : told,
                null);
    }

    private List<Level> levels() {
        Double target = reading.measure().targetValue();
        return target == null
                ? List.of()
                : List.of(new Level(target, words.say("figure.target", format.target(target))));
    }

    private String subtitle(List<YearMonth> months) {
        String direction = words.say("figure.direction." + reading.measure().direction());
        return months.isEmpty()
                ? words.say("figure.subtitle.empty", reading.measure().name(), direction)
                : words.say(
                        "figure.subtitle",
                        reading.measure().name(),
                        Months.full(months.getFirst(), words),
                        Months.full(months.getLast(), words),
                        direction);
    }

    private List<String> notes(List<YearMonth> months) {
        List<String> notes = new ArrayList<>();
        notes.add(words.say("figure.series.rule"));
        notes.add(words.say(
                "figure.series.standings",
                standing("value"),
                standing("missing") + unrecorded(months).size(),
                standing("not-applicable"),
                standing("suspended")));
        long corrected = points.stream().filter(SeriesPoint::corrected).count();
        if (corrected > 0) {
            notes.add(words.say("figure.series.corrected", corrected));
        }
        return notes;
    }

    private long standing(String standing) {
        return points.stream()
                .filter(point -> point.standing().equals(standing))
                .count();
    }

    private ChartTable table() {
        boolean ratio = reading.measure().hasDenominator();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("figure.column.month"), false));
        if (ratio) {
            columns.add(new Column(words.say("figure.column.numerator"), true));
            columns.add(new Column(words.say("figure.column.denominator"), true));
        }
        columns.add(new Column(words.say("figure.column.value"), true));
        columns.add(new Column(words.say("figure.column.definition"), true));
        columns.add(new Column(words.say("figure.column.corrected"), false));
        columns.add(new Column(words.say("figure.column.recorded"), false));
        columns.add(new Column(words.say("figure.column.by"), false));
        List<List<Cell>> rows = points.stream().map(point -> row(point, ratio)).toList();
        return new ChartTable(
                words.say("figure.series.caption", reading.measure().name(), reading.name()), columns, rows);
    }

    private List<Cell> row(SeriesPoint point, boolean ratio) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell(Months.brief(point.period(), words), point.period().toString()));
        if (ratio) {
            row.add(count(point.numerator()));
            row.add(count(point.denominator()));
        }
        row.add(
                point.value() == null
                        ? new Cell(words.say("standing." + point.standing()), point.standing())
                        : new Cell(format.value(point.value()), ValueFormat.raw(point.value())));
        row.add(Cell.of(Integer.toString(point.definitionVersion())));
        row.add(Cell.of(words.say(point.corrected() ? "figure.yes" : "figure.no")));
        row.add(Cell.of(
                point.entry() == null
                        ? point.recordedAt()
                        : words.say("figure.recorded", point.recordedAt(), point.entry())));
        row.add(Cell.of(point.by()));
        return row;
    }

    private Cell count(@Nullable BigDecimal count) {
        return count == null ? Cell.empty() : new Cell(format.count(count), count.toPlainString());
    }
}
