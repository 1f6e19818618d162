package org.groundswell.web.figure;

import org.jspecify.annotations.Nullable;

/** A chart drawn at both sizes, with the addresses of its file and its picture. */
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
}
