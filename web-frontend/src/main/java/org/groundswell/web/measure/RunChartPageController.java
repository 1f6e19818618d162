package org.groundswell.web.measure;

import java.util.List;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.figure.Chart;
import org.groundswell.web.figure.ControlChartReading;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.figure.RunChart;
import org.groundswell.web.figure.RunChartFigure;
import org.groundswell.web.figure.RunChartReading;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.ChartAnswer;
import org.groundswell.web.reading.FigureFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One site's series as a run chart: what can be said while there are too few figures for limits, and blaming no single point. */
@Controller
class RunChartPageController {

    private static final String SERIES = "/programmes/{p}/measures/{m}/sites/{code}";

    private final QueryClient queries;
    private final Pages pages;

    RunChartPageController(QueryClient queries, Pages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    /** What is sent to the statistics' interface. */
    record Body(List<Point> points) {}

    record Point(String at, @Nullable Double value) {}

    @GetMapping(SERIES + "/run-chart")
    ModelAndView page(@PathVariable String p, @PathVariable String m, @PathVariable String code) {
        Answer<ChartAnswer> answer = read(p, m, code);
        ChartAnswer series = answer.data();
        String measures = "/programmes/" + p + "/measures";
        String path = measures + "/" + m + "/sites/" + series.site().code();
        PageModel page = pages.in(p, answer.asAt())
                .under(pages.texts().text("measures.title"), measures)
                .under(series.measure().name(), measures + "/" + m)
                .under(series.site().name(), path);
        Chart chart = chart(series);
        RunChartView view = new RunChartView(
                series.measure().name(),
                series.site().name(),
                chart.drawn() ? figure(page, chart, path + "/run-chart") : null,
                page.link(path),
                page.link(path + "/limits"));
        return page.show("measure/run-chart", view);
    }

    @GetMapping(SERIES + "/run-chart.{ending}")
    ResponseEntity<byte[]> file(
            @PathVariable String p, @PathVariable String m, @PathVariable String code, @PathVariable String ending) {
        return FigureFile.of(
                chart(read(p, m, code).data()), m + "-" + code + "-run-chart", ending, pages.texts()::text);
    }

    private static FigureView figure(PageModel page, Chart chart, String path) {
        return FigureView.of(
                        chart,
                        page.texts()::text,
                        page.link(path + ".csv"),
                        page.link(path + ".svg"),
                        page.link(path + ".png"))
                .exploring(page.texts()::text);
    }

    private Answer<ChartAnswer> read(String p, String m, String code) {
        return queries.read(
                Ask.of(SERIES + "/control-chart", p, m, code).asAt(pages.here().asAt()), ChartAnswer.class);
    }

    private Chart chart(ChartAnswer series) {
        ControlChartReading reading = series.reading();
        Body body = new Body(reading.given().stream()
                .map(point -> new Point(point.at().toString(), point.value()))
                .toList());
        RunChart found = queries.reckon(Ask.of("/statistics/run-chart"), body, RunChart.class);
        return RunChartFigure.of(
                new RunChartReading(reading.measure(), reading.name(), found, reading.given(), reading.happenings()),
                pages.texts()::text);
    }
}
