package org.groundswell.web.figure;

import java.util.List;
import org.groundswell.web.figure.Chart.Panel;

/** Draws a chart as SVG: one panel over the whole width, or small multiples in a grid. The same chart gives the same bytes. */
public final class SvgFigure {

    private static final int TOP = 16;
    private static final double LEAST_RIGHT = 36;

    private final Chart chart;
    private final SvgSize size;
    private final Words words;
    private final Svg svg;

    private SvgFigure(Chart chart, SvgSize size, Words words, Svg svg) {
        this.chart = chart;
        this.size = size;
        this.words = words;
        this.svg = svg;
    }

    /** The drawing, ready to stand in a page. */
    public static String draw(Chart chart, SvgSize size, Words words) {
        Svg svg = new Svg(Svg.Lettering.TEXT);
        SvgFigure figure = new SvgFigure(chart, size, words, svg);
        open(svg, chart, size.word(), size.width(), figure.height());
        figure.panels();
        return svg.add("</svg>\n").toString();
    }

    /** Opens a drawing with its title and description, on white. */
    static void open(Svg svg, Chart chart, String word, double width, double height) {
        String id = chart.id() + "-" + word;
        svg.add("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gs-chart gs-chart--")
                .add(word);
        svg.add("\" viewBox=\"0 0 ", width).add(" ", height);
        svg.add("\" width=\"", width).add("\" height=\"", height);
        svg.add("\" role=\"img\" aria-labelledby=\"")
                .add(id)
                .add("-title ")
                .add(id)
                .add("-desc\"");
        svg.add(" font-family=\"Arial, sans-serif\" font-size=\"14\">\n");
        svg.element("title", id + "-title", chart.headline());
        svg.element("desc", id + "-desc", chart.description());
        svg.add("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    }

    /** Draws the panels, or the shaded table, within a drawing that is open. */
    static double inside(Chart chart, SvgSize size, Words words, Svg svg) {
        SvgFigure figure = new SvgFigure(chart, size, words, svg);
        figure.panels();
        return figure.height();
    }

    private void panels() {
        if (chart.table().shaded()) {
            SvgShades.draw(chart.table(), size, svg);
        } else if (single()) {
            Panel panel = chart.panels().getFirst();
            new SvgPanel(panel, whole(panel), size, words, svg).draw();
        } else {
            grid();
        }
    }

    /** One panel over the whole width; one that bears a title is one of several of which there happens to be one. */
    private boolean single() {
        return chart.panels().size() == 1 && chart.panels().getFirst().title() == null;
    }

    private double height() {
        if (chart.table().shaded()) {
            return SvgShades.height(chart.table(), size);
        }
        if (single()) {
            return plain()
                    + head(chart.panels().getFirst())
                    + foot(chart.panels().getFirst());
        }
        return Math.max(1, rows()) * size.smallHeight();
    }

    /** The height without what stands below the plot. */
    private double plain() {
        return size.height() - 52.0;
    }

    private Frame whole(Panel panel) {
        double head = head(panel);
        double foot = foot(panel);
        double widest = panel.axis().ticks().stream()
                .mapToDouble(tick -> Letters.of(false).width(tick.label(), 14) + 12)
                .max()
                .orElse(0);
        return new Frame(
                0,
                0,
                size.width(),
                plain() + head + foot,
                Math.max(size.left(), Math.ceil(widest)),
                labelled(panel) ? size.right() : LEAST_RIGHT,
                TOP + head,
                foot,
                true);
    }

    private static boolean labelled(Panel panel) {
        return !panel.levels().isEmpty() || panel.lines().stream().anyMatch(line -> line.label() != null);
    }

    private double head(Panel panel) {
        return SvgIcons.height(panel.icons(), size) + (panel.happenings().isEmpty() ? 0 : SvgPanel.LETTER_ROOM);
    }

    /** The room below a plot: for its labels and signs, and for a title in as many lines as it takes. */
    private double foot(Panel panel) {
        double labels = switch (panel.across().kind()) {
            case TIME -> 52;
            case AMOUNT -> 36;
            case ORDER -> panel.across().ticks().isEmpty() ? 12 : 36;
        };
        return labels + SvgScale.title(panel.across(), size.width()).size() * SvgScale.TITLE_LINE;
    }

    private int rows() {
        return (chart.panels().size() + size.columns() - 1) / size.columns();
    }

    private void grid() {
        List<Panel> panels = chart.panels();
        double width = size.width() / (double) size.columns();
        for (int i = 0; i < panels.size(); i++) {
            double x = i % size.columns() * width;
            double y = Math.floorDiv(i, size.columns()) * (double) size.smallHeight();
            Frame frame = new Frame(x, y, width - 12, size.smallHeight(), 44, 8, 42, 34, false);
            new SvgPanel(panels.get(i), frame, size, words, svg).draw();
        }
    }
}
