package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.web.figure.Chart.Gap;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.Chart.Look;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.Chart.Point;
import org.groundswell.web.figure.ChartTable.Cell;
import org.groundswell.web.figure.ChartTable.Column;
import org.jspecify.annotations.Nullable;

/** Between-site variance over time, as the standard deviation between sites that chance does not explain: do sites become alike? */
public final class SpreadFigure {

    /** A change of less than this share is told as none. */
    private static final double NOTABLE = 0.1;

    /** So is one that fewer pairs of an early and a late month show: single months jump, where little more than chance is left. */
    private static final double AGREEING = 0.8;

    private final SpreadReading reading;
    private final List<LocalDate> days;
    private final Words words;
    private final Telling telling;

    private SpreadFigure(SpreadReading reading, Words words) {
        this.reading = reading;
        this.days = reading.months().stream().map(SpreadReading.Month::at).toList();
        this.words = words;
        this.telling = new Telling(reading.measure(), days, words);
    }

    public static Chart of(SpreadReading reading, Words words) {
        return new SpreadFigure(reading, words).chart();
    }

    private Chart chart() {
        List<Point> points = points();
        Line line = new Line("spread", Look.SITE, points, null);
        List<Double> values = new ArrayList<>(points.stream().map(Point::value).toList());
        values.add(0.0);
        String headline = headline(points);
        return new Chart(
                "spread",
                headline,
                subtitle(),
                words.say("figure.spread.description", headline, points.size()),
                List.of(new Panel(
                        null,
                        days.isEmpty()
                                ? Across.months(List.of())
                                : Across.time(Across.at(days.getFirst()), Across.at(days.getLast())),
                        ValueAxis.around(values, telling.format()),
                        List.of(line),
                        List.of(),
                        gaps(),
                        List.of(),
                        List.of())),
                notes(),
                table());
    }

    private String subtitle() {
        return days.isEmpty()
                ? words.say("figure.spread.subtitle.empty", reading.measure().name())
                : words.say(
                        "figure.spread.subtitle",
                        reading.measure().name(),
                        telling.moment(days.getFirst()),
                        telling.moment(days.getLast()));
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        boolean joined = false;
        for (SpreadReading.Month month : reading.months()) {
            Double deviation = deviation(month);
            if (deviation != null) {
                String told = words.say("figure.spread.point", telling.moment(month.at()), told(deviation), month.n());
                points.add(new Point(Across.at(month.at()), deviation, joined, Mark.DOT, told, null));
            }
            joined = deviation != null;
        }
        return points;
    }

    private static @Nullable Double deviation(SpreadReading.Month month) {
        return month.tauSquared() == null ? null : Math.sqrt(Math.max(0, month.tauSquared()));
    }

    private String told(double deviation) {
        String bare = telling.format().difference(deviation);
        return telling.format().proportion() ? words.say("figure.points", bare) : bare;
    }

    private List<Gap> gaps() {
        return reading.months().stream()
                .filter(month -> month.tauSquared() == null)
                .map(month -> telling.gap(month.at(), "missing"))
                .toList();
    }

    private String headline(List<Point> points) {
        if (points.isEmpty()) {
            return words.say("figure.spread.finding.none");
        }
        int taken = Math.max(1, points.size() / 3);
        List<Point> first = points.subList(0, taken);
        List<Point> last = points.subList(points.size() - taken, points.size());
        double then = middle(first);
        double now = middle(last);
        if (points.size() < 2) {
            return words.say("figure.spread.finding.only", told(now), telling.moment(days.getFirst()));
        }
        boolean same = Math.abs(now - then) <= NOTABLE * then
                || agreeing(now < then ? last : first, now < then ? first : last) < AGREEING;
        String key = same ? "same" : now < then ? "alike" : "apart";
        return words.say("figure.spread.finding." + key, telling.format().difference(then), told(now));
    }

    /** The share of pairs of one month of each in which the first is lower. */
    private static double agreeing(List<Point> lower, List<Point> higher) {
        long pairs = lower.stream()
                .mapToLong(one -> higher.stream()
                        .filter(other -> one.value() < other.value())
                        .count())
                .sum();
        return (double) pairs / (lower.size() * (long) higher.size());
    }

    private static double middle(List<Point> points) {
        double[] sorted = points.stream().mapToDouble(Point::value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private List<String> notes() {
        return List.of(
                words.say("figure.spread.rule", words.say("figure.method." + reading.method())),
                words.say("figure.spread.compared"),
                words.say(
                        "figure.spread.counts",
                        reading.months().stream()
                                .mapToInt(SpreadReading.Month::n)
                                .min()
                                .orElse(0),
                        reading.months().stream()
                                .mapToInt(SpreadReading.Month::n)
                                .max()
                                .orElse(0),
                        reading.months().stream()
                                .mapToInt(SpreadReading.Month::left)
                                .sum()));
    }

    private ChartTable table() {
        List<Column> columns = List.of(
                telling.momentColumn(),
                new Column(words.say("figure.column.sites"), true),
                new Column(words.say("figure.column.left"), true),
                new Column(words.say("figure.column.mean"), true),
                new Column(words.say("figure.column.deviation"), true),
                new Column(words.say("figure.column.variance"), true),
                new Column(words.say("figure.column.i2"), true));
        return new ChartTable(
                words.say("figure.spread.caption", reading.measure().name()),
                columns,
                reading.months().stream().map(this::row).toList());
    }

    private List<Cell> row(SpreadReading.Month month) {
        Double deviation = deviation(month);
        return List.of(
                telling.momentCell(month.at()),
                Cell.of(Integer.toString(month.n())),
                Cell.of(Integer.toString(month.left())),
                telling.value(month.mu()),
                deviation == null ? Cell.empty() : new Cell(told(deviation), ValueFormat.raw(deviation)),
                plain(month.tauSquared()),
                month.i2() == null
                        ? Cell.empty()
                        : new Cell(
                                ValueFormat.significant(month.i2(), words) + "\u00a0%", ValueFormat.raw(month.i2())));
    }

    private Cell plain(@Nullable Double value) {
        return value == null ? Cell.empty() : new Cell(ValueFormat.significant(value, words), ValueFormat.raw(value));
    }
}
