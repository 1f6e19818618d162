package org.groundswell.web.figure;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.groundswell.web.figure.Chart.Line;
import org.groundswell.web.figure.Chart.Mark;
import org.groundswell.web.figure.Chart.Point;

/**
 * Draws a chart as SVG. Looks are presentation attributes, which a strict Content-Security-Policy allows and which stay with
 * a saved picture. The same chart gives the same bytes.
 */
public final class SvgFigure {

    private static final String INK = "#212b32";
    private static final String QUIET = "#4c6272";
    private static final String GRID = "#d8dde0";
    private static final String DECILE = "#768692";
    private static final String SITE = "#005eb8";
    private static final String TARGET = "#006747";
    private static final int TOP = 16;
    private static final int BOTTOM = 52;
    private static final double LETTER = 7;
    private static final double BOLD_LETTER = 7.7;

    private final Chart chart;
    private final SvgSize size;
    private final Words words;
    private final StringBuilder svg = new StringBuilder(16_000);

    private SvgFigure(Chart chart, SvgSize size, Words words) {
        this.chart = chart;
        this.size = size;
        this.words = words;
    }

    /** The drawing, ready to stand in a page or as a file of its own. */
    public static String draw(Chart chart, SvgSize size, Words words) {
        return new SvgFigure(chart, size, words).draw();
    }

    private String draw() {
        String id = chart.id() + "-" + size.word();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gs-chart gs-chart--")
                .append(size.word());
        svg.append("\" viewBox=\"0 0 ").append(size.width()).append(' ').append(size.height());
        svg.append("\" width=\"").append(size.width()).append("\" height=\"").append(size.height());
        svg.append("\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\"");
        svg.append(" font-family=\"Arial, sans-serif\" font-size=\"14\">\n");
        element("title", id + "-title", chart.headline());
        element("desc", id + "-desc", chart.description());
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        values();
        months();
        chart.levels().forEach(this::level);
        chart.lines().forEach(this::line);
        gaps();
        labels();
        return svg.append("</svg>\n").toString();
    }

    private void values() {
        for (ValueAxis.Tick tick : chart.axis().ticks()) {
            double y = y(tick.value());
            rule(size.left(), y, plotRight(), y, GRID, 1, "");
            text(size.left() - 8.0, y + 5, "end", QUIET, "", tick.label());
        }
    }

    private void months() {
        int count = chart.months().size();
        if (count == 0) {
            return;
        }
        int step = monthStep(count);
        double base = plotBottom();
        for (int i = 0; i < count; i++) {
            YearMonth month = chart.months().get(i);
            boolean labelled = step < 12 ? i % step == 0 : onTheYear(month, step, count, i);
            if (labelled) {
                double x = x(month);
                rule(x, base, x, base + 6, QUIET, 1, "");
                text(x, base + 40, anchor(x), QUIET, "", Months.brief(month, words));
            }
        }
        rule(size.left(), base, plotRight(), base, QUIET, 1, "");
    }

    private boolean onTheYear(YearMonth month, int step, int count, int index) {
        int offset = count >= 12 ? (13 - chart.months().getFirst().getMonthValue()) % 12 : 0;
        return index >= offset && (index - offset) % step == 0 && (month.getMonthValue() == 1 || offset == 0);
    }

    private int monthStep(int count) {
        for (int step : new int[] {1, 2, 3, 6, 12, 24, 36, 60}) {
            if (count == 1 || plotWidth() * step / (count - 1.0) >= size.monthLabelRoom()) {
                return step;
            }
        }
        return 120;
    }

    private void level(Chart.Level level) {
        double y = y(level.value());
        rule(size.left(), y, plotRight(), y, TARGET, 1.5, " stroke-dasharray=\"12 4\"");
    }

    private void line(Line line) {
        if (line.points().isEmpty()) {
            return;
        }
        svg.append("<path class=\"gs-line gs-line--").append(line.look().name().toLowerCase(Locale.ROOT));
        svg.append("\" fill=\"none\" d=\"").append(path(line.points())).append('"');
        svg.append(
                switch (line.look()) {
                    case DECILE -> stroke(DECILE, "1.25") + " stroke-dasharray=\"4 4\"";
                    case MEDIAN -> stroke(INK, "2");
                    case SITE -> stroke(SITE, "3") + " stroke-linejoin=\"round\"";
                });
        svg.append("/>\n");
        line.points().stream().filter(point -> point.mark() != Mark.NONE).forEach(this::mark);
    }

    private static String stroke(String colour, String width) {
        return " stroke=\"" + colour + "\" stroke-width=\"" + width + '"';
    }

