package org.groundswell.web.figure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.web.figure.ChartTable.Cell;
import org.groundswell.web.figure.ChartTable.Column;
import org.jspecify.annotations.Nullable;

/**
 * A heat map of one measure, sites by months: a table whose cells are shaded by fifths of all values shown, with the value in
 * each and a sign where a rule was met, so that nothing is told by shade alone.
 */
public final class HeatFigure {

    private static final int FIFTHS = 5;

    private final HeatReading reading;
    private final List<Double> sorted;
    private final Words words;
    private final ValueFormat format;

    private HeatFigure(HeatReading reading, Words words) {
        this.reading = reading;
        this.words = words;
        this.format = reading.measure().format(words);
        List<Double> values = new ArrayList<>();
        reading.sites()
                .forEach(site -> site.months().forEach(month -> {
                    if (month.value() != null) {
                        values.add(month.value());
                    }
                }));
        Collections.sort(values);
        this.sorted = values;
    }

    public static Chart of(HeatReading reading, Words words) {
        return new HeatFigure(reading, words).chart();
    }

    private Chart chart() {
        List<YearMonth> months = reading.months();
        String direction = words.say("figure.direction." + reading.measure().direction());
        String headline = headline();
        return new Chart(
                "heat",
                headline,
                months.isEmpty()
                        ? words.say("figure.subtitle.empty", reading.measure().name(), direction)
                        : words.say(
                                "figure.subtitle",
                                reading.measure().name(),
                                Months.full(months.getFirst(), words),
                                Months.full(months.getLast(), words),
                                direction),
                words.say("figure.heat.description", headline, reading.sites().size(), months.size()),
                List.of(),
                notes(),
                table());
    }

    private long signals(String signal) {
        return reading.sites().stream()
                .filter(site -> !site.months().isEmpty()
                        && signal.equals(site.months().getLast().signal()))
                .count();
    }

    private String headline() {
        if (sorted.isEmpty()) {
            return words.say("figure.deciles.finding.none", reading.measure().name());
        }
        long concern = signals("concern");
        long improvement = signals("improvement");
        return concern + improvement > 0
                ? words.say("figure.multiples.finding", concern, reading.sites().size(), improvement)
                : words.say(
                        "figure.heat.finding",
                        format.value(bound(1)),
                        format.value(bound(4)),
                        reading.sites().size());
    }

    private double bound(int fifth) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * fifth / FIFTHS));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!sorted.isEmpty()) {
            notes.add(words.say(
                    "figure.heat.shades",
                    format.value(bound(1)),
                    format.value(bound(2)),
                    format.value(bound(3)),
                    format.value(bound(4))));
        }
        notes.add(words.say("figure.heat.signs"));
        notes.add(words.say(
                "figure.heat.counts", sorted.size(), count("missing"), count("not-applicable"), count("suspended")));
        return notes;
    }

    private long count(String standing) {
        return reading.sites().stream()
                .flatMap(site -> site.months().stream())
                .filter(month -> month.standing().equals(standing))
                .count();
    }

    private ChartTable table() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("figure.column.name"), false));
        reading.months().forEach(month -> columns.add(new Column(Months.brief(month, words), true)));
        return new ChartTable(
                words.say("figure.heat.caption", reading.measure().name()),
                columns,
                reading.sites().stream().map(this::row).toList());
    }

    private List<Cell> row(HeatReading.Site site) {
        Map<YearMonth, HeatReading.Month> months = site.months().stream()
                .collect(Collectors.toMap(HeatReading.Month::at, Function.identity(), (first, second) -> first));
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(site.name()));
        reading.months().forEach(month -> row.add(cell(months.get(month))));
        return row;
    }

    private Cell cell(HeatReading.@Nullable Month month) {
        if (month == null) {
            return new Cell("", "", "unknown");
        }
        Double value = month.value();
        if (value == null) {
            return new Cell(Gaps.sign(month.standing()), month.standing(), month.standing());
        }
        String sign = switch (Objects.requireNonNullElse(month.signal(), "none")) {
            case "improvement" -> "▲";
            case "concern" -> "■";
            default -> "";
        };
        return new Cell(format.bare(value) + sign, ValueFormat.raw(value), "s" + fifth(value));
    }

    private int fifth(double value) {
        int fifth = 0;
        while (fifth < FIFTHS - 1 && value >= bound(fifth + 1)) {
            fifth++;
        }
        return fifth;
    }
}
