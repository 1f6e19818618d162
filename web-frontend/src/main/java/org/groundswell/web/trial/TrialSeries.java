package org.groundswell.web.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.statistics.ChartKind;
import org.groundswell.domain.statistics.ChartPoint;
import org.groundswell.domain.statistics.ChartSuggestion;
import org.groundswell.domain.statistics.FigureKind;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.figure.ControlChart;
import org.groundswell.web.figure.ControlChartFigure;
import org.groundswell.web.figure.ControlChartReading;
import org.groundswell.web.figure.GivenPoint;
import org.groundswell.web.figure.MeasureFacts;
import org.groundswell.web.figure.RunChart;
import org.groundswell.web.figure.RunChartFigure;
import org.groundswell.web.figure.RunChartReading;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.trial.TrialFigures.Figure;

/** Charts one series over time: the chart asked for, or the one the engine suggests. */
final class TrialSeries {

    private final TrialWish wish;
    private final TrialFigures read;
    private final FigureKind kind;
    private final MeasureFacts measure;
    private final Texts texts;

    TrialSeries(TrialWish wish, TrialFigures read, FigureKind kind, MeasureFacts measure, Texts texts) {
        this.wish = wish;
        this.read = read;
        this.kind = kind;
        this.measure = measure;
        this.texts = texts;
    }

    /**
     * @throws org.groundswell.domain.statistics.StatisticsFaultsException where no chart can be suggested
     * @throws org.groundswell.web.client.Refusal where the chart cannot be computed
     */
    TrialChart chart(QueryClient queries) {
        if (wish.chart().equals(TrialWish.SUGGEST)) {
            ChartSuggestion suggestion = ChartSuggestion.of(kind, points());
            return suggestion.runChart()
                    ? run(queries, suggestion.reasons())
                    : control(queries, suggestion.chart(), suggestion.reasons());
        }
        List<String> chosen = List.of(texts.text("trial.reason.chosen"));
        return ChartKind.of(wish.chart())
                .map(chart -> control(queries, chart, chosen))
                .orElseGet(() -> run(queries, chosen));
    }

    private TrialChart control(QueryClient queries, ChartKind chart, List<String> reasons) {
        BigDecimal target = wish.target(kind);
        TrialBodies.Control body = new TrialBodies.Control(
                chart.word(),
                wish.ruleSet(),
                wish.direction(),
                target,
                wish.baselinePoints(),
                wish.recalculateAt().stream().map(LocalDate::toString).toList(),
                bodies());
        ControlChart answer = queries.reckon(Ask.of("/statistics/control-chart"), body, ControlChart.class);
        return new TrialChart(
                ControlChartFigure.of(
                        new ControlChartReading(measure, wish.name(), answer, given(), List.of()), texts::text),
                chart.word(),
                reasons);
    }

    private TrialChart run(QueryClient queries, List<String> reasons) {
        RunChart answer = queries.reckon(
                Ask.of("/statistics/run-chart"), new TrialBodies.Run(wish.baselinePoints(), bodies()), RunChart.class);
        return new TrialChart(
                RunChartFigure.of(new RunChartReading(measure, wish.name(), answer, given(), List.of()), texts::text),
                TrialWish.RUN,
                reasons);
    }

    private List<ChartPoint> points() {
        return read.figures().stream().map(figure -> figure.point(day(figure))).toList();
    }

    private List<TrialBodies.Point> bodies() {
        return read.figures().stream()
                .map(figure -> read.ratios()
                        ? new TrialBodies.Point(day(figure).toString(), null, figure.number(), figure.denominator())
                        : new TrialBodies.Point(day(figure).toString(), figure.number(), null, null))
                .toList();
    }

    private List<GivenPoint> given() {
        return read.figures().stream()
                .map(this::given)
                .sorted(Comparator.comparing(GivenPoint::at))
                .toList();
    }

    private GivenPoint given(Figure figure) {
        Double value = figure.value(read.ratios());
        return new GivenPoint(
                day(figure),
                value == null ? "missing" : "value",
                value,
                read.ratios() ? figure.number() : null,
                figure.denominator());
    }

    private static LocalDate day(Figure figure) {
        return Objects.requireNonNull(figure.day(), "every row has been given a date");
    }
}
