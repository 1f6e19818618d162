package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** A funnel: sites by size and value, with the limits within which chance alone would hold them. Only those outside are named. */
public final class FunnelFigure {

    /** More names than these would cover the plot; the table has them all. */
    static final int MOST_NAMED = 20;

    /** Limits need not bend at each of more sites than these. */
    private static final int MANY = 600;

    private final FunnelReading reading;
    private final Map<String, SiteFigure> sites;
    private final List<Funnel.Unit> units;
    private final Set<String> named;

    /** Limits of the very smallest sites may lie so far above every site that the others would be pressed flat. */
    private final double highest;

    private final Words words;
    private final Telling telling;

    private FunnelFigure(FunnelReading reading, Words words) {
        this.reading = reading;
        this.sites = reading.sites().stream()
                .collect(Collectors.toMap(SiteFigure::id, Function.identity(), (first, second) -> first));
        this.units = reading.funnel().units().stream()
                .sorted(Comparator.comparingDouble((Funnel.Unit unit) -> size(unit.id()))
                        .thenComparing(Funnel.Unit::id))
                .toList();
        this.named = units.stream()
                .filter(Funnel.Unit::outside)
                .sorted(Comparator.comparingDouble((Funnel.Unit unit) -> unit.z() == null ? 0 : -Math.abs(unit.z()))
                        .thenComparing(Funnel.Unit::id))
                .limit(MOST_NAMED)
                .map(Funnel.Unit::id)
                .collect(Collectors.toSet());
        this.highest =
                1.6 * units.stream().mapToDouble(Funnel.Unit::value).max().orElse(Double.POSITIVE_INFINITY);
        this.words = words;
        this.telling = new Telling(reading.measure(), reading.days(), words);
    }

    public static Chart of(FunnelReading reading, Words words) {
        return new FunnelFigure(reading, words).chart();
    }

    private Chart chart() {
        List<Line> lines = lines();
        String headline = headline();
        String sizes = reading.measure().denominator();
        ValueFormat counts = new ValueFormat("count", null, null, words);
        List<Double> across = new ArrayList<>(List.of(0.0));
        units.forEach(unit -> across.add(size(unit.id())));
        Panel panel = Panel.of(
                Across.amount(
                        ValueAxis.around(across, counts),
                        sizes == null || sizes.isBlank()
                                ? words.say("figure.funnel.across.any")
                                : words.say("figure.funnel.across", sizes)),
                telling.axis(lines, telling.target()),
                lines,
                telling.target());
        return new Chart(
                "funnel",
                headline,
                telling.together(reading.days()),
                words.say("figure.funnel.description", headline, units.size()),
                List.of(panel),
                notes(),
                table());
    }

    private double size(String id) {
        SiteFigure site = sites.get(id);
        return site == null || site.denominator() == null
                ? 0
                : site.denominator().doubleValue();
    }

    private String name(String id) {
        SiteFigure site = sites.get(id);
        return site == null ? id : site.name();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(limit("lower-95", Look.FUNNEL_NEAR_LIMIT, Funnel.Unit::lower95, null));
        lines.add(limit("upper-95", Look.FUNNEL_NEAR_LIMIT, Funnel.Unit::upper95, "figure.funnel.label.95"));
        lines.add(limit("lower-998", Look.FUNNEL_LIMIT, Funnel.Unit::lower998, null));
        lines.add(limit("upper-998", Look.FUNNEL_LIMIT, Funnel.Unit::upper998, "figure.funnel.label.998"));
        Double target = reading.funnel().target();
        if (target != null && !units.isEmpty()) {
            lines.add(new Line(
                    "all",
                    Look.MEDIAN,
                    List.of(
                            Point.bare(size(units.getFirst().id()), target, false),
                            Point.bare(size(units.getLast().id()), target, true)),
                    words.say("figure.funnel.label.all", telling.format().value(target))));
        }
        lines.add(new Line(
                "sites",
                Look.MARKS,
                units.stream().filter(unit -> !own(unit)).map(this::point).toList(),
                null));
        lines.add(new Line(
                "own",
                Look.MARKS,
                units.stream().filter(this::own).map(this::point).toList(),
                null));
        return lines;
    }

    private Line limit(
            String name, Look look, Function<Funnel.Unit, @Nullable Double> value, @Nullable String labelKey) {
        List<Point> points = new ArrayList<>();
        for (Funnel.Unit unit : units) {
            Double at = value.apply(unit);
            double size = size(unit.id());
            if (at != null
                    && at <= highest
                    && (points.isEmpty() || size >= next(points.getLast().x()))) {
                points.add(Point.bare(size, at, !points.isEmpty()));
            }
        }
        return new Line(name, look, points, labelKey == null ? null : words.say(labelKey));
    }

