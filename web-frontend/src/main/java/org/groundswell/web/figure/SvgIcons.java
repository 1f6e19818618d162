package org.groundswell.web.figure;

import java.util.List;
import org.groundswell.web.figure.Chart.Icon;

/**
 * Draws Making Data Count's icons: colour, letter and sign together, with a dark outline, so that each is told apart in black
 * and white too.
 */
final class SvgIcons {

    private static final double ROW = 46;
    private static final double RADIUS = 18;

    private SvgIcons() {}

    /** The room that a row of icons with their meanings takes above a plot. */
    static double height(List<Icon> icons, SvgSize size) {
        return icons.isEmpty() ? 0 : (besides(size) ? 1 : icons.size()) * ROW;
    }

    private static boolean besides(SvgSize size) {
        return size != SvgSize.NARROW;
    }

    /** The icons of a whole figure with their meanings beside them. */
    static void row(List<Icon> icons, Frame frame, SvgSize size, Svg svg) {
        double share = besides(size) ? (frame.width() - 16) / Math.max(1, icons.size()) : frame.width() - 16;
        for (int i = 0; i < icons.size(); i++) {
            double x = frame.x() + 8 + RADIUS + (besides(size) ? i * share : 0);
            double y = frame.y() + 4 + RADIUS + (besides(size) ? 0 : i * ROW);
            draw(icons.get(i), x, y, RADIUS, svg);
            List<String> lines = Letters.of(false).lines(icons.get(i).told(), 14, share - 2 * RADIUS - 20);
            double line = y + 5 - (Math.min(2, lines.size()) - 1) * 8.5;
            for (int j = 0; j < Math.min(2, lines.size()); j++) {
                svg.text(x + RADIUS + 8, line + j * 17, "start", Svg.INK, false, lines.get(j));
            }
        }
    }

    /** A drawing of one icon alone, named by its meaning. */
    static String alone(Icon icon) {
        Svg svg = new Svg(Svg.Lettering.TEXT);
        svg.add("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gs-icon\" viewBox=\"0 0 40 40\" width=\"40\""
                + " height=\"40\"");
        svg.add(" role=\"img\" aria-label=\"")
                .add(Svg.escape(icon.told()))
                .add("\" font-family=\"Arial, sans-serif\">\n");
        draw(icon, 20, 20, RADIUS, svg);
        return svg.add("</svg>").toString();
    }

    static void draw(Icon icon, double x, double y, double r, Svg svg) {
        String colour = colour(icon.kind());
        svg.add("<g class=\"gs-icon gs-icon--")
                .add(icon.kind())
                .add("\"><title>")
                .add(Svg.escape(icon.told()));
        svg.add("</title><circle cx=\"", x).add("\" cy=\"", y).add("\" r=\"", r).add("\" fill=\"#ffffff\"");
        svg.add(Svg.stroke(Svg.INK, "1")).add("/>");
        svg.add("<circle cx=\"", x).add("\" cy=\"", y).add("\" r=\"", r - 2.2).add("\" fill=\"none\"");
        svg.add(Svg.stroke(colour, Svg.number(r / 6))).add("/>");
        sign(icon.kind(), colour, x, y, r, svg);
        svg.add("</g>\n");
    }

    private static String colour(String kind) {
        if (kind.startsWith("improvement") || kind.equals("pass")) {
            return SvgMarks.IMPROVEMENT;
        }
        if (kind.startsWith("concern") || kind.equals("fail")) {
            return SvgMarks.CONCERN;
        }
        return kind.startsWith("neutral") ? SvgMarks.NEUTRAL : SvgMarks.COMMON;
    }

    private static void sign(String kind, String colour, double x, double y, double r, Svg svg) {
        switch (kind) {
            case "common-cause" -> dots(new double[] {0.1, -0.3, 0.25, -0.25, 0.1}, colour, x, y, r, svg);
            case "pass" -> letter("P", x, y, r, svg);
            case "fail" -> letter("F", x, y, r, svg);
            case "hit-or-miss" -> letter("?", x, y, r, svg);
            default -> {
                boolean high = kind.endsWith("high");
                letter(high ? "H" : "L", x - 0.36 * r, y, r * 0.85, svg);
                if (kind.startsWith("neutral")) {
                    arrow(x + 0.4 * r, y, r, high ? -1 : 1, svg);
                } else {
                    shape(kind.startsWith("concern"), x + 0.4 * r, y, r * 0.25, high ? -1 : 1, colour, svg);
                }
            }
        }
    }

    /** The same shape as marks the points of the chart, so that improvement and concern are told apart without colour. */
    private static void shape(boolean concern, double x, double y, double r, int way, String colour, Svg svg) {
        svg.add("<path d=\"").add(concern ? SvgMarks.square(x, y, r) : SvgMarks.triangle(x, y, r * 1.15, way));
        svg.add("\" fill=\"")
                .add(colour)
                .add("\"")
                .add(Svg.stroke(Svg.INK, "0.8"))
                .add("/>");
    }

    private static void arrow(double x, double y, double r, int way, Svg svg) {
        svg.add("<path fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"M", x);
        svg.add(" ", y - way * 0.42 * r).add("V", y + way * 0.42 * r);
        svg.add("M", x - 0.23 * r).add(" ", y + way * 0.15 * r).add("L", x).add(" ", y + way * 0.42 * r);
        svg.add("L", x + 0.23 * r).add(" ", y + way * 0.15 * r).add("\"");
        svg.add(Svg.stroke(Svg.INK, Svg.number(r / 9))).add("/>");
    }

    private static void letter(String letter, double x, double y, double r, Svg svg) {
        svg.text(x, y + r * 0.38, "middle", Svg.INK, true, Math.rint(r * 1.1), letter);
    }

    private static void dots(double[] heights, String colour, double x, double y, double r, Svg svg) {
        for (int i = 0; i < heights.length; i++) {
            svg.add("<circle cx=\"", x + (i - 2) * 0.27 * r).add("\" cy=\"", y + heights[i] * r);
            svg.add("\" r=\"", r / 7)
                    .add("\" fill=\"")
                    .add(colour)
                    .add("\"")
                    .add(Svg.stroke(Svg.INK, "0.7"))
                    .add("/>");
        }
    }
}
