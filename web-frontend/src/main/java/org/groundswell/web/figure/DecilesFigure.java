package org.groundswell.web.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
import org.jspecify.annotations.Nullable;

/** Deciles of all sites: nine lines, the middle one solid, and one site's own line over them. */
public final class DecilesFigure {

    private final DecilesReading reading;
    private final Words words;
    private final ValueFormat format;
    private final boolean spaced;

    private DecilesFigure(DecilesReading reading, Words words) {
        this.reading = reading;
        this.words = words;
        this.format = reading.measure().format(words);
        this.spaced = Months.spaced(
                reading.months().stream().map(DecilesReading.Month::period).toList());
    }

    public static Chart of(DecilesReading reading, Words words) {
        return new DecilesFigure(reading, words).chart();
    }

    private Chart chart() {
        List<YearMonth> months = reading.months().stream()
                .map(DecilesReading.Month::period)
                .sorted()
                .toList();
        List<YearMonth> shown = months.isEmpty() ? List.of() : Months.between(months.getFirst(), months.getLast());
        List<Line> lines = new ArrayList<>();
        for (int tenth = 1; tenth <= 9; tenth++) {
            lines.add(decile(tenth));
        }
        DecilesReading.Site site = reading.site();
        if (site != null) {
            lines.add(own(site));
        }
        List<Level> levels = levels();
        String headline = new Finding(words).deciles(reading, format);
        return new Chart(
                "deciles",
                headline,
                subtitle(shown),
                description(headline, shown),
                List.of(new Panel(
                        null,
                        Across.months(shown),
                        axis(lines, levels),
                        lines,
                        levels,
                        site == null ? List.of() : gaps(site),
                        List.of(),
                        List.of())),
                notes(),
                table());
    }

    /** Where no month follows another, figures come further apart than monthly, and what is between is no gap. */
    private boolean joined(@Nullable YearMonth before, YearMonth month) {
        return spaced ? before != null : Months.follow(before, month);
    }

    private Line decile(int tenth) {
        List<Point> points = new ArrayList<>();
        YearMonth before = null;
        for (DecilesReading.Month month : reading.months()) {
            List<Double> deciles = month.deciles();
            if (deciles != null) {
                boolean joined = joined(before, month.period());
                double value = deciles.get(tenth - 1);
                points.add(Point.told(Across.at(month.period()), value, joined, told(tenth, month, value)));
                before = month.period();
            }
        }
        String label = switch (tenth) {
            case 1 -> words.say("figure.deciles.label.lowest");
            case 5 -> words.say("figure.deciles.label.middle");
            case 9 -> words.say("figure.deciles.label.highest");
            default -> null;
        };
        return new Line("decile-" + tenth, tenth == 5 ? Look.MEDIAN : Look.DECILE, points, label);
    }

    private String told(int tenth, DecilesReading.Month month, double value) {
        return words.say(
                "figure.deciles.point",
                words.say(tenth == 5 ? "figure.column.median" : "figure.column.decile", tenth),
                Months.full(month.period(), words),
                format.value(value),
                month.n());
    }

    private Line own(DecilesReading.Site site) {
        List<Point> points = new ArrayList<>();
        YearMonth before = null;
        for (DecilesReading.SitePoint point : site.points()) {
            Double value = point.value();
            if (value != null) {
                boolean joined = joined(before, point.period());
                points.add(new Point(Across.at(point.period()), value, joined, Mark.DOT, told(site, point), null));
                before = point.period();
            }
        }
        return new Line(site.code(), Look.SITE, points, site.name());
    }

    private String told(DecilesReading.Site site, DecilesReading.SitePoint point) {
        return words.say(
                "figure.point",
                site.name(),
                Months.full(point.period(), words),
                format.value(Objects.requireNonNull(point.value())),
                counts(point));
    }

    private String counts(DecilesReading.SitePoint point) {
        return point.numerator() == null || point.denominator() == null
                ? ""
                : words.say("figure.counts", format.count(point.numerator()), format.count(point.denominator()));
    }

    private List<Gap> gaps(DecilesReading.Site site) {
        return site.points().stream()
                .filter(point -> point.value() == null)
                .map(point -> Gaps.of(point.period(), point.standing(), words))
                .toList();
    }

    private List<Level> levels() {
        Double target = reading.measure().targetValue();
        return target == null
                ? List.of()
                : List.of(new Level(target, words.say("figure.target", format.target(target))));
    }