    /** The least size at which a limit goes on from another. */
    private double next(double size) {
        return units.size() > MANY ? size * 1.01 : Math.nextUp(size);
    }

    private boolean own(Funnel.Unit unit) {
        return unit.id().equals(reading.own());
    }

    private Point point(Funnel.Unit unit) {
        Mark mark = own(unit) ? Mark.OWN : unit.outside() ? Mark.OUTLIER : Mark.COMMON;
        String label = own(unit) || named.contains(unit.id()) ? name(unit.id()) : null;
        return new Point(size(unit.id()), unit.value(), false, mark, told(unit), label);
    }

    private String told(Funnel.Unit unit) {
        SiteFigure site = sites.get(unit.id());
        String counts = site == null ? "" : telling.counts(site.numerator(), site.denominator());
        return words.say("figure.site.point", name(unit.id()), telling.format().value(unit.value()), counts)
                .strip();
    }

    private String headline() {
        long below = units.stream().filter(Funnel.Unit::below).count();
        long above = units.stream().filter(Funnel.Unit::above).count();
        if (units.isEmpty()) {
            return words.say("figure.deciles.finding.none", reading.measure().name());
        }
        return below + above == 0
                ? words.say("figure.funnel.finding.none", units.size())
                : words.say("figure.funnel.finding.some", below + above, units.size(), below, above);
    }

    private List<String> notes() {
        Funnel funnel = reading.funnel();
        List<String> notes = new ArrayList<>();
        notes.add(words.say("figure.funnel.rule." + reading.limits()));
        notes.add(words.say("figure.funnel.marks"));
        if (funnel.phi() != null && funnel.tauSquared() != null) {
            notes.add(words.say(
                    "figure.funnel.dispersion." + reading.overdispersion(),
                    ValueFormat.significant(funnel.phi(), words),
                    ValueFormat.significant(funnel.tauSquared(), words),
                    funnel.n()));
        }
        long outside = units.stream().filter(Funnel.Unit::outside).count();
        if (outside > MOST_NAMED) {
            notes.add(words.say("figure.funnel.named", MOST_NAMED, outside));
        }
        notes.add(
                funnel.left().isEmpty()
                        ? words.say("figure.sites.left.none")
                        : words.say("figure.sites.left", funnel.left().size()));
        notes.addAll(funnel.notes());
        return notes;
    }

    private ChartTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("figure.column.name"), false));
        for (String numeric :
                List.of("numerator", "denominator", "value", "z", "lower998", "lower95", "upper95", "upper998")) {
            columns.add(new Column(words.say("figure.column." + numeric), true));
        }
        columns.add(new Column(words.say("figure.column.position"), false));
        List<List<Cell>> rows = new ArrayList<>();
        units.stream()
                .filter(unit -> reading.lists(unit.id()))
                .sorted(Comparator.comparing(unit -> name(unit.id())))
                .map(this::row)
                .forEach(rows::add);
        reading.funnel().left().stream()
                .filter(left -> reading.lists(left.id()))
                .map(this::row)
                .forEach(rows::add);
        return new ChartTable(
                words.say("figure.funnel.caption", reading.measure().name()), columns, rows);
    }

    private List<Cell> row(Funnel.Unit unit) {
        SiteFigure site = sites.get(unit.id());
        String position = unit.above() ? "above" : unit.below() ? "below" : unit.outsideNear() ? "near" : "within";
        return List.of(
                Cell.of(name(unit.id())),
                telling.count(site == null ? null : site.numerator()),
                telling.count(site == null ? null : site.denominator()),
                telling.value(unit.value()),
                unit.z() == null
                        ? Cell.empty()
                        : new Cell(ValueFormat.significant(unit.z(), words), ValueFormat.raw(unit.z())),
                telling.value(unit.lower998()),
                telling.value(unit.lower95()),
                telling.value(unit.upper95()),
                telling.value(unit.upper998()),
                Cell.of(words.say("figure.position." + position)));
    }

    private List<Cell> row(Funnel.Left left) {
        SiteFigure site = sites.get(left.id());
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(name(left.id())));
        row.add(telling.count(site == null ? null : site.numerator()));
        row.add(telling.count(site == null ? null : site.denominator()));
        for (int i = 0; i < 6; i++) {
            row.add(Cell.empty());
        }
        row.add(Cell.of(words.say("figure.position.left", left.why())));
        return row;
    }
}
