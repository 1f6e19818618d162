package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.Chart.Look;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.Chart.Point;
import org.groundswell.web.figure.ChartTable.Cell;
import org.groundswell.web.figure.ChartTable.Column;
import org.jspecify.annotations.Nullable;

/** A caterpillar: each site's estimate with its interval, in order of the estimate. The order carries no numbers: it is no rank. */
public final class CaterpillarFigure {

    private final CaterpillarReading reading;
    private final Map<String, SiteFigure> sites;
    private final List<Heterogeneity.Unit> units;
    private final Words words;
    private final Telling telling;

    private CaterpillarFigure(CaterpillarReading reading, Words words) {
        this.reading = reading;
        this.sites = reading.sites().stream()
                .collect(Collectors.toMap(SiteFigure::id, Function.identity(), (first, second) -> first));
        this.units = reading.heterogeneity().units().stream()
                .filter(Heterogeneity.Unit::estimated)
                .sorted(Comparator.comparingDouble(CaterpillarFigure::estimate).thenComparing(Heterogeneity.Unit::id))
                .toList();
        this.words = words;
        this.telling = new Telling(reading.measure(), List.of(reading.from(), reading.to()), words);
    }

    public static Chart of(CaterpillarReading reading, Words words) {
        return new CaterpillarFigure(reading, words).chart();
    }

    private Chart chart() {
        List<Line> lines = lines();
        String headline = headline();
        Panel panel = Panel.of(
                Across.order(units.size(), words.say("figure.caterpillar.across")),
                telling.axis(lines, telling.target()),
                lines,
                telling.target());
        return new Chart(
                "caterpillar",
                headline,
                telling.together(List.of(reading.from(), reading.to())),
                words.say("figure.caterpillar.description", headline, units.size()),
                List.of(panel),
                notes(),
                table());
    }

    private List<Line> lines() {
        List<Point> intervals = new ArrayList<>();
        List<Point> marks = new ArrayList<>();
        List<Point> own = new ArrayList<>();
        long named = units.stream().filter(this::apart).count();
        for (int i = 0; i < units.size(); i++) {
            Heterogeneity.Unit unit = units.get(i);
            if (!reading.shows(unit.id())) {
                continue;
            }
            intervals.add(Point.bare(i, known(unit.lower()), false));
            intervals.add(Point.bare(i, known(unit.upper()), true));
            (own(unit) ? own : marks).add(point(i, unit, named <= FunnelFigure.MOST_NAMED));
        }
        List<Line> lines = new ArrayList<>();
        Double mu = reading.heterogeneity().mu();
        if (mu != null && !units.isEmpty()) {
            lines.add(new Line(
                    "all",
                    Look.MEDIAN,
                    List.of(Point.bare(0, mu, false), Point.bare(units.size() - 1.0, mu, true)),
                    words.say("figure.funnel.label.all", telling.format().value(mu))));
        }
        lines.add(new Line("intervals", Look.INTERVAL, intervals, null));
        lines.add(new Line("sites", Look.MARKS, marks, null));
        lines.add(new Line("own", Look.MARKS, own, null));
        return lines;
    }

    private static double estimate(Heterogeneity.Unit unit) {
        return known(unit.blup());
    }

    private static double known(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }

    private boolean own(Heterogeneity.Unit unit) {
        return unit.id().equals(reading.own());
    }

    private boolean apart(Heterogeneity.Unit unit) {
        Double mu = reading.heterogeneity().mu();
        return mu != null && unit.apart(mu);
    }

    private Point point(int at, Heterogeneity.Unit unit, boolean mayName) {
        boolean apart = apart(unit);
        Mark mark = own(unit) ? Mark.OWN : apart ? Mark.OUTLIER : Mark.COMMON;
        String told = words.say(
                "figure.caterpillar.point",
                name(unit.id()),
                telling.format().value(estimate(unit)),
                telling.format().value(known(unit.lower())),
                telling.format().value(known(unit.upper())));
        String label = own(unit) || (apart && mayName) ? name(unit.id()) : null;
        return new Point(at, estimate(unit), false, mark, told, label);
    }

    private String name(String id) {
        SiteFigure site = sites.get(id);
        return site == null ? id : site.name();
    }

    private String headline() {
        if (units.isEmpty()) {
            return words.say("figure.deciles.finding.none", reading.measure().name());
        }
        long apart = units.stream().filter(this::apart).count();
        return apart == 0
                ? words.say("figure.caterpillar.finding.none", units.size())
                : words.say("figure.caterpillar.finding.some", apart, units.size());
    }

    private List<String> notes() {
        Heterogeneity found = reading.heterogeneity();
        List<String> notes = new ArrayList<>();
        notes.add(words.say("figure.caterpillar.rule"));
        notes.add(words.say("figure.caterpillar.marks"));
        Double lower = reading.furtherLower();
        Double upper = reading.furtherUpper();
        if (lower != null && upper != null && found.i2() != null) {
            notes.add(words.say(
                    "figure.caterpillar.spread",
                    telling.format().value(telling.format().nearest(lower)),
                    telling.format().value(telling.format().nearest(upper)),
                    ValueFormat.significant(found.i2(), words),
                    words.say("figure.method." + reading.method())));
        }
        int left = reading.left() + found.units().size() - units.size();
        notes.add(left == 0 ? words.say("figure.sites.left.none") : words.say("figure.caterpillar.left", left));
        return notes;
    }

    private ChartTable table() {
        List<Column> columns = List.of(
                new Column(words.say("figure.column.name"), false),
                new Column(words.say("figure.column.numerator"), true),
                new Column(words.say("figure.column.denominator"), true),
                new Column(words.say("figure.column.estimate"), true),
                new Column(words.say("figure.column.from"), true),
                new Column(words.say("figure.column.to"), true),
                new Column(words.say("figure.column.position"), false));
        return new ChartTable(
                words.say("figure.caterpillar.caption", reading.measure().name()),
                columns,
                units.stream()
                        .filter(unit -> reading.shows(unit.id()))
                        .sorted(Comparator.comparing(unit -> name(unit.id())))
                        .map(this::row)
                        .toList());
    }

    private List<Cell> row(Heterogeneity.Unit unit) {
        SiteFigure site = sites.get(unit.id());
        return List.of(
                Cell.of(name(unit.id())),
                telling.count(site == null ? null : site.numerator()),
                telling.count(site == null ? null : site.denominator()),
                telling.value(unit.blup()),
                telling.value(unit.lower()),
                telling.value(unit.upper()),
                Cell.of(words.say("figure.caterpillar." + (apart(unit) ? "apart" : "together"))));
    }
}
