package org.groundswell.web.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.ProgrammeReading;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of sites: filtered, searched and sorted on the server, every choice in the address. */
@Controller
public class SitesPageController {

    private static final List<String> FILTERS = List.of("region", "wave", "stage", "q", "sort", "order");
    private static final int SIZE = 50;

    private final QueryClient queries;
    private final Pages pages;
    private final Lifecycle lifecycle;

    SitesPageController(QueryClient queries, Pages pages, Catalogue catalogue) {
        this.queries = queries;
        this.pages = pages;
        this.lifecycle = catalogue.lifecycle();
    }

    @GetMapping("/programmes/{p}/sites")
    ModelAndView list(@PathVariable String p) {
        Here here = pages.here();
        int number = here.pageNumber();
        Answer<SiteReading.Page> sites =
                queries.read(ask(p).with("page", number).with("size", SIZE), SiteReading.Page.class);
        ProgrammeReading programme = queries.read(
                        Ask.of("/programmes/{p}", p).asAt(here.asAt()), ProgrammeReading.class)
                .data();
        PageModel page = pages.in(p, sites.asAt());
        return new ModelAndView("site/list", Map.of("page", page, "view", view(page, programme, sites.data(), number)));
    }

    @GetMapping("/programmes/{p}/sites.csv")
    void csv(@PathVariable String p, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"sites.csv\"");
        queries.csv(ask(p), response.getOutputStream());
    }

    private Ask ask(String p) {
        Here here = pages.here();
        Ask ask = Ask.of("/programmes/{p}/sites", p).asAt(here.asAt());
        for (String filter : FILTERS) {
            ask = ask.with(filter, here.value(filter));
        }
        return ask;
    }

    private SitesView view(PageModel page, ProgrammeReading programme, SiteReading.Page sites, int number) {
        Here here = page.here();
        Texts texts = page.texts();
        List<SitesView.Line> lines = sites.items().stream()
                .map(site -> new SitesView.Line(
                        site.code(),
                        site.name(),
                        page.link("/programmes/" + programme.id() + "/sites/" + site.code()),
                        Objects.requireNonNullElse(site.region(), ""),
                        Objects.requireNonNullElse(site.wave(), ""),
                        lifecycle.label(site.place()),
                        StageColour.of(site),
                        site.observed() == null || !site.differs()
                                ? null
                                : texts.text(
                                        "sites.seen",
                                        lifecycle.label(site.observed().stage())),
                        texts.date(site.since())))
                .toList();
        boolean filtered = Stream.of("region", "wave", "stage", "q").anyMatch(name -> here.value(name) != null);
        return new SitesView(
                lines,
                sites.total(),
                programme.sites(),
                filtered,
                options(programme.regions().stream().map(ProgrammeReading.RegionCount::region), texts, word -> word),
                options(
                        programme.waves().stream().map(ProgrammeReading.WaveCount::wave),
                        texts,
                        word -> texts.text("site.wave", word)),
                stages(),
                number,
                (sites.total() + SIZE - 1) / SIZE,
                page.live() && page.programme() != null && page.programme().isManager(),
                new Here("/programmes/" + programme.id() + "/sites.csv", here.parameters()).url());
    }

    private static List<Option> options(Stream<@Nullable String> words, Texts texts, UnaryOperator<String> label) {
        List<Option> options = new ArrayList<>();
        words.forEach(word -> options.add(
                word == null || word.isBlank() || word.equals("-")
                        ? new Option("-", texts.text("filter.without"))
                        : new Option(word, label.apply(word))));
        return options;
    }

    private List<Option> stages() {
        List<Option> options = new ArrayList<>();
        lifecycle.stages().forEach(stage -> options.add(new Option(stage.id(), stage.label())));
        lifecycle.sideStates().forEach(state -> options.add(new Option(state.id(), state.label())));
        Stream.of(SiteStanding.TAKEN_IN, SiteStanding.SPLIT)
                .forEach(ended -> options.add(new Option(ended, lifecycle.label(ended))));
        return options;
    }
}
