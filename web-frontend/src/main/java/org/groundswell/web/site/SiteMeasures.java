package org.groundswell.web.site;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.ControlChartFigure;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.figure.Icons;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.ChartAnswer;
import org.groundswell.web.reading.Facts;
import org.groundswell.web.reading.SiteVariationAnswer.Line;
import org.groundswell.web.reading.SiteVariationAnswer.Peers;
import org.jspecify.annotations.Nullable;

/** All measures of a site: each with its icons and its place among all sites, the first of them with their charts. */
final class SiteMeasures {

    private static final int CHARTS = 6;

    private final PageModel page;
    private final String code;

    SiteMeasures(PageModel page, String code) {
        this.page = page;
        this.code = code;
    }

    /** @param lines those that want looking at first, first */
    List<SiteView.Measure> of(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(at -> measure(lines.get(at), at < CHARTS))
                .toList();
    }

    private SiteView.Measure measure(Line line, boolean drawn) {
        ChartAnswer answer = line.chart();
        String path = page.programmePath() + "/measures/" + answer.measure().measure();
        return new SiteView.Measure(
                answer.measure().name(),
                Stream.of(answer.variationIcon(), answer.assuranceIcon())
                        .filter(Objects::nonNull)
                        .map(icon -> Icons.svg(icon, page.texts()::text))
                        .toList(),
                page.text("variation.attention." + answer.attention()),
                latest(answer, line.peers()),
                peers(line.peers()),
                drawn ? figure(answer) : null,
                page.here().at(path).with("site", code).url(),
                page.link(path + "/sites/" + code));
    }

    private @Nullable FigureView figure(ChartAnswer answer) {
        Chart chart = ControlChartFigure.of(answer.reading(), page.texts()::text)
                .identified("m-" + answer.measure().measure());
        return chart.drawn() ? FigureView.half(chart, page.texts()::text) : null;
    }

    private String latest(ChartAnswer answer, @Nullable Peers peers) {
        if (peers == null) {
            return page.text("site.measure.none");
        }
        String value = Facts.of(answer.measure()).format(page.texts()::text).value(peers.value());
        return answer.points().stream()
                .filter(point -> point.at().equals(peers.period()) && point.denominator() != null)
                .findFirst()
                .map(point -> page.text(
                        "site.measure.latest.of",
                        value,
                        page.texts().month(peers.period()),
                        point.numerator(),
                        point.denominator()))
                .orElseGet(() ->
                        page.text("site.measure.latest", value, page.texts().month(peers.period())));
    }

    private String peers(@Nullable Peers peers) {
        return peers == null || peers.n() < 2
                ? page.text("site.measure.peers.none")
                : page.text("site.measure.peers", peers.lower(), peers.n() - 1);
    }
}
