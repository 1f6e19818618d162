/**
 * Figures: one chart model, {@link org.groundswell.web.figure.Chart}, from which come the drawing (SVG), the picture (PNG), the
 * table, the file (CSV), the print view and what the explore view shows. Pure and deterministic: the same reading gives the same
 * bytes. Nothing is computed here that the statistics' interface answers; its answers are mirrored field for field by {@link
 * org.groundswell.web.figure.ControlChart}, {@link org.groundswell.web.figure.RunChart}, {@link
 * org.groundswell.web.figure.Funnel} and {@link org.groundswell.web.figure.Heterogeneity}.
 *
 * <p>A page makes a chart by one of these, each of a reading and the page's words:
 *
 * <ul>
 *   <li>{@code ControlChartFigure.of(ControlChartReading, Words)}: limits, phases, target, icons, happenings, gaps
 *   <li>{@code RunChartFigure.of(RunChartReading, Words)}: the median and Anhøj's finding
 *   <li>{@code FunnelFigure.of(FunnelReading, Words)}: 95 % and 99.8 % limits, those outside and the own site named
 *   <li>{@code DecilesFigure.of(DecilesReading, Words)}: deciles of all sites with one site's line
 *   <li>{@code SeriesFigure.of(SeriesReading, Words)}: one site's own months
 *   <li>{@code CaterpillarFigure.of(CaterpillarReading, Words)}: estimates with intervals, in order, without ranks
 *   <li>{@code SmallMultiplesFigure.of(SmallMultiplesReading, Words)}: 24 small control charts a page; {@code
 *       SmallMultiplesFigure.bySignal} orders all sites before they are cut into pages
 *   <li>{@code HeatFigure.of(HeatReading, Words)}: sites by months as a shaded table
 *   <li>{@code AdoptionFigure.of(AdoptionReading, Words)}: sites that have adopted, by wave
 *   <li>{@code SpreadFigure.of(SpreadReading, Words)}: between-site variance over time
 *   <li>{@code SlopeFigure.of(SlopeReading, Words)}: first against latest
 * </ul>
 *
 * <p>and shows it by {@code @template.figure.figure(page, figure)} of {@code FigureView.of(chart, words, csvUrl, imageUrl,
 * pngUrl)}, with {@code .exploring(words)} to offer the explore view (of many sites {@code .exploring(words, url)}, which answers with
 * {@code Explore.json(chart, words)}), or {@code FigureView.half(chart, words)} for two beside
 * each other. Files: {@code ChartCsv.of(chart.table())}, {@code SvgPicture.draw(chart, words)}, {@code Png.of(chart, words)}.
 * One icon in a list: {@code $unsafe{Icons.svg(kind, words)}}. Several figures of a kind on one page: {@code
 * chart.identified(id)}. Words lie in {@code messages/figures.properties}.
 *
 * <p>Colours and icons are Making Data Count's; since two of its colours have less than 3:1 to white, every mark has a dark
 * outline and a shape of its own. Tests compare drawings with approved files and write {@code target/gallery} for looking;
 * {@code -Dgoldens.write=true} approves anew.
 */
@NullMarked
package org.groundswell.web.figure;

import org.jspecify.annotations.NullMarked;
