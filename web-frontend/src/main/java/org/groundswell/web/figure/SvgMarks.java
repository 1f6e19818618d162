package org.groundswell.web.figure;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Point;

/**
 * Draws marks. Making Data Count's blue and grey have less than 3:1 to white, so every mark has a dark outline, and a shape of
 * its own that tells it apart without colour.
 */
final class SvgMarks {

    static final String IMPROVEMENT = "#00b0f0";
    static final String CONCERN = "#e46c0a";
    static final String COMMON = "#a6a6a6";
    static final String NEUTRAL = "#7030a0";

    /** More marks than these do not tell themselves in words; the table does. */
    private static final int MOST_TOLD = 400;

    /** More marks than these: those of a kind are one path, with one for each place in the drawing. */
    private static final int MOST_SINGLE = 1000;

    /** How far a mark of a small chart reaches. */
    private static final double SMALL = 2.5;

    private final Svg svg;
    private final Frame frame;
    private final SvgScale scale;
    private final long marked;

    SvgMarks(Svg svg, Frame frame, SvgScale scale, long marked) {
        this.svg = svg;
        this.frame = frame;
        this.scale = scale;
        this.marked = marked;
    }

    void draw(List<Point> points) {
        if (!frame.detailed()) {
            small(points);
            return;
        }
        if (marked <= MOST_SINGLE) {
            points.forEach(this::mark);
            return;
        }
        together(
                "gs-dots",
                points,
                Mark.COMMON,
                0,
                "h0",
                " fill=\"none\" stroke-linecap=\"round\"" + Svg.stroke(Svg.QUIET, "3"));
        together(
                "gs-diamonds",
                points,
                Mark.OUTLIER,
                3,
                diamond(3),
                " fill=\"" + CONCERN + '"' + Svg.stroke(Svg.INK, "0.5"));
        points.stream()
                .filter(point -> point.mark() != Mark.COMMON && point.mark() != Mark.OUTLIER)
                .forEach(this::mark);
    }

    /** The marks of a small chart: those of a kind are one path, and none tells itself in words. */
    private void small(List<Point> points) {
        Map<Mark, StringBuilder> outlines = new EnumMap<>(Mark.class);
        for (Point point : points) {
            if (point.mark() != Mark.NONE) {
                outlines.computeIfAbsent(point.mark(), mark -> new StringBuilder())
                        .append(outline(point.mark(), scale.x(point.x()), scale.y(point.value())));
            }
        }
        outlines.forEach((mark, outline) -> svg.add("<path class=\"gs-point gs-point--")
                .add(kind(mark))
                .add("\" d=\"")
                .add(outline.toString())
                .add("\"")
                .add(filled(colour(mark)))
                .add("/>\n"));
    }

    private static String outline(Mark mark, double x, double y) {
        return switch (mark) {
            case IMPROVEMENT_HIGH, NEUTRAL_HIGH -> triangle(x, y, SMALL + 1.5, -1);
            case IMPROVEMENT_LOW, NEUTRAL_LOW -> triangle(x, y, SMALL + 1.5, 1);
            case CONCERN -> square(x, y, SMALL);
            case OUTLIER -> "M" + at(x, y - SMALL - 1.5) + diamond(SMALL + 1.5);
            default -> round(x, y, SMALL - 0.5);
        };
    }

