package org.groundswell.web.site;

import java.util.Collection;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.SiteOverview;
import org.groundswell.web.reading.SiteReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Everything on one site, printable. */
@Controller
public class SitePageController {

    private final QueryClient queries;
    private final Pages pages;
    private final Catalogue catalogue;
    private final People people;
    private final SiteWork work;

    SitePageController(QueryClient queries, Pages pages, Catalogue catalogue, People people, SiteWork work) {
        this.queries = queries;
        this.pages = pages;
        this.catalogue = catalogue;
        this.people = people;
        this.work = work;
    }

    @GetMapping("/programmes/{p}/sites/{code}")
    ModelAndView page(@PathVariable String p, @PathVariable String code) {
        Answer<SiteOverview> overview = queries.read(
                Ask.of("/programmes/{p}/sites/{code}/overview", p, code)
                        .with("parts", SiteOverview.PARTS)
                        .asAt(pages.here().asAt()),
                SiteOverview.class);
        PageModel page = pages.in(p, overview.asAt());
        if (page.programme() != null && page.programme().onlySite() == null) {
            page = page.under(pages.texts().text("sites.title"), "/programmes/" + p + "/sites");
        }
        return page.show("site/site", view(page, overview.data()))
                .addObject("said", overview.data().comments());
    }

    private SiteView view(PageModel page, SiteOverview overview) {
        SiteReading site = overview.site();
        ProgrammeContext programme = page.programme();
        boolean stands = page.live() && !site.livesOn();
        boolean mayEnter = stands && programme != null && programme.mayEnterFor(site.code(), site.region());
        boolean mayRegroup = stands && programme != null && (programme.isManager() || programme.leads(site.region()));
        SiteViews views = new SiteViews(catalogue, page, names(page, site));
        return views.view(
                site,
                overview.assessment(),
                new SiteMeasures(page, site.code()).of(overview.measures()),
                work.of(page, site.code(), overview.actions(), overview.tests(), mayEnter),
                mayRegroup,
                mayEnter);
    }

    private UnaryOperator<String> names(PageModel page, SiteReading site) {
        SiteReading.Observed observed = site.observed();
        Collection<String> by = Stream.concat(
                        site.history().stream().map(SiteReading.Move::by),
                        Stream.ofNullable(observed == null ? null : observed.by()))
                .filter(Objects::nonNull)
                .toList();
        return people.names(by, page.texts());
    }
}
