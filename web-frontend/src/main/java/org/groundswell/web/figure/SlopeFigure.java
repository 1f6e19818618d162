package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.Chart.Look;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.Chart.Point;
import org.groundswell.web.figure.ChartTable.Cell;
import org.groundswell.web.figure.ChartTable.Column;

/** A slope: every site's first figure against its latest, with the middle of all and the reader's own site. */
public final class SlopeFigure {

    private final SlopeReading reading;
    private final Words words;
    private final Telling telling;

    private SlopeFigure(SlopeReading reading, Words words) {
        this.reading = reading;
        this.words = words;
        this.telling = new Telling(reading.measure(), List.of(reading.first(), reading.latest()), words);
    }

    public static Chart of(SlopeReading reading, Words words) {
        return new SlopeFigure(reading, words).chart();
    }

    private Chart chart() {
        List<Line> lines = lines();
        String headline = headline();
        Panel panel = Panel.of(
                Across.places(List.of(telling.briefly(reading.first()), telling.briefly(reading.latest()))),
                telling.axis(lines, telling.target()),
                lines,
                telling.target());
        return new Chart(
                "slope",
                headline,
                words.say(
                        "figure.slope.subtitle",
                        reading.measure().name(),
                        telling.moment(reading.first()),
                        telling.moment(reading.latest()),
                        telling.direction()),
                words.say("figure.slope.description", headline, reading.sites().size()),
                List.of(panel),
                notes(),
                table());
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<Point> others = new ArrayList<>();
        reading.sites().stream().filter(reading::shows).forEach(site -> {
            others.add(Point.told(0, site.first(), false, told(site, reading.first(), site.first())));
            others.add(Point.told(1, site.latest(), true, told(site, reading.latest(), site.latest())));
        });
        lines.add(new Line("others", Look.OTHERS, others, null));
        if (!reading.sites().isEmpty()) {
            lines.add(new Line(
                    "middle",
                    Look.MEDIAN,
                    List.of(
                            Point.bare(0, middle(SlopeReading.Site::first), false),
                            Point.bare(1, middle(SlopeReading.Site::latest), true)),
                    words.say("figure.deciles.label.middle")));
        }
        reading.sites().stream().filter(site -> site.id().equals(reading.own())).forEach(site -> lines.add(own(site)));
        return lines;
    }

    private Line own(SlopeReading.Site site) {
        String first = told(site, reading.first(), site.first());
        String latest = told(site, reading.latest(), site.latest());
        return new Line(
                site.id(),
                Look.SITE,
                List.of(
                        new Point(0, site.first(), false, Mark.DOT, first, null),
                        new Point(1, site.latest(), true, Mark.DOT, latest, null)),
                site.name());
    }

    private String told(SlopeReading.Site site, LocalDate at, double value) {
        return telling.point(site.name(), at, value, "").strip();
    }

    private double middle(ToDoubleFunction<SlopeReading.Site> value) {
        double[] sorted = reading.sites().stream().mapToDouble(value).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private String headline() {
        List<SlopeReading.Site> sites = reading.sites();
        if (sites.isEmpty()) {
            return words.say("figure.deciles.finding.none", reading.measure().name());
        }
        boolean downwards = reading.measure().direction().equals("decrease");
        long moved = sites.stream()
                .filter(site -> downwards ? site.latest() < site.first() : site.latest() > site.first())
                .count();
        String key = reading.measure().direction().equals("neutral") ? "higher" : "better";
        return words.say(
                "figure.slope.finding." + key,
                moved,
                sites.size(),
                telling.moment(reading.first()),
                telling.format().value(middle(SlopeReading.Site::first)),
                telling.format().value(middle(SlopeReading.Site::latest)));
    }

    private List<String> notes() {
        return List.of(
                words.say("figure.slope.rule"),
                reading.left() == 0
                        ? words.say("figure.sites.left.none")
                        : words.say("figure.slope.left", reading.left()));
    }

    private ChartTable table() {
        List<Column> columns = List.of(
                new Column(words.say("figure.column.name"), false),
                new Column(telling.moment(reading.first()), true),
                new Column(telling.moment(reading.latest()), true),
                new Column(words.say("figure.column.change"), true));
        return new ChartTable(
                words.say("figure.slope.caption", reading.measure().name()),
                columns,
                reading.sites().stream()
                        .filter(reading::shows)
                        .sorted(Comparator.comparing(SlopeReading.Site::name))
                        .map(this::row)
                        .toList());
    }

    private List<Cell> row(SlopeReading.Site site) {
        double change = site.latest() - site.first();
        String difference = telling.format().difference(change);
        String points = telling.format().proportion() ? words.say("figure.points", difference) : difference;
        String key = difference.equals(telling.format().difference(0)) ? "same" : change > 0 ? "higher" : "lower";
        return List.of(
                Cell.of(site.name()),
                telling.value(site.first()),
                telling.value(site.latest()),
                new Cell(words.say("figure.change." + key, points), ValueFormat.raw(change)));
    }
}
