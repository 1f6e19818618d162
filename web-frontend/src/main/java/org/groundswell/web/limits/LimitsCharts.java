package org.groundswell.web.limits;

import java.util.List;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.ControlChartFigure;
import org.groundswell.web.figure.Happening;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.ChartAnswer;
import org.springframework.stereotype.Component;

/** A series under the limits in force at the page's moment, or at the one asked for, as the page and its files show it. */
@Component
class LimitsCharts {

    private final QueryClient queries;
    private final Pages pages;

    LimitsCharts(QueryClient queries, Pages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    record Seen(Answer<LimitsReading> limits, ChartAnswer chart) {

        boolean isDrawn() {
            return chart.points().stream().anyMatch(ChartAnswer.Point::hasValue);
        }
    }

    Seen see(String p, String m, String code) {
        String asAt = pages.here().asAt();
        String asOf = pages.here().value("limitsAsOf");
        String series = LimitsPageController.SERIES;
        return new Seen(
                queries.read(
                        Ask.of(series + "/limits", p, m, code).asAt(asAt).with("limitsAsOf", asOf),
                        LimitsReading.class),
                queries.read(
                                Ask.of(series + "/control-chart", p, m, code)
                                        .asAt(asAt)
                                        .with("limitsAsOf", asOf),
                                ChartAnswer.class)
                        .data());
    }

    Chart draw(Seen seen) {
        Texts texts = pages.texts();
        List<Happening> recalculations = seen.limits().data().inForce().stream()
                .map(phase -> new Happening(phase.from().atDay(1), "recalculation", texts.text("limits.happening")))
                .toList();
        return ControlChartFigure.of(seen.chart().reading(recalculations), texts::text);
    }
}
