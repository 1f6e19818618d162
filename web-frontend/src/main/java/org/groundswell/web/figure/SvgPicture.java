package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.List;

/** A figure as a picture of its own, for a slide or a letter: the drawing with its finding, subtitle and rules around it. */
public final class SvgPicture {

    private static final SvgSize SIZE = SvgSize.WIDE;
    private static final double MARGIN = 16;

    private SvgPicture() {}

    /** For a file: letters are text. */
    public static String draw(Chart chart, Words words) {
        return draw(chart, words, Svg.Lettering.TEXT);
    }

    /** For a picture of points: letters are outlines, so that it needs no font. */
    static String outlined(Chart chart, Words words) {
        return draw(chart, words, Svg.Lettering.OUTLINES);
    }

    private static String draw(Chart chart, Words words, Svg.Lettering lettering) {
        double room = SIZE.width() - 2 * MARGIN;
        List<String> head = Letters.of(true).lines(chart.headline(), 22, room);
        List<String> under = Letters.of(false).lines(chart.subtitle(), 15, room);
        List<String> notes = new ArrayList<>();
        chart.notes().forEach(note -> notes.addAll(Letters.of(false).lines(note, 13, room)));
        double top = MARGIN + head.size() * 28.0 + under.size() * 20.0 + 12;
        Svg plot = new Svg(lettering);
        double height = SvgFigure.inside(chart, SIZE, words, plot);
        Svg svg = new Svg(lettering);
        SvgFigure.open(svg, chart, "picture", SIZE.width(), top + height + notes.size() * 18.0 + 2 * MARGIN);
        double y = lines(svg, head, MARGIN + 20, 28, 22, true, Svg.INK);
        lines(svg, under, y - 4, 20, 15, false, Svg.QUIET);
        svg.add("<g transform=\"translate(0 ", top)
                .add(")\">\n")
                .add(plot.toString())
                .add("</g>\n");
        lines(svg, notes, top + height + MARGIN + 8, 18, 13, false, Svg.QUIET);
        return svg.add("</svg>\n").toString();
    }

    private static double lines(
            Svg svg, List<String> lines, double from, double step, double size, boolean bold, String ink) {
        double y = from;
        for (String line : lines) {
            svg.text(MARGIN, y, "start", ink, bold, size, line);
            y += step;
        }
        return y;
    }
}
