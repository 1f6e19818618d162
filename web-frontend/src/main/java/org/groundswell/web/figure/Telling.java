package org.groundswell.web.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.groundswell.web.figure.Chart.Gap;
import org.groundswell.web.figure.Chart.Level;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.ChartTable.Cell;
import org.groundswell.web.figure.ChartTable.Column;
import org.jspecify.annotations.Nullable;

/** What all figures of one measure tell in the same way: its moments, values, counts, target and direction. */
final class Telling {

    private final MeasureFacts measure;
    private final Words words;
    private final ValueFormat format;
    private final boolean monthly;

    /** @param days what is shown; where each begins a month, months are told and not days */
    Telling(MeasureFacts measure, Collection<LocalDate> days, Words words) {
        this.measure = measure;
        this.words = words;
        this.format = measure.format(words);
        this.monthly = days.stream().allMatch(day -> day.getDayOfMonth() == 1);
    }

    ValueFormat format() {
        return format;
    }

    /** Such as {@code March 2026}, or {@code 3 March 2026}. */
    String moment(LocalDate day) {
        return monthly ? Months.full(YearMonth.from(day), words) : day(day);
    }

    /** Where there is little room. */
    String briefly(LocalDate day) {
        return monthly ? Months.brief(YearMonth.from(day), words) : day(day);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(day);
    }

    Cell momentCell(LocalDate day) {
        return monthly ? new Cell(briefly(day), YearMonth.from(day).toString()) : new Cell(day(day), day.toString());
    }

    Column momentColumn() {
        return new Column(words.say(monthly ? "figure.column.month" : "figure.column.day"), false);
    }

    String direction() {
        return words.say("figure.direction." + measure.direction());
    }

    /** Measure, period and direction; of whom, where it is about one. */
    String subtitle(@Nullable String whose, List<LocalDate> days) {
        String what = whose == null ? measure.name() : words.say("figure.of", measure.name(), whose);
        if (days.isEmpty()) {
            return words.say("figure.subtitle.empty", what, direction());
        }
        return days.getFirst().equals(days.getLast())
                ? words.say("figure.subtitle.moment", what, moment(days.getFirst()), direction())
                : words.say(
                        monthly
                                        && !Months.spaced(days.stream()
                                                .map(YearMonth::from)
                                                .toList())
                                ? "figure.subtitle"
                                : "figure.subtitle.days",
                        what,
                        moment(days.getFirst()),
                        moment(days.getLast()),
                        direction());
    }

    /** The same of days that are taken together, from the first to the last; figures may have none. */
    String together(List<LocalDate> days) {
        return days.isEmpty() || days.getFirst().equals(days.getLast())
                ? subtitle(null, days)
                : words.say(
                        "figure.subtitle.together",
                        measure.name(),
                        moment(days.getFirst()),
                        moment(days.getLast()),
                        direction());
    }

    List<Level> target() {
        Double target = measure.targetValue();
        return target == null
                ? List.of()
                : List.of(new Level(target, words.say("figure.target", format.target(target))));
    }

    /** Round bounds around everything that is drawn. */
    ValueAxis axis(List<Line> lines, List<Level> levels) {
        return axisAround(
                lines.stream()
                        .flatMap(line -> line.points().stream())
                        .map(Chart.Point::value)
                        .toList(),
                levels);
    }

    ValueAxis axisAround(List<Double> drawn, List<Level> levels) {
        List<Double> values = new ArrayList<>(drawn);
        levels.forEach(level -> values.add(level.value()));
        return ValueAxis.around(values, format);
    }

    Cell value(@Nullable Double value) {
        return value == null ? Cell.empty() : new Cell(format.value(value), ValueFormat.raw(value));
    }

    Cell count(@Nullable BigDecimal count) {
        return count == null ? Cell.empty() : new Cell(format.count(count), count.toPlainString());
    }

    Cell standing(String standing) {
        return new Cell(words.say("standing." + standing), standing);
    }

    String counts(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null || denominator == null
                ? ""
                : words.say("figure.counts", format.count(numerator), format.count(denominator));
    }

    /** A point in words: whose, when, how much, of how many. */
    String point(String whose, LocalDate day, double value, String counts) {
        return words.say("figure.point", whose, moment(day), format.value(value), counts);
    }

    Gap gap(LocalDate day, String standing) {
        return new Gap(
                Across.at(day),
                Gaps.sign(standing),
                words.say("figure.gap", moment(day), words.say("standing." + standing)));
    }

    /** Dated marks within what is shown, lettered in order of time; on a chart of months each stands at its month's point. That the site ended stands
     * at its last point, where none can follow. */
    List<Chart.Happening> happenings(List<Happening> happenings, List<LocalDate> days) {
        List<Chart.Happening> marks = new ArrayList<>();
        for (Happening happening : shown(happenings, days)) {
            String letter = letter(marks.size());
            String told = words.say("figure.happening", letter, told(happening));
            marks.add(new Chart.Happening(Across.at(at(happening, days)), letter, told));
        }
        return marks;
    }

    /** Those within what is shown. */
    List<Happening> shown(List<Happening> happenings, List<LocalDate> days) {
        return happenings.stream()
                .filter(happening -> !days.isEmpty()
                        && !at(happening, days).isBefore(days.getFirst())
                        && !at(happening, days).isAfter(days.getLast()))
                .toList();
    }

    private LocalDate at(Happening happening, List<LocalDate> days) {
        LocalDate at = monthly ? happening.at().withDayOfMonth(1) : happening.at();
        return happening.isEnd() && at.isAfter(days.getLast()) ? days.getLast() : at;
    }

    /** In words, for where no letter points to it. */
    String told(Happening happening) {
        return words.say(
                "figure.happening.told",
                day(happening.at()),
                words.say("figure.happening." + happening.kind()),
                happening.what());
    }

    /** What a table says of dated marks: each beside the newest point that is not after it. */
    Cell marked(List<Chart.Happening> marks, LocalDate day, List<LocalDate> days) {
        LocalDate next = days.stream().filter(day::isBefore).findFirst().orElse(LocalDate.MAX);
        double until = next.equals(LocalDate.MAX) ? Double.POSITIVE_INFINITY : Across.at(next);
        return marked(marks.stream()
                .filter(mark -> mark.x() >= Across.at(day) && mark.x() < until)
                .toList());
    }

    private static Cell marked(List<Chart.Happening> marks) {
        return marks.isEmpty()
                ? Cell.empty()
                : Cell.of(marks.stream().map(Chart.Happening::told).collect(Collectors.joining("; ")));
    }

    Column markedColumn() {
        return new Column(words.say("figure.column.happening"), false);
    }

    /** A to Z, then AA, AB and so on. */
    static String letter(int number) {
        String last = String.valueOf((char) ('A' + number % 26));
        return number < 26 ? last : letter(number / 26 - 1) + last;
    }
}
