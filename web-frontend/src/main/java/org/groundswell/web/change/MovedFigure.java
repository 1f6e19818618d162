package org.groundswell.web.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.groundswell.web.figure.ChartTable;
import org.groundswell.web.figure.ChartTable.Cell;
import org.groundswell.web.figure.ChartTable.Column;
import org.groundswell.web.figure.ValueAxis;
import org.groundswell.web.figure.ValueFormat;
import org.groundswell.web.figure.Waterfall;
import org.groundswell.web.figure.Waterfall.Bar;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.Facts;
import org.groundswell.web.reading.MovedReading;
import org.groundswell.web.reading.MovedReading.Figure;
import org.groundswell.web.reading.MovedReading.Part;
import org.groundswell.web.reading.MovedReading.Side;
import org.jspecify.annotations.Nullable;

/**
 * The waterfall from one figure to another. What is shown of a part is the difference of the rounded figures before and after
 * it, so that the shown parts add up to the shown change.
 */
final class MovedFigure {

    private static final int FEWEST = 1;
    private static final int MOST = 4;

    private final MovedReading moved;
    private final Texts texts;
    private final String group;
    private final ValueFormat format;
    private final int decimals;

    /** @param group whose figure it is where it is not one site's */
    MovedFigure(MovedReading moved, Texts texts, String group) {
        this.moved = moved;
        this.texts = texts;
        this.group = group;
        this.format = Facts.of(moved.measure()).format(texts::text);
        this.decimals = decimals();
    }

    /** One, or as many as it takes to see the largest part with two digits. */
    private int decimals() {
        double largest = moved.parts().stream()
                .map(Part::change)
                .filter(Objects::nonNull)
                .mapToDouble(change -> Math.abs(format.scaled(change.doubleValue())))
                .max()
                .orElse(0);
        int wanted = FEWEST;
        while (wanted < MOST && largest > 0 && largest * Math.pow(10, wanted) < 9.5) {
            wanted++;
        }
        return wanted;
    }

    /** A part as it is shown. */
    record Step(Part part, String label, BigDecimal shown, double before, double after) {}

    /** Whose figure it is. */
    String subject() {
        return moved.site() == null ? group : moved.site().name();
    }

    String value(@Nullable BigDecimal value) {
        if (value == null) {
            return texts.text("moved.none");
        }
        String number = number(shown(value));
        BigDecimal per = format.per();
        if (format.proportion()) {
            return number + "\u00a0%";
        }
        if (format.kind().equals("ratio") && per != null && per.compareTo(BigDecimal.ONE) != 0) {
            return texts.text("figure.value.per", number, format.count(per));
        }
        String unit = format.unit();
        return unit == null || unit.isBlank() ? number : number + "\u00a0" + unit;
    }

    private String number(BigDecimal shown) {
        NumberFormat numbers = NumberFormat.getNumberInstance(texts.locale());
        numbers.setMinimumFractionDigits(decimals);
        numbers.setMaximumFractionDigits(decimals);
        return numbers.format(shown);
    }

    /** The value with its counts. */
    String counted(Figure figure) {
        if (figure.value() == null) {
            return texts.text("moved.none");
        }
        String value = value(figure.value());
        return moved.measure().hasDenominator()
                ? texts.text(
                        "moved.counts", value, format.count(figure.numerator()), format.count(figure.denominator()))
                : texts.text("moved.mean", value, figure.siteMonths());
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        BigDecimal last = moved.from().figure().value();
        for (Part part : moved.parts()) {
            if (last == null || part.change() == null) {
                return List.of();
            }
            BigDecimal after = last.add(part.change());
            steps.add(new Step(
                    part,
                    texts.text("moved.part." + part.part()),
                    shown(after).subtract(shown(last)),
                    last.doubleValue(),
                    after.doubleValue()));
            last = after;
        }
        return steps;
    }

    /** With its sign, such as {@code +2.5 points}. */
    String signed(BigDecimal shown) {
        String number = number(shown.abs());
        String sign = shown.signum() < 0 ? "\u2212" : shown.signum() > 0 ? "+" : "±";
        return format.proportion() ? texts.text("moved.points", sign + number) : sign + number;
    }

    private BigDecimal shown(BigDecimal value) {
        return (format.proportion() ? value.movePointRight(2) : value).setScale(decimals, RoundingMode.HALF_UP);
    }

