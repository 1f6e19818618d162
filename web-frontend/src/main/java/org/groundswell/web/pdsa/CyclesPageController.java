package org.groundswell.web.pdsa;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.CycleReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of tests of change, one of them, and how predictions came out. */
@Controller
class CyclesPageController {

    private static final int SIZE = 50;
    private static final String ALL = "all";
    private static final List<String> STATES = List.of(ALL, "planned", "running", "late", "ended");
    private static final List<String> FILTERS = List.of("site", "state", "q");

    private final QueryClient queries;
    private final Pages pages;
    private final Cycles cycles;
    private final CycleShowing showing;

    CyclesPageController(QueryClient queries, Pages pages, Cycles cycles, CycleShowing showing) {
        this.queries = queries;
        this.pages = pages;
        this.cycles = cycles;
        this.showing = showing;
    }

    @GetMapping(Cycles.LIST)
    ModelAndView list(@PathVariable String p) {
        int number = pages.here().pageNumber();
        PageModel frame = pages.in(p, null);
        Answer<CycleReading.Page> answer =
                queries.read(ask(frame, p).with("page", number).with("size", SIZE), CycleReading.Page.class);
        PageModel page = frame.readAt(answer.asAt());
        return page.show("pdsa/list", listing(page, answer, number));
    }

    @GetMapping(Cycles.LIST + ".csv")
    void csv(@PathVariable String p, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"pdsa.csv\"");
        queries.csv(ask(pages.in(p, null), p), response.getOutputStream());
    }

    @GetMapping(Cycles.LIST + "/predictions")
    ModelAndView predictions(@PathVariable String p) {
        Answer<CycleReading.Predictions> answer = queries.read(
                Ask.of(Cycles.LIST + "/predictions", p).asAt(pages.here().asAt()), CycleReading.Predictions.class);
        PageModel frame = pages.in(p, answer.asAt());
        PageModel page = Cycles.programme(frame).isExecutiveOnly() ? frame : Cycles.under(frame);
        return page.show("pdsa/predictions", predictions(page, answer.data()));
    }

    @GetMapping(Cycles.ONE)
    ModelAndView cycle(@PathVariable String p, @PathVariable String c) {
        Cycles.Opened opened = cycles.open(p, c);
        return opened.page().show("pdsa/cycle", showing.shown(opened, p));
    }

    private Ask ask(PageModel page, String p) {
        Here here = page.here();
        Ask ask = Ask.of(Cycles.LIST, p).asAt(here.asAt());
        for (String filter : FILTERS) {
            ask = ask.with(filter, here.value(filter));
        }
        return "late".equals(here.value("state")) ? ask.with("by", cycles.today(page, moment(page, p))) : ask;
    }

    /** What is late on a page of the past is so by the day of its moment, which has to be asked for first. */
    private @Nullable AsAt moment(PageModel page, String p) {
        return page.live()
                ? null
                : queries.read(
                                Ask.of(Cycles.LIST, p)
                                        .with("size", 1)
                                        .asAt(page.here().asAt()),
                                CycleReading.Page.class)
                        .asAt();
    }

    private CycleViews.Listing listing(PageModel page, Answer<CycleReading.Page> answer, int number) {
        Here here = page.here();
        String state = Objects.requireNonNullElse(here.value("state"), ALL);
        String path = page.programmePath() + "/pdsa";
        long total = answer.data().total();
        LocalDate today = cycles.today(page, answer.asAt());
        String site = here.value("site");
        return new CycleViews.Listing(
                answer.data().items().stream()
                        .map(cycle -> line(page, cycle, today))
                        .toList(),
                page.text("pdsa.finding", total),
                number,
                (int) ((total + SIZE - 1) / SIZE),
                FILTERS.stream().anyMatch(name -> here.value(name) != null),
                STATES.stream()
                        .map(each -> new Option(each, page.text("pdsa.state." + each)))
                        .toList(),
                state,
                page.programmeLink("/pdsa/predictions"),
                Cycles.mayPlan(page) ? path + "/new" + (site == null ? "" : "?site=" + site) : null,
                new Here(path + ".csv", here.parameters()).url());
    }

    private CycleViews.Line line(PageModel page, CycleReading cycle, LocalDate today) {
        return new CycleViews.Line(
                page.programmeLink("/pdsa/" + cycle.cycle()),
                cycle.aim(),
                cycle.where(),
                Cycles.tag(page, cycle, today),
                page.texts().date(cycle.ends()),
                cycles.label(CycleFields.RESULT, cycle.result()),
                cycles.label(CycleFields.NEXT, cycle.next()));
    }

    private CycleViews.Predictions predictions(PageModel page, CycleReading.Predictions found) {
        long asExpected = found.results().stream()
                .filter(count -> count.result().equals("as-expected"))
                .mapToLong(CycleReading.Count::count)
                .sum();
        return new CycleViews.Predictions(
                found.studied() == 0
                        ? page.text("pdsa.predictions.none")
                        : page.text("pdsa.predictions.finding", asExpected, found.studied()),
                page.text("pdsa.predictions.rest", found.running(), found.planned()),
                found.studied(),
                found.results().stream()
                        .map(count -> new CycleViews.ResultLine(
                                page.text("pdsa.result." + count.result()),
                                count.count(),
                                page.text("pdsa.predictions.of", count.count(), found.studied())))
                        .toList(),
                Cycles.programme(page).isExecutiveOnly() ? null : page.programmeLink("/pdsa"));
    }
}
