package org.groundswell.web.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.handover.HandoverViews.Head;
import org.groundswell.web.handover.HandoverViews.Matrix;
import org.groundswell.web.handover.HandoverViews.Row;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.Filters;
import org.groundswell.web.reading.GroupReading;
import org.groundswell.web.reading.HandoverReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The matrix of sites by handover criteria; who loses support first comes first. */
@Controller
class HandoverPageController {

    static final String LIST = "/programmes/{p}/handover";

    private static final int SIZE = 50;
    private static final List<String> FILTERS =
            List.of("sites", "region", "wave", "stage", "group", "q", "endsBy", "criteria");

    private final QueryClient queries;
    private final Forms forms;
    private final Pages pages;
    private final Handover handover;
    private final Lifecycle lifecycle;

    HandoverPageController(QueryClient queries, Forms forms, Pages pages, Catalogue catalogue) {
        this.queries = queries;
        this.forms = forms;
        this.pages = pages;
        this.handover = catalogue.handover();
        this.lifecycle = catalogue.lifecycle();
    }

    @GetMapping(LIST)
    ModelAndView matrix(@PathVariable String p) {
        Here here = pages.here();
        Form form = forms.typed("filters");
        List<GroupReading> groups = queries.readList(
                        Ask.of("/programmes/{p}/groups", p).asAt(here.asAt()), GroupReading.class)
                .data();
        List<String> names = FILTERS.stream()
                .filter(name -> !name.equals("group") || isKnown(groups, here))
                .toList();
        Answer<HandoverReading.Page> answer = Filters.answer(
                names,
                form,
                pages.texts(),
                "handover.error.",
                filters -> queries.read(
                        ask(p, filters).with("page", here.pageNumber()).with("size", SIZE),
                        HandoverReading.Page.class));
        PageModel page = pages.in(p, answer.asAt());
        return page.show("handover/matrix", view(page, answer.data(), groups, form), form);
    }

    @GetMapping(LIST + ".csv")
    void csv(@PathVariable String p, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"handover.csv\"");
        queries.csv(ask(p, FILTERS), response.getOutputStream());
    }

    private static boolean isKnown(List<GroupReading> groups, Here here) {
        return groups.stream().anyMatch(group -> group.group().equals(here.value("group")));
    }

    private Ask ask(String p, List<String> filters) {
        Here here = pages.here();
        Ask ask = Ask.of(LIST, p).asAt(here.asAt());
        for (String filter : filters) {
            ask = ask.with(filter, here.value(filter));
        }
        return ask;
    }

    private Matrix view(PageModel page, HandoverReading.Page found, List<GroupReading> groups, Form form) {
        Here here = page.here();
        HandoverTexts texts = new HandoverTexts(handover, page);
        return new Matrix(
                finding(page, found, form),
                page.text("handover.about", handover.criteria().size()),
                List.of(handover.help(), handover.stepBackRule()),
                new HandoverViews.Filters(
                        options(found.filters().regions(), page),
                        options(found.filters().waves(), page),
                        found.filters().stages().stream()
                                .map(stage -> new Option(stage, lifecycle.label(stage)))
                                .toList(),
                        groups.stream()
                                .map(group -> new Option(group.group(), group.name()))
                                .toList(),
                        FILTERS.stream().anyMatch(name -> here.value(name) != null)),
                texts.legend(),
                handover.criteria().stream()
                        .map(each -> new Head(each.label(), each.prompt()))
                        .toList(),
                found.items().stream().map(site -> row(page, texts, site)).toList(),
                here.pageNumber(),
                (found.total() + SIZE - 1) / SIZE,
                here.at(here.path() + ".csv").url());
    }

    private static String finding(PageModel page, HandoverReading.Page found, Form form) {
        String endsBy = page.here().value("endsBy");
        if (found.total() == 0) {
            return page.text("handover.finding.none");
        }
        return endsBy == null || form.isRefused()
                ? page.text("handover.finding", found.unmet(), found.total())
                : page.text(
                        "handover.finding.by",
                        found.unmet(),
                        found.total(),
                        page.texts().date(LocalDate.parse(endsBy)));
    }

    private Row row(PageModel page, HandoverTexts texts, HandoverReading site) {
        String stage = lifecycle.label(site.sideState() == null ? site.stage() : site.sideState());
        return new Row(
                site.name(),
                page.programmeLink("/sites/" + site.code() + "/handover"),
                site.region() == null ? stage : page.text("handover.row", stage, site.region()),
                site.supportEnds() == null
                        ? page.text("handover.ends.unknown")
                        : page.texts().date(site.supportEnds()),
                handover.criteria().stream()
                        .map(each -> texts.cell(site.criteria().get(each.id())))
                        .toList(),
                page.text("handover.met", site.met(), handover.criteria().size()));
    }

    private static List<Option> options(List<String> words, PageModel page) {
        return Stream.concat(
                        words.stream().map(word -> new Option(word, word)),
                        Stream.of(new Option("-", page.text("filter.without"))))
                .toList();
    }
}
