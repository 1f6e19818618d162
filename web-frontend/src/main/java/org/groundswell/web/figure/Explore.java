package org.groundswell.web.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.Chart.Look;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Panel;
import org.groundswell.web.figure.Chart.Point;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart as the explore view reads it: the same lines, marks, words and colours. A line is a list of {@code [x, y, mark, told,
 * name]}, of which what is empty at the end is left out, with an empty place where the line breaks. Of several panels one at a
 * time is explored; a shaded table as its {@link ExploredCells cells}. The script adds nothing but zoom, pointing and choosing.
 */
public final class Explore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Finer than any screen: so many parts of the upright axis, and of a month or a count along the level one. */
    private static final int FINE = 6;

    private final Panel panel;
    private final Words words;
    private final int decimals;

    /** A level across the chart; a record, because its parts are written in the same order at every start. */
    private record Height(double y, String label) {}

    /** A place on an axis. */
    private record At(double at, String label) {}

    /** A dated mark. */
    private record Dated(double x, String letter, String told) {}

    private Explore(Panel panel, Words words) {
        this.panel = panel;
        this.words = words;
        double height =
                Math.max(Double.MIN_NORMAL, panel.axis().high() - panel.axis().low());
        this.decimals = FINE - (int) Math.floor(Math.log10(height));
    }

    /** All of it, to stand in the page or to be fetched. */
    public static String json(Chart chart, Words words) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (chart.panels().size() == 1) {
            all.putAll(new Explore(chart.panels().getFirst(), words).view());
        } else if (chart.panels().isEmpty()) {
            all.put("cells", ExploredCells.of(chart.table(), words));
        } else {
            all.put(
                    "panels",
                    chart.panels().stream()
                            .map(panel -> new Explore(panel, words).view())
                            .toList());
        }
        all.put("words", said(chart, words));
        return JSON.writeValueAsString(all);
    }

    /** What stands in the page where the rest is fetched from an address once somebody asks for it. */
    static String fetched(Chart chart, Words words, String url) {
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("from", url);
        offer.put("words", said(chart, words));
        return JSON.writeValueAsString(offer);
    }

    private Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        if (panel.title() != null) {
            view.put("name", panel.title());
        }
        view.put("across", panel.across().kind().name().toLowerCase(Locale.ROOT));
        view.put("low", panel.across().low());
        view.put("high", panel.across().high());
        view.put("acrossTicks", ticks(panel.across().ticks()));
        view.put("months", months());
        view.put("bottom", panel.axis().low());
        view.put("top", panel.axis().high());
        view.put("ticks", ticks(panel.axis().ticks()));
        view.put("title", panel.across().title() == null ? "" : panel.across().title());
        view.put(
                "lines",
                panel.lines().stream()
                        .filter(line -> !line.points().isEmpty())
                        .map(this::line)
                        .toList());
        view.put(
                "levels",
                panel.levels().stream()
                        .map(level -> new Height(level.value(), level.label()))
                        .toList());
        view.put(
                "happenings",
                panel.happenings().stream()
                        .map(one -> new Dated(one.x(), one.letter(), one.told()))
                        .toList());
        view.put(
                "gaps",
                panel.gaps().stream()
                        .map(gap -> new Dated(gap.x(), gap.sign(), gap.told()))
                        .toList());
        return view;
    }

    private static Map<String, String> said(Chart chart, Words words) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String key : List.of("open", "close", "closer", "further", "choose", "reset", "failed", "which")) {
            said.put(key, words.say("figure.explore." + key));
        }
        said.put("chosen", words.say("figure.explore.chosen", "#"));
        said.put("label", words.say("figure.explore.label", chart.headline()));
        return said;
    }

    private static List<At> ticks(List<ValueAxis.Tick> ticks) {
        return ticks.stream().map(tick -> new At(tick.value(), tick.label())).toList();
    }

    /** The name of each month, from the first on. */
    private List<String> months() {
        Across across = panel.across();
        List<String> names = new ArrayList<>();
        if (across.kind() == Across.Kind.TIME && across.high() > 0) {
            for (int i = 0; i <= Math.ceil(across.high() - across.low()) + 1; i++) {
                names.add(Months.brief(Across.month(Math.floor(across.low() + 1e-9) + i), words));
            }
        }
        return names;
    }

    private Map<String, Object> line(Line line) {
        List<Object> points = new ArrayList<>();
        List<Point> given = line.points();
        for (int i = 0; i < given.size(); i++) {
            Point point = given.get(i);
            if (!point.joined() && !points.isEmpty() && line.look() != Look.MARKS) {
                points.add(List.of());
            }
            if (!isWithinALevel(given, i)) {
                points.add(point(point));
            }
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", line.name());
        told.put("look", line.look().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        told.put("label", line.label() == null ? "" : line.label());
        told.put("points", points);
        return told;
    }

    /** Limits are level for years; between the ends nothing need be said. */
    private static boolean isWithinALevel(List<Point> points, int i) {
        if (i == 0 || i == points.size() - 1) {
            return false;
        }
        Point point = points.get(i);
        Point next = points.get(i + 1);
        return point.mark() == Mark.NONE
                && point.told() == null
                && point.joined()
                && next.joined()
                && point.value() == points.get(i - 1).value()
                && point.value() == next.value();
    }

    private List<Object> point(Point point) {
        List<Object> parts = new ArrayList<>(List.of(
                rounded(point.x(), FINE),
                rounded(point.value(), decimals),
                point.mark() == Mark.NONE
                        ? ""
                        : point.mark().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                point.told() == null ? "" : point.told(),
                point.label() == null ? "" : point.label()));
        while (parts.getLast().equals("")) {
            parts.removeLast();
        }
        return parts;
    }

    private static Number rounded(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