    private String path(List<Point> points) {
        StringBuilder path = new StringBuilder();
        YearMonth before = null;
        for (Point point : points) {
            boolean joined = before != null && before.plusMonths(1).equals(point.month());
            path.append(joined ? "L" : "M").append(number(x(point.month()))).append(' ');
            path.append(number(y(point.value())));
            before = point.month();
        }
        return path.toString();
    }

    private void mark(Point point) {
        double x = x(point.month());
        double y = y(point.value());
        String told = point.told() == null ? "" : "<title>" + escape(point.told()) + "</title>";
        if (point.mark() == Mark.CORRECTED) {
            svg.append("<path class=\"gs-point gs-point--corrected\" d=\"M")
                    .append(number(x))
                    .append(' ');
            svg.append(number(y - 7))
                    .append("l7 7l-7 7l-7-7z\" fill=\"#ffffff\"")
                    .append(stroke(SITE, "2.5"));
            svg.append('>').append(told).append("</path>\n");
            return;
        }
        svg.append("<circle class=\"gs-point\" cx=\"")
                .append(number(x))
                .append("\" cy=\"")
                .append(number(y));
        svg.append("\" r=\"").append(plotWidth() < 10 * chart.months().size() ? "2.5" : "4");
        svg.append("\" fill=\"").append(SITE).append("\">").append(told).append("</circle>\n");
    }

    private void gaps() {
        for (Chart.Gap gap : chart.gaps()) {
            if (chart.months().contains(gap.month())) {
                svg.append("<text class=\"gs-gap\" x=\"")
                        .append(number(x(gap.month())))
                        .append("\" y=\"");
                svg.append(number(plotBottom() + 21))
                        .append("\" text-anchor=\"middle\" fill=\"")
                        .append(INK);
                svg.append("\"><title>").append(escape(gap.told())).append("</title>");
                svg.append(escape(gap.sign())).append("</text>\n");
            }
        }
    }

    private void labels() {
        List<SvgLabels.Label> wanted = new ArrayList<>();
        for (Line line : chart.lines()) {
            if (line.label() != null && !line.points().isEmpty()) {
                boolean own = line.look() == Chart.Look.SITE;
                double y = y(line.points().getLast().value());
                wanted.add(new SvgLabels.Label(
                        y, lines(Objects.requireNonNull(line.label()), own), own ? SITE : INK, own));
            }
        }
        for (Chart.Level level : chart.levels()) {
            wanted.add(new SvgLabels.Label(y(level.value()), lines(level.label(), false), TARGET, false));
        }
        for (SvgLabels.Label label : SvgLabels.apart(wanted, TOP, plotBottom())) {
            String weight = label.bold() ? " font-weight=\"bold\"" : "";
            double y = label.y() - label.half();
            for (String said : label.lines()) {
                text(plotRight() + 10.0, y + 5, "start", label.colour(), weight, said);
                y += SvgLabels.ROOM;
            }
        }
    }

    /** A label in as many lines as the room beside the plot asks for. */
    private List<String> lines(String label, boolean bold) {
        return SvgLabels.lines(label, (int) ((size.right() - 10) / (bold ? BOLD_LETTER : LETTER)));
    }

    private String anchor(double x) {
        return x - size.left() < 20 && size == SvgSize.WIDE ? "middle" : (x - size.left() < 20 ? "start" : "middle");
    }

    private double x(YearMonth month) {
        YearMonth first = chart.months().getFirst();
        int count = chart.months().size();
        if (count == 1) {
            return size.left() + plotWidth() / 2.0;
        }
        long offset = ChronoUnit.MONTHS.between(first, month);
        double inset = 8;
        return size.left() + inset + (plotWidth() - 2 * inset) * offset / (count - 1.0);
    }

    private double y(double value) {
        return plotBottom() - chart.axis().place(value) * (plotBottom() - TOP);
    }

    private int plotRight() {
        return size.width() - size.right();
    }

    private int plotWidth() {
        return plotRight() - size.left();
    }

    private int plotBottom() {
        return size.height() - BOTTOM;
    }

    private void rule(double x1, double y1, double x2, double y2, String colour, double width, String more) {
        svg.append("<path d=\"M").append(number(x1)).append(' ').append(number(y1));
        svg.append('L').append(number(x2)).append(' ').append(number(y2)).append('"');
        svg.append(stroke(colour, number(width))).append(more).append("/>\n");
    }

    private void text(double x, double y, String anchor, String colour, String more, String said) {
        svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        svg.append("\" text-anchor=\"")
                .append(anchor)
                .append("\" fill=\"")
                .append(colour)
                .append('"');
        svg.append(more).append('>').append(escape(said)).append("</text>\n");
    }

    private void element(String name, String id, String said) {
        svg.append('<').append(name).append(" id=\"").append(id).append("\">");
        svg.append(escape(said)).append("</").append(name).append(">\n");
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
