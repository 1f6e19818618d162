package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.ChartTable.Cell;
import org.groundswell.web.figure.ChartTable.Column;
import org.jspecify.annotations.Nullable;

/** Small multiples: one small control chart a site, on one scale but where that would flatten the others, those with a signal first. */
public final class SmallMultiplesFigure {

    /** How many a page shows. */
    public static final int PAGE = 24;

    private static final List<String> ORDER = List.of("concern", "improvement", "neutral", "common", "none");

    private final SmallMultiplesReading reading;
    private final List<ControlChartReading> sites;
    private final List<LocalDate> days;
    private final Words words;
    private final Telling telling;
    private final Set<ControlChartReading> ownScale;

    /** What happened at all of them, such as a decision of the programme: told once. */
    private final List<Happening> everywhere;

    /** Whether each point tells itself in words. */
    private final boolean tells;

    private SmallMultiplesFigure(SmallMultiplesReading reading, Words words, boolean tells) {
        this.tells = tells;
        this.reading = reading;
        this.sites = bySignal(reading.sites());
        this.days = sites.stream()
                .flatMap(site -> site.chart().points().stream())
                .map(ControlChart.Point::at)
                .distinct()
                .sorted()
                .toList();
        this.words = words;
        this.telling = new Telling(reading.measure(), days, words);
        this.ownScale = OwnScale.among(sites);
        this.everywhere = sites.size() < 2
                ? List.of()
                : telling.shown(sites.getFirst().happenings(), days).stream()
                        .filter(one -> sites.stream()
                                .allMatch(site -> site.happenings().contains(one)))
                        .toList();
    }

    public static Chart of(SmallMultiplesReading reading, Words words) {
        return new SmallMultiplesFigure(reading, words, false).chart();
    }

    /** The same for the explore view, which shows one site at a time and tells each point. */
    public static Chart explored(SmallMultiplesReading reading, Words words) {
        return new SmallMultiplesFigure(reading, words, true).chart();
    }

    /** Concerns first, then improvements, other signals, common cause, and sites with too few figures; each by name. */
    public static List<ControlChartReading> bySignal(List<ControlChartReading> sites) {
        return sites.stream()
                .sorted(Comparator.<ControlChartReading>comparingInt(site -> ORDER.indexOf(kind(site)))
                        .thenComparing(ControlChartReading::name))
                .toList();
    }

    private static String kind(ControlChartReading site) {
        String icon = Objects.requireNonNullElse(site.chart().variationIcon(), "none");
        return ORDER.stream().filter(icon::startsWith).findFirst().orElse("none");
    }

    private Chart chart() {
        ValueAxis shared =
                axis(sites.stream().filter(site -> !ownScale.contains(site)).toList());
        Across across = days.isEmpty()
                ? Across.months(List.of())
                : Across.time(Across.at(days.getFirst()), Across.at(days.getLast()));
        List<Panel> panels = sites.stream()
                .map(site -> ownScale.contains(site)
                        ? ControlChartFigure.small(site, axis(List.of(site)), across, words, tells)
                                .titled(words.say("figure.multiples.own", site.name()))
                        : ControlChartFigure.small(site, shared, across, words, tells))
                .toList();
        String headline = headline();
        return new Chart(
                "multiples",
                headline,
                telling.subtitle(null, days),
                words.say("figure.multiples.description", headline, sites.size()),
                panels,
                notes(panels),
                table());
    }

    private ValueAxis axis(List<ControlChartReading> some) {
        List<Double> values = some.stream()
                .flatMap(site -> ControlChartFigure.values(site).stream())
                .toList();
        return telling.axisAround(values, telling.target());
    }

    private long count(String kind) {
        return sites.stream().filter(site -> kind(site).equals(kind)).count();
    }

    private String headline() {
        if (sites.isEmpty()) {
            return words.say("figure.deciles.finding.none", reading.measure().name());
        }
        return reading.measure().direction().equals("neutral")
                ? words.say("figure.multiples.finding.neutral", count("neutral"), sites.size())
                : words.say("figure.multiples.finding", count("concern"), sites.size(), count("improvement"));
    }

    private List<String> notes(List<Panel> panels) {
        List<String> notes = new ArrayList<>();
        if (!sites.isEmpty()) {
            notes.add(ControlNotes.rules(sites.getFirst().chart().ruleSet(), words));
        }
        notes.add(
                ownScale.isEmpty()
                        ? words.say("figure.multiples.order")
                        : words.say("figure.multiples.own.order", ownScale.size()));
        notes.add(words.say(
                "figure.control.marks." + (reading.measure().direction().equals("neutral") ? "neutral" : "directed")));
        if (panels.stream().anyMatch(panel -> !panel.happenings().isEmpty())) {
            notes.add(words.say("figure.multiples.happenings"));
        }
        if (!everywhere.isEmpty()) {
            notes.add(words.say("figure.multiples.everywhere", told(everywhere)));
        }
        notes.add(words.say("figure.multiples.counts", sites.size(), reading.total(), count("none")));
        return notes;
    }

    private String told(List<Happening> happenings) {
        return happenings.stream().map(telling::told).collect(Collectors.joining("; "));
    }

    private List<Happening> own(ControlChartReading site) {
        return telling.shown(site.happenings(), days).stream()
                .filter(one -> !everywhere.contains(one))
                .toList();
    }

    private ChartTable table() {
        boolean marked = sites.stream().anyMatch(site -> !own(site).isEmpty());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.say("figure.column.name"), false));
        columns.add(new Column(words.say("figure.column.latest"), false));
        for (String numeric : List.of("value", "lower", "centre", "upper", "points")) {
            columns.add(new Column(words.say("figure.column." + numeric), true));
        }
        columns.add(new Column(words.say("figure.column.variation"), false));
        columns.add(new Column(words.say("figure.column.assurance"), false));
        if (marked) {
            columns.add(telling.markedColumn());
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (ControlChartReading site : sites) {
            List<Cell> row = row(site);
            if (marked) {
                List<Happening> own = own(site);
                row.add(own.isEmpty() ? Cell.empty() : Cell.of(told(own)));
            }
            rows.add(row);
        }
        return new ChartTable(
                words.say("figure.multiples.caption", reading.measure().name()), columns, rows);
    }

    private List<Cell> row(ControlChartReading site) {
        List<ControlChart.Point> valued = site.chart().points().stream()
                .filter(point -> point.value() != null)
                .toList();
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(site.name()));
        if (valued.isEmpty()) {
            for (int i = 0; i < 5; i++) {
                row.add(Cell.empty());
            }
        } else {
            ControlChart.Point last = valued.getLast();
            row.add(telling.momentCell(last.at()));
            row.add(telling.value(last.value()));
            row.add(telling.value(last.lower()));
            row.add(telling.value(last.centre()));
            row.add(telling.value(last.upper()));
        }
        row.add(Cell.of(Integer.toString(valued.size())));
        row.add(icon(site.chart().variationIcon()));
        row.add(icon(site.chart().assuranceIcon()));
        return row;
    }

    private Cell icon(@Nullable String kind) {
        List<Chart.Icon> icons = Icons.of(kind, kind, words);
        return icons.isEmpty() ? Cell.empty() : Cell.of(icons.getFirst().told());
    }
}
