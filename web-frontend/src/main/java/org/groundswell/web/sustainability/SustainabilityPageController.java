package org.groundswell.web.sustainability;

import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.reading.SiteFit;
import org.groundswell.web.reading.SiteReading;
import org.groundswell.web.reading.SiteVariationAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Whether a site's change still fits: the three checks over time, what changed around it, and its charts with both. */
@Controller
class SustainabilityPageController {

    private final QueryClient queries;
    private final Pages pages;
    private final Catalogue catalogue;

    SustainabilityPageController(QueryClient queries, Pages pages, Catalogue catalogue) {
        this.queries = queries;
        this.pages = pages;
        this.catalogue = catalogue;
    }

    @GetMapping("/programmes/{p}/sites/{code}/sustainability")
    ModelAndView page(@PathVariable String p, @PathVariable String code) {
        Answer<SiteFit> answer = queries.read(
                Ask.of("/programmes/{p}/sites/{code}/overview", p, code)
                        .with("parts", SiteFit.PARTS)
                        .asAt(pages.here().asAt()),
                SiteFit.class);
        SiteFit fit = answer.data();
        SiteReading site = fit.site();
        PageModel page = pages.in(p, answer.asAt()).under(site.name(), "/programmes/" + p + "/sites/" + site.code());
        ProgrammeContext programme = page.programme();
        SustainabilityViews.Read read = new SustainabilityViews.Read(
                new SiteVariationAnswer(site, fit.measures()),
                fit.fits().items(),
                fit.changes().items(),
                fit.adaptations().items(),
                page.live() && programme != null && programme.mayEnterFor(site.code(), site.region()));
        return page.show(
                "sustainability/sustainability",
                new SustainabilityViews(
                                catalogue.sustainability(),
                                catalogue.record("dsf-fit"),
                                catalogue.record("dsf-context-change-log"),
                                page)
                        .view(read));
    }
}
