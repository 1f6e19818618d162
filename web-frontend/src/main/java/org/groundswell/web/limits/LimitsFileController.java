package org.groundswell.web.limits;

import java.io.ByteArrayOutputStream;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.FigureFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The chart under the limits in force, as a file and as pictures. */
@Controller
class LimitsFileController {

    private final QueryClient queries;
    private final Pages pages;
    private final LimitsCharts charts;

    LimitsFileController(QueryClient queries, Pages pages, LimitsCharts charts) {
        this.queries = queries;
        this.pages = pages;
        this.charts = charts;
    }

    @GetMapping(LimitsPageController.SERIES + "/limits.{ending:svg|png}")
    ResponseEntity<byte[]> picture(
            @PathVariable String p, @PathVariable String m, @PathVariable String code, @PathVariable String ending) {
        return FigureFile.of(
                charts.draw(charts.see(p, m, code)), "limits-" + m + "-" + code, ending, pages.texts()::text);
    }

    @GetMapping(LimitsPageController.SERIES + "/limits.csv")
    ResponseEntity<byte[]> csv(@PathVariable String p, @PathVariable String m, @PathVariable String code) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        queries.csv(
                Ask.of(LimitsPageController.SERIES + "/control-chart", p, m, code)
                        .asAt(pages.here().asAt())
                        .with("limitsAsOf", pages.here().value("limitsAsOf")),
                file);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("limits-" + m + "-" + code + ".csv")
                                .build()
                                .toString())
                .body(file.toByteArray());
    }
}
