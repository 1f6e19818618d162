package org.groundswell.web.figure;

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
 * A chart of one panel as the explore view reads it: the same lines, marks, words and colours. A line is a list of
 * {@code [x, y, mark, told]}, with an empty place where it breaks; the script adds nothing but zoom, pointing and choosing.
 */
final class Explore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A level across the chart; a record, because its parts are written in the same order at every start. */
    private record Height(double y, String label) {}

    /** A place on an axis. */
    private record At(double at, String label) {}

    /** A dated mark. */
    private record Dated(double x, String letter, String told) {}

    private Explore() {}

    static String json(Chart chart, Words words) {
        Panel panel = chart.panels().getFirst();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("across", panel.across().kind().name().toLowerCase(Locale.ROOT));
        view.put("low", panel.across().low());
        view.put("high", panel.across().high());
        view.put("acrossTicks", ticks(panel.across().ticks()));
        view.put("months", months(panel.across(), words));
        view.put("bottom", panel.axis().low());
        view.put("top", panel.axis().high());
        view.put("ticks", ticks(panel.axis().ticks()));
        view.put("title", panel.across().title() == null ? "" : panel.across().title());
        view.put(
                "lines",
                panel.lines().stream()
                        .filter(line -> !line.points().isEmpty())
                        .map(Explore::line)
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
        view.put("words", said(chart, words));
        return JSON.writeValueAsString(view);
    }

    private static Map<String, String> said(Chart chart, Words words) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String key : List.of("open", "close", "reset", "choose", "clear")) {
            said.put(key, words.say("figure.explore." + key));
        }
        said.put("label", words.say("figure.explore.label", chart.headline()));
        return said;
    }

    private static List<At> ticks(List<ValueAxis.Tick> ticks) {
        return ticks.stream().map(tick -> new At(tick.value(), tick.label())).toList();
    }

    /** The name of each month, from the first on. */
    private static List<String> months(Across across, Words words) {
        List<String> names = new ArrayList<>();
        if (across.kind() == Across.Kind.TIME && across.high() > 0) {
            for (int i = 0; i <= Math.ceil(across.high() - across.low()) + 1; i++) {
                names.add(Months.brief(Across.month(Math.floor(across.low() + 1e-9) + i), words));
            }
        }
        return names;
    }

    private static Map<String, Object> line(Line line) {
        List<Object> points = new ArrayList<>();
        for (Point point : line.points()) {
            if (!point.joined() && !points.isEmpty() && line.look() != Look.MARKS) {
                points.add(List.of());
            }
            points.add(point(point));
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", line.name());
        told.put("look", line.look().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        told.put("label", line.label() == null ? "" : line.label());
        told.put("points", points);
        return told;
    }

    private static List<Object> point(Point point) {
        return point.mark() == Mark.NONE
                ? List.of(point.x(), point.value())
                : List.of(
                        point.x(),
                        point.value(),
                        point.mark().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        point.told() == null ? "" : point.told());
    }
}