    String finding() {
        BigDecimal before = moved.from().figure().value();
        BigDecimal after = moved.to().figure().value();
        if (before == null || after == null) {
            return texts.text(
                    before == null
                            ? (after == null ? "moved.finding.neither" : "moved.finding.begun")
                            : "moved.finding.ended",
                    subject(),
                    value(before == null ? after : before));
        }
        if (moved.parts().isEmpty()) {
            return texts.text("moved.finding.nothing", subject(), value(after));
        }
        BigDecimal change = shown(after).subtract(shown(before));
        Step most = steps().stream()
                .max(Comparator.comparing(step -> step.shown().abs()))
                .orElseThrow();
        String key = change.signum() == 0
                ? (most.shown().signum() == 0 ? "moved.finding.unmoved" : "moved.finding.even")
                : change.signum() > 0 ? "moved.finding.up" : "moved.finding.down";
        return texts.text(
                key, subject(), value(before), value(after), signed(change), most.label(), signed(most.shown()));
    }

    /** Absent where there was no figure at one of the moments. */
    @Nullable
    Waterfall waterfall() {
        List<Step> steps = steps();
        BigDecimal before = moved.from().figure().value();
        BigDecimal after = moved.to().figure().value();
        if (steps.isEmpty() || before == null || after == null) {
            return null;
        }
        List<Bar> bars = new ArrayList<>();
        bars.add(total(moved.from(), before));
        steps.forEach(
                step -> bars.add(new Bar(step.label(), step.before(), step.after(), signed(step.shown()), false)));
        bars.add(total(moved.to(), after));
        List<Double> values = bars.stream()
                .flatMap(bar -> Stream.of(bar.before(), bar.after()))
                .toList();
        String finding = finding();
        return new Waterfall(
                "moved",
                finding,
                subtitle(),
                texts.text("moved.description", finding, steps.size()),
                ValueAxis.around(values, format),
                bars,
                notes(),
                table());
    }

    private Bar total(Side side, BigDecimal value) {
        return new Bar(label(side), value.doubleValue(), value.doubleValue(), value(value), true);
    }

    private String label(Side side) {
        return texts.text("moved.known", texts.date(side.recordedAt()), side.entry());
    }

    String period(Side side) {
        String first = texts.month(side.firstMonth());
        return side.firstMonth().equals(side.lastMonth())
                ? first
                : texts.text("moved.period", first, texts.month(side.lastMonth()));
    }

    String subtitle() {
        boolean same = moved.from().firstMonth().equals(moved.to().firstMonth())
                && moved.from().lastMonth().equals(moved.to().lastMonth());
        return texts.text(
                same ? "moved.subtitle" : "moved.subtitle.two",
                moved.measure().name(),
                period(moved.from()),
                period(moved.to()),
                texts.text("figure.direction." + moved.measure().direction()));
    }

    private List<String> notes() {
        return List.of(
                texts.text("moved.note.order"),
                texts.text("moved.note.late", texts.month(YearMonth.from(since()))),
                texts.text("moved.note.sum"));
    }

    private ZonedDateTime since() {
        Instant at = moved.from().recordedAt();
        return (at == null ? Instant.EPOCH : at).atZone(Texts.ZONE);
    }

    private ChartTable table() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(label(moved.from()), "", "", moved.from().figure()));
        for (Step step : steps()) {
            rows.add(row(
                    step.label(),
                    signed(step.shown()),
                    step.shown().toPlainString(),
                    step.part().after()));
        }
        rows.add(row(label(moved.to()), "", "", moved.to().figure()));
        return new ChartTable(
                texts.text("moved.caption"),
                List.of(
                        new Column(texts.text("moved.column.part"), false),
                        new Column(texts.text("moved.column.change"), true),
                        new Column(texts.text("moved.column.after"), true),
                        new Column(texts.text("moved.column.sites"), true),
                        new Column(texts.text("moved.column.months"), true)),
                rows);
    }

    private List<Cell> row(String label, String change, String raw, Figure figure) {
        return List.of(
                cell(label),
                new Cell(change, raw),
                cell(counted(figure)),
                cell(texts.number(figure.sites())),
                cell(texts.number(figure.siteMonths())));
    }

    private static Cell cell(String both) {
        return new Cell(both, both);
    }
}