    private ValueAxis axis(List<Line> lines, List<Level> levels) {
        List<Double> values = new ArrayList<>();
        lines.forEach(line -> line.points().forEach(point -> values.add(point.value())));
        levels.forEach(level -> values.add(level.value()));
        return ValueAxis.around(values, format);
    }

    private String subtitle(List<YearMonth> shown) {
        String direction = words.say("figure.direction." + reading.measure().direction());
        if (shown.isEmpty()) {
            return words.say("figure.subtitle.empty", reading.measure().name(), direction);
        }
        return words.say(
                spaced ? "figure.subtitle.days" : "figure.subtitle",
                reading.measure().name(),
                Months.full(shown.getFirst(), words),
                Months.full(shown.getLast(), words),
                direction);
    }

    private String description(String headline, List<YearMonth> shown) {
        if (shown.isEmpty()) {
            return headline;
        }
        int most = reading.months().stream()
                .mapToInt(DecilesReading.Month::n)
                .max()
                .orElse(0);
        return words.say("figure.deciles.description", headline, shown.size(), most);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(words.say("figure.deciles.rule"));
        if (reading.site() != null) {
            notes.add(words.say("figure.deciles.rule.site"));
        }
        DecilesReading.LeftOut left = reading.leftOut();
        notes.add(
                left.none()
                        ? words.say("figure.deciles.left.none")
                        : words.say(
                                "figure.deciles.left",
                                left.belowMinimum(),
                                left.missing(),
                                left.notApplicable(),
                                left.suspended()));
        return notes;
    }

    private ChartTable table() {
        DecilesReading.Site site = reading.site();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("figure.column.month"), false));
        columns.add(new Column(words.say("figure.column.sites"), true));
        columns.add(new Column(words.say("figure.column.left"), true));
        for (int tenth = 1; tenth <= 9; tenth++) {
            columns.add(
                    new Column(words.say(tenth == 5 ? "figure.column.median" : "figure.column.decile", tenth), true));
        }
        columns.add(new Column(words.say("figure.column.overall"), true));
        Map<YearMonth, DecilesReading.SitePoint> own = Map.of();
        if (site != null) {
            own = site.points().stream()
                    .collect(Collectors.toMap(DecilesReading.SitePoint::period, Function.identity()));
            columns.add(new Column(words.say("figure.column.site", site.name()), true));
            columns.add(new Column(words.say("figure.column.numerator"), true));
            columns.add(new Column(words.say("figure.column.denominator"), true));
            columns.add(new Column(words.say("figure.column.below"), true));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (DecilesReading.Month month : reading.months()) {
            rows.add(row(month, site != null, own.get(month.period())));
        }
        return new ChartTable(
                words.say("figure.deciles.caption", reading.measure().name()), columns, rows);
    }

    private List<Cell> row(DecilesReading.Month month, boolean hasSite, DecilesReading.@Nullable SitePoint own) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell(Months.brief(month.period(), words), month.period().toString()));
        row.add(Cell.of(Integer.toString(month.n())));
        row.add(Cell.of(Integer.toString(month.left())));
        List<Double> deciles = month.deciles();
        for (int i = 0; i < 9; i++) {
            row.add(deciles == null ? Cell.empty() : value(deciles.get(i)));
        }
        row.add(value(month.overall()));
        if (hasSite) {
            row.add(own == null ? Cell.empty() : ownValue(own));
            row.add(own == null || own.numerator() == null ? Cell.empty() : count(own.numerator()));
            row.add(own == null || own.denominator() == null ? Cell.empty() : count(own.denominator()));
            row.add(own == null ? Cell.empty() : below(own.percentile()));
        }
        return row;
    }

    private Cell ownValue(DecilesReading.SitePoint own) {
        return own.value() == null
                ? new Cell(words.say("standing." + own.standing()), own.standing())
                : value(own.value());
    }

    private Cell below(@Nullable Double percentile) {
        if (percentile == null) {
            return Cell.empty();
        }
        return new Cell(Math.round(percentile * 100) + "\u00a0%", ValueFormat.raw(percentile));
    }

    private Cell count(java.math.BigDecimal count) {
        return new Cell(format.count(count), count.toPlainString());
    }

    private Cell value(@Nullable Double value) {
        return value == null ? Cell.empty() : new Cell(format.value(value), ValueFormat.raw(value));
    }
}