    private static String kind(Mark mark) {
        return switch (mark) {
            case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> "improvement";
            case NEUTRAL_HIGH, NEUTRAL_LOW -> "neutral";
            default -> mark.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String colour(Mark mark) {
        return switch (mark) {
            case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> IMPROVEMENT;
            case NEUTRAL_HIGH, NEUTRAL_LOW -> NEUTRAL;
            case CONCERN, OUTLIER -> CONCERN;
            default -> COMMON;
        };
    }

    /** @param up how far above its middle a shape begins */
    private void together(String kind, List<Point> points, Mark mark, long up, String shape, String looks) {
        Set<String> places = points.stream()
                .filter(point -> point.mark() == mark)
                .map(point -> "M" + Math.round(scale.x(point.x())) + ' ' + (Math.round(scale.y(point.value())) - up))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!places.isEmpty()) {
            svg.add("<path class=\"").add(kind).add("\"").add(looks).add(" d=\"");
            places.forEach(place -> svg.add(place).add(shape));
            svg.add("\"/>\n");
        }
    }

    private void mark(Point point) {
        double x = scale.x(point.x());
        double y = scale.y(point.value());
        double r = Math.clamp(frame.plotWidth() * 0.45 / marked, marked > MOST_TOLD ? 2 : 3, 5);
        switch (point.mark()) {
            case NONE -> {}
            case DOT -> circle(point, x, y, Math.clamp(r, 2.5, 4), "", " fill=\"" + Svg.BLUE + '"');
            case CORRECTED -> shape(point, "corrected", "M" + at(x, y - 7) + diamond(7), "#ffffff", Svg.BLUE, "2.5");
            case COMMON -> circle(point, x, y, r - 0.5, " gs-point--common", filled(COMMON));
            case IMPROVEMENT_HIGH -> shape(point, "improvement", triangle(x, y, r + 1.5, -1), IMPROVEMENT);
            case IMPROVEMENT_LOW -> shape(point, "improvement", triangle(x, y, r + 1.5, 1), IMPROVEMENT);
            case CONCERN -> shape(point, "concern", square(x, y, r), CONCERN);
            case NEUTRAL_HIGH -> shape(point, "neutral", triangle(x, y, r + 1.5, -1), NEUTRAL);
            case NEUTRAL_LOW -> shape(point, "neutral", triangle(x, y, r + 1.5, 1), NEUTRAL);
            case OUTLIER -> shape(point, "outlier", "M" + at(x, y - r - 1.5) + diamond(r + 1.5), CONCERN);
            case OWN -> {
                circle(point, x, y, r + 2, " gs-point--own", " fill=\"#ffffff\"" + Svg.stroke(Svg.BLUE, "2.5"));
                circle(point, x, y, r - 1.5, "", " fill=\"" + Svg.BLUE + '"');
            }
        }
    }

    private static String filled(String colour) {
        return " fill=\"" + colour + '"' + Svg.stroke(Svg.INK, "1");
    }

    private static String at(double x, double y) {
        return Svg.number(x) + ' ' + Svg.number(y);
    }

    private static String round(double x, double y, double r) {
        String arc = "a" + Svg.number(r) + ' ' + Svg.number(r) + " 0 1 0 ";
        return "M" + at(x - r, y) + arc + Svg.number(2 * r) + " 0" + arc + '-' + Svg.number(2 * r) + " 0";
    }

    static String triangle(double x, double y, double r, int way) {
        return "M" + at(x - r, y - way * r * 0.75) + "h" + Svg.number(2 * r) + "l-" + Svg.number(r) + ' '
                + Svg.number(way * r * 1.75) + "z";
    }

    static String square(double x, double y, double r) {
        String side = Svg.number(2 * r);
        return "M" + at(x - r, y - r) + "h" + side + "v" + side + "h-" + side + "z";
    }

    private static String diamond(double r) {
        String n = Svg.number(r);
        return "l" + n + ' ' + n + "l-" + n + ' ' + n + "l-" + n + "-" + n + "z";
    }

    private void circle(Point point, double x, double y, double r, String kind, String looks) {
        svg.add("<circle class=\"gs-point").add(kind).add("\" cx=\"", x).add("\" cy=\"", y);
        svg.add("\" r=\"", r).add("\"").add(looks);
        end(point, "circle");
    }

    private void shape(Point point, String kind, String path, String fill) {
        shape(point, kind, path, fill, Svg.INK, "1");
    }

    private void shape(Point point, String kind, String path, String fill, String ink, String width) {
        svg.add("<path class=\"gs-point gs-point--").add(kind).add("\" d=\"").add(path);
        svg.add("\" fill=\"").add(fill).add("\"").add(Svg.stroke(ink, width));
        end(point, "path");
    }

    private void end(Point point, String element) {
        if (point.told() == null || marked > MOST_TOLD) {
            svg.add("/>\n");
        } else {
            svg.add("><title>")
                    .add(Svg.escape(point.told()))
                    .add("</title></")
                    .add(element)
                    .add(">\n");
        }
    }
}
