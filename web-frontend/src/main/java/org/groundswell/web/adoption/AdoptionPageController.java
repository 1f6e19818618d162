package org.groundswell.web.adoption;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.groundswell.domain.adoption.Adopted;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.adoption.AdoptionViews.Listing;
import org.groundswell.web.adoption.AdoptionViews.Sites;
import org.groundswell.web.adoption.AdoptionViews.Way;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.ShownDay;
import org.groundswell.web.reading.AdoptionReading;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How many sites count as adopted under each version of the definition, and which they are. */
@Controller
class AdoptionPageController {

    static final String LIST = "/programmes/{p}/adoption";
    static final String ONE = LIST + "/{definition}";

    private static final String ASKED = "/programmes/{p}/adoption/definitions";
    private static final List<String> WAYS = Stream.concat(
                    Stream.of("counted", "all"), Stream.of(Adopted.values()).map(Adopted::word))
            .toList();

    private final QueryClient queries;
    private final Pages pages;
    private final People people;
    private final ShownDay day;
    private final Lifecycle lifecycle;

    AdoptionPageController(QueryClient queries, Pages pages, People people, ShownDay day, Catalogue catalogue) {
        this.queries = queries;
        this.pages = pages;
        this.people = people;
        this.day = day;
        this.lifecycle = catalogue.lifecycle();
    }

    @GetMapping(LIST)
    ModelAndView list(@PathVariable String p) {
        Answer<AdoptionReading.Page> answer = queries.read(
                Ask.of(ASKED, p).asAt(pages.here().asAt()).with("by", day.of(p, pages.here())),
                AdoptionReading.Page.class);
        PageModel page = pages.in(p, answer.asAt());
        return page.show("adoption/list", listing(page, answer.data()));
    }

    @GetMapping(ONE)
    ModelAndView sites(@PathVariable String p, @PathVariable String definition) {
        String way = way();
        Answer<AdoptionReading.Detail> answer = queries.read(
                Ask.of(ASKED + "/{d}", p, definition)
                        .asAt(pages.here().asAt())
                        .with("judged", way)
                        .with("by", day.of(p, pages.here())),
                AdoptionReading.Detail.class);
        PageModel page = pages.in(p, answer.asAt())
                .under(pages.texts().text("adoption.title"), "/programmes/" + p + "/adoption");
        return page.show("adoption/sites", sites(page, answer.data(), way));
    }

    @GetMapping(ONE + "/sites.csv")
    void csv(@PathVariable String p, @PathVariable String definition, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"adopted.csv\"");
        queries.csv(
                Ask.of(ASKED + "/{d}", p, definition).asAt(pages.here().asAt()).with("judged", way()),
                response.getOutputStream());
    }

    /** A word that is none shows what is counted. */
    private String way() {
        String asked = pages.here().value("judged");
        return asked != null && WAYS.contains(asked) ? asked : "counted";
    }

    private Listing listing(PageModel page, AdoptionReading.Page found) {
        AdoptionTexts texts = texts(page, found.items());
        AdoptionReading inForce = found.items().stream()
                .filter(each -> each.status().equals("in-force"))
                .findFirst()
                .orElse(null);
        ProgrammeContext programme = page.programme();
        boolean seesSites = programme != null && !programme.isExecutiveOnly();
        boolean waiting = found.items().stream().anyMatch(each -> each.status().equals("waiting"));
        return new Listing(
                inForce == null ? page.text("adoption.none") : texts.finding(inForce, found.sites()),
                inForce == null ? null : texts.breakdown(inForce),
                found.items().stream()
                        .map(each -> texts.version(each, seesSites, steps(page, each)))
                        .toList(),
                page.live() && programme != null && programme.isManager() && !waiting
                        ? page.programmePath() + "/adoption/new"
                        : null);
    }

    private Sites sites(PageModel page, AdoptionReading.Detail detail, String way) {
        AdoptionReading definition = detail.definition();
        AdoptionTexts texts = texts(page, List.of(definition));
        Here here = page.here();
        ProgrammeContext programme = page.programme();
        boolean all = programme != null && (programme.isManager() || programme.isAuditor());
        return new Sites(
                texts.version(definition, true, List.of()),
                page.text("adoption.sites.finding." + way, detail.items().size(), definition.version()),
                WAYS.stream()
                        .map(each -> new Option(each, page.text("adoption.way." + each)))
                        .toList(),
                way,
                detail.items().stream()
                        .map(site -> texts.line(definition, site))
                        .toList(),
                definition.measure() != null,
                all ? null : page.text("adoption.sites.ofAll"),
                here.at(here.path() + "/sites.csv").with("judged", way).url());
    }

    private AdoptionTexts texts(PageModel page, List<AdoptionReading> versions) {
        Collection<String> named = versions.stream()
                .flatMap(each -> Stream.of(each.proposedBy(), each.settledBy()))
                .filter(Objects::nonNull)
                .toList();
        return new AdoptionTexts(page, lifecycle, people.names(named, page.texts()), dayOf(page));
    }

    private LocalDate dayOf(PageModel page) {
        return day.of(Objects.requireNonNull(page.programme()).id(), page.here());
    }

    /** The proposer takes back, another person approves or refuses. */
    private static List<Way> steps(PageModel page, AdoptionReading version) {
        List<Way> steps = new ArrayList<>();
        if (version.status().equals("waiting") && page.live() && settles(page)) {
            String path = page.programmePath() + "/adoption/" + version.definition();
            boolean own = isOwn(page, version);
            if (!own) {
                steps.add(new Way(path + "/approve", page.text("adoption.approve")));
            }
            steps.add(new Way(path + "/drop", page.text(own ? "adoption.takeBack" : "adoption.refuse")));
        }
        return List.copyOf(steps);
    }

    /** Whether the caller is one of those who approve and drop definitions. */
    static boolean settles(PageModel page) {
        ProgrammeContext programme = page.programme();
        return programme != null && (programme.isManager() || programme.has("regional-lead"));
    }

    static boolean isOwn(PageModel page, AdoptionReading version) {
        @Nullable String me = page.caller() == null ? null : page.caller().person();
        return version.proposedBy().equals(me);
    }
}
