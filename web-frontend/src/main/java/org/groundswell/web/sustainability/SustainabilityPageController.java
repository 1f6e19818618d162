package org.groundswell.web.sustainability;

import java.util.List;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.reading.AdaptationReading;
import org.groundswell.web.reading.RecordReading;
import org.groundswell.web.reading.SiteReading;
import org.groundswell.web.reading.SiteVariationAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Whether a site's change still fits: the three checks over time, what changed around it, and its charts with both. */
@Controller
class SustainabilityPageController {

    /** The most records of a kind that one page shows. */
    private static final int MOST = 200;

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
        Answer<SiteVariationAnswer> variation = queries.read(
                Ask.of("/programmes/{p}/sites/{code}/variation", p, code)
                        .asAt(pages.here().asAt()),
                SiteVariationAnswer.class);
        SiteReading site = variation.data().site();
        PageModel page = pages.in(p, variation.asAt()).under(site.name(), "/programmes/" + p + "/sites/" + site.code());
        ProgrammeContext programme = page.programme();
        SustainabilityViews.Read read = new SustainabilityViews.Read(
                variation.data(),
                records(p, "dsf-fit", site.code()),
                records(p, "dsf-context-change-log", site.code()),
                adaptations(p, site.code()),
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

    private List<RecordReading> records(String p, String kind, String site) {
        return queries.read(
                        Ask.of("/programmes/{p}/records/{kind}", p, kind)
                                .with("site", site)
                                .with("size", MOST)
                                .asAt(pages.here().asAt()),
                        RecordReading.Page.class)
                .data()
                .items();
    }

    private List<AdaptationReading> adaptations(String p, String site) {
        return queries.read(
                        Ask.of("/programmes/{p}/adaptations", p)
                                .with("site", site)
                                .with("size", MOST)
                                .asAt(pages.here().asAt()),
                        AdaptationReading.Page.class)
                .data()
                .items();
    }
}
