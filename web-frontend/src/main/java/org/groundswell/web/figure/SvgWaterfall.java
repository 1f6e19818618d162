package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.web.figure.Waterfall.Bar;

/**
 * Draws a waterfall as SVG: steps from left to right in their own rows, so that every label lies level. The figures themselves
 * are marks and not bars, because the axis need not begin at nought. Direction is told by the sign in words and by an arrow
 * head, never by colour alone. The same waterfall gives the same bytes.
 */
public final class SvgWaterfall {

    private static final String INK = "#212b32";
    private static final String QUIET = "#4c6272";
    private static final String GRID = "#d8dde0";
    private static final String UP = "#005eb8";
    private static final String DOWN = "#ffb81c";
    private static final int LETTER = 14;
    private static final int LINE = 17;
    private static final int BAR = 20;
    private static final int TOP = 8;
    private static final int BOTTOM = 34;
    private static final int SIDE = 24;

    /** The wide one for screens and paper, the narrow one for a phone. */
    public enum Width {
        WIDE("wide", 900),
        NARROW("narrow", 360);

        private final String word;
        private final int units;

        Width(String word, int units) {
            this.word = word;
            this.units = units;
        }
    }

    private final Waterfall figure;
    private final Width width;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder(4_000);

    /** A step and what is said above it, in as many lines as it takes. */
    private record Row(Bar bar, double top, List<String> said) {
        double barTop() {
            return top + said.size() * (double) LINE + 9;
        }

        double bottom() {
            return barTop() + BAR + 10;
        }
    }

    private SvgWaterfall(Waterfall figure, Width width) {
        this.figure = figure;
        this.width = width;
        double top = TOP;
        for (Bar bar : figure.bars()) {
            Letters letters = Letters.of(bar.total());
            Row row =
                    new Row(bar, top, letters.lines(bar.label() + ": " + bar.told(), LETTER, width.units - 2.0 * SIDE));
            rows.add(row);
            top = row.bottom();
        }
    }

    /** The drawing, ready to stand in a page. */
    public static String draw(Waterfall figure, Width width) {
        return new SvgWaterfall(figure, width).draw();
    }

    private String draw() {
        String id = figure.id() + "-" + width.word;
        svg.append(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gs-chart gs-chart--%1$s\" viewBox=\"0 0 %2$d %3$d\""
                                + " width=\"%2$d\" height=\"%3$d\" role=\"img\" aria-labelledby=\"%4$s-title %4$s-desc\""
                                + " font-family=\"Arial, sans-serif\" font-size=\"14\">\n")
                        .formatted(width.word, width.units, height(), id));
        svg.append("<title id=\"%s-title\">%s</title>\n".formatted(id, escape(figure.headline())));
        svg.append("<desc id=\"%s-desc\">%s</desc>\n".formatted(id, escape(figure.description())));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        ticks();
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i));
            if (i > 0) {
                joined(rows.get(i - 1), rows.get(i));
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private void ticks() {
        int count = figure.axis().ticks().size();
        int every = width == Width.WIDE || count <= 4 ? 1 : (count + 3) / 4;
        for (int i = 0; i < count; i++) {
            ValueAxis.Tick tick = figure.axis().ticks().get(i);
            double x = x(tick.value());
            line(x, TOP, x, (double) height() - BOTTOM, GRID, "");
            if (i % every == 0) {
                text(x, height() - 12.0, "middle", QUIET, "", tick.label());
            }
        }
    }

    private void row(Row row) {
        Bar bar = row.bar();
        double y = row.barTop();
        double from = x(bar.before());
        double to = x(bar.after());
        boolean up = to >= from;
        for (int i = 0; i < row.said().size(); i++) {
            double line = row.top() + LINE * (i + 1.0);
            text(
                    SIDE,
                    line,
                    "start",
                    INK,
                    bar.total() ? " font-weight=\"bold\"" : "",
                    row.said().get(i));
        }
        if (bar.total()) {
            rect(to - 3, y, 6, INK);
        } else {
            rect(Math.min(from, to), y, Math.max(Math.abs(to - from), 1.5), up ? UP : DOWN);
        }
        if (!bar.total() && Math.abs(to - from) >= 14) {
            arrow(to, y + BAR / 2.0, up);
        }
    }

    private void joined(Row row, Row next) {
        double x = x(row.bar().after());
        line(x, row.barTop() + BAR, x, next.barTop(), INK, " stroke-dasharray=\"3 3\"");
    }

    private void rect(double x, double y, double wide, String colour) {
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%d\" fill=\"%s\" stroke=\"%s\"/>\n"
                .formatted(number(x), number(y), number(wide), BAR, colour, INK));
    }

    private void arrow(double tip, double y, boolean up) {
        double back = up ? -8 : 8;
        double inset = up ? -3 : 3;
        svg.append("<path d=\"M%s %sL%s %sL%s %s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n"
                .formatted(
                        number(tip + inset + back),
                        number(y - 6),
                        number(tip + inset),
                        number(y),
                        number(tip + inset + back),
                        number(y + 6),
                        up ? "#ffffff" : INK));
    }

    private int height() {
        return (int) rows.getLast().bottom() + BOTTOM;
    }

    private double x(double value) {
        return SIDE + figure.axis().place(value) * (width.units - 2.0 * SIDE);
    }

    private void line(double x1, double y1, double x2, double y2, String colour, String more) {
        svg.append("<path d=\"M%s %sL%s %s\" stroke=\"%s\"%s/>\n"
                .formatted(number(x1), number(y1), number(x2), number(y2), colour, more));
    }

    private void text(double x, double y, String anchor, String colour, String more, String said) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>\n"
                .formatted(number(x), number(y), anchor, colour, more, escape(said)));
    }

    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String escape(String said) {
        return said.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
