package org.groundswell.web.figure;

import org.jspecify.annotations.Nullable;

/**
 * A chart drawn for wide and for narrow screens, with the addresses of its file and its pictures.
 *
 * @param imageUrl the drawing with its finding as a file
 * @param pngUrl the same as a picture of points
 * @param explore what the explore view is fed with; nothing where it is not offered
 */
public record FigureView(
        Chart chart,
        String wide,
        String narrow,
        @Nullable String csvUrl,
        @Nullable String imageUrl,
        @Nullable String pngUrl,
        @Nullable String explore) {

    public static FigureView of(Chart chart, Words words, @Nullable String csvUrl, @Nullable String imageUrl) {
        return of(chart, words, csvUrl, imageUrl, null);
    }

    public static FigureView of(
            Chart chart, Words words, @Nullable String csvUrl, @Nullable String imageUrl, @Nullable String pngUrl) {
        return drawn(chart, words, SvgSize.WIDE, csvUrl, imageUrl, pngUrl);
    }

    /** For a page that shows two beside each other. */
    public static FigureView half(Chart chart, Words words) {
        return drawn(chart, words, SvgSize.HALF, null, null, null);
    }

    /**
     * The same with the explore view offered where scripts run: zoom, values on pointing, choosing a part. All that it shows comes
     * with the page.
     */
    public FigureView exploring(Words words) {
        return fedWith(chart.drawn() ? Explore.json(chart, words) : null);
    }

    /**
     * The same, of many sites: the page carries none of it before somebody asks.
     *
     * @param url answers with {@link Explore#json} of all sites, of which the drawing may show but some
     */
    public FigureView exploring(Words words, String url) {
        return fedWith(chart.drawn() ? Explore.fetched(chart, words, url) : null);
    }

    private FigureView fedWith(@Nullable String view) {
        return new FigureView(chart, wide, narrow, csvUrl, imageUrl, pngUrl, view);
    }

    /** A shaded table is its own drawing: it is not drawn twice. */
    private static FigureView drawn(
            Chart chart,
            Words words,
            SvgSize size,
            @Nullable String csvUrl,
            @Nullable String imageUrl,
            @Nullable String pngUrl) {
        boolean table = chart.table().shaded();
        return new FigureView(
                chart,
                table ? "" : SvgFigure.draw(chart, size, words),
                table ? "" : SvgFigure.draw(chart, SvgSize.NARROW, words),
                csvUrl,
                imageUrl,
                pngUrl,
                null);
    }
}
