package org.groundswell.web.programme;

import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.ProgrammeReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The programme page. */
@Controller
public class ProgrammePageController {

    private final QueryClient queries;
    private final Pages pages;
    private final Catalogue catalogue;

    ProgrammePageController(QueryClient queries, Pages pages, Catalogue catalogue) {
        this.queries = queries;
        this.pages = pages;
        this.catalogue = catalogue;
    }

    @GetMapping("/programmes/{p}")
    ModelAndView page(@PathVariable String p) {
        Answer<ProgrammeReading> programme =
                queries.read(Ask.of("/programmes/{p}", p).asAt(pages.here().asAt()), ProgrammeReading.class);
        PageModel page = pages.in(p, programme.asAt());
        return page.show("programme/programme", new ProgrammeViews(catalogue.lifecycle(), page).view(programme.data()));
    }
}
