package org.groundswell.web.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.SummaryRule;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.Filters;
import org.groundswell.web.reading.GroupReading;
import org.groundswell.web.reading.HeatMapReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The sites of a round: a heat map of levels or a table of profiles, its live part alone, and its file. */
@Controller
public class HeatMapPageController {

    private static final int ROWS = 1000;

    private final QueryClient queries;
    private final Pages pages;
    private final Forms forms;
    private final Catalogue catalogue;

    HeatMapPageController(QueryClient queries, Pages pages, Forms forms, Catalogue catalogue) {
        this.queries = queries;
        this.pages = pages;
        this.forms = forms;
        this.catalogue = catalogue;
    }

    @GetMapping("/programmes/{p}/rounds/{r}")
    ModelAndView page(@PathVariable String p, @PathVariable String r) {
        return show(p, r, false);
    }

    /** What changes when somebody rates: the finding, the table and what needs attention. */
    @GetMapping(path = "/programmes/{p}/rounds/{r}", headers = "HX-Request")
    ModelAndView live(@PathVariable String p, @PathVariable String r) {
        return show(p, r, true);
    }

    @GetMapping("/programmes/{p}/rounds/{r}/heat-map.csv")
    void csv(@PathVariable String p, @PathVariable String r, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"heat-map-" + r + ".csv\"");
        queries.csv(ask(p, r, pages.here(), HeatFilters.ALL), response.getOutputStream());
    }

    private ModelAndView show(String p, String r, boolean livePart) {
        Form form = forms.typed("filters");
        List<GroupReading> groups = queries.readList(
                        Ask.of("/programmes/{p}/groups", p).asAt(pages.here().asAt()), GroupReading.class)
                .data();
        Here chosen = Filters.grouped(pages.here(), groups, form, pages.texts());
        Answer<HeatMapReading> answer = Filters.answer(
                HeatFilters.ALL,
                form,
                pages.texts(),
                Filters.MESSAGES,
                filters -> queries.read(ask(p, r, chosen, filters).with("size", ROWS), HeatMapReading.class));
        PageModel page =
                pages.in(p, answer.asAt()).under(pages.texts().text("rounds.title"), "/programmes/" + p + "/rounds");
        Instrument instrument = instrument(answer.data());
        if (instrument.summaryRule() instanceof SummaryRule.Profile) {
            return page.show(
                    "assessment/profile",
                    new ProfileViews(instrument, catalogue.lifecycle(), page, groups).view(answer.data()),
                    form);
        }
        HeatMapView view = new HeatMapViews(instrument, catalogue.lifecycle(), page, groups).view(answer.data());
        return page.show(livePart ? "assessment/heat-map-live" : "assessment/heat-map", view, form);
    }

    private static Ask ask(String p, String r, Here here, List<String> filters) {
        Ask ask = Ask.of("/programmes/{p}/rounds/{r}/heat-map", p, r).asAt(here.asAt());
        for (String filter : filters) {
            ask = ask.with(filter, here.value(filter));
        }
        return ask;
    }

    private Instrument instrument(HeatMapReading map) {
        return map.round().by(catalogue).orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
    }
}
