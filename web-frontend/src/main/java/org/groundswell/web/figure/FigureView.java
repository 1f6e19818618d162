package org.groundswell.web.figure;

import org.jspecify.annotations.Nullable;

/** A chart drawn for wide and for narrow screens, with the addresses of its file and its picture. */
public record FigureView(
        Chart chart,
        String wide,
        String narrow,
        @Nullable String csvUrl,
        @Nullable String imageUrl) {

    public static FigureView of(Chart chart, Words words, @Nullable String csvUrl, @Nullable String imageUrl) {
        return new FigureView(
                chart,
                SvgFigure.draw(chart, SvgSize.WIDE, words),
                SvgFigure.draw(chart, SvgSize.NARROW, words),
                csvUrl,
                imageUrl);
    }

    /** For a page that shows two beside each other. */
    public static FigureView half(Chart chart, Words words) {
        return new FigureView(
                chart,
                SvgFigure.draw(chart, SvgSize.HALF, words),
                SvgFigure.draw(chart, SvgSize.NARROW, words),
                null,
                null);
    }
}
