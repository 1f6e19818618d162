package org.groundswell.web.site;

import java.util.List;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.platform.record.StepPages;
import org.groundswell.web.reading.SiteReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Undoes a merger: says what the site would be again, asks why, and records it. */
@Controller
class UndoMergePageController {

    private static final String SITE = "/programmes/{p}/sites/{code}";

    private final QueryClient queries;
    private final StepPages steps;
    private final Pages pages;
    private final Lifecycle lifecycle;

    UndoMergePageController(QueryClient queries, StepPages steps, Pages pages, Catalogue catalogue) {
        this.queries = queries;
        this.steps = steps;
        this.pages = pages;
        this.lifecycle = catalogue.lifecycle();
    }

    private record Undo(String reason) {}

    @GetMapping(SITE + "/merge/undo")
    ModelAndView form(@PathVariable String p, @PathVariable String code) {
        SiteReading site = site(p, code);
        PageModel page = page(p, site);
        return step(page, site).show(page, steps.empty(key(p, code)));
    }

    @PostMapping(SITE + "/merge/undo")
    ModelAndView undo(@PathVariable String p, @PathVariable String code) {
        SiteReading site = site(p, code);
        PageModel page = page(p, site);
        Form form = steps.typed(key(p, code)).require("reason", page.text("unmerge.error.reason"));
        Order order = Order.post(SITE + "/merger/undo", p, code).body(new Undo(form.value("reason")));
        return steps.send(
                page, form, step(page, site), order, null, "unmerge.done", "/programmes/" + p + "/sites/" + code);
    }

    private StepForm step(PageModel page, SiteReading site) {
        SiteReading.Merger merger = site.takenIn();
        if (merger == null) {
            throw new Refusal(Problem.ofStatus(404));
        }
        String path = page.programmePath() + "/sites/" + site.code();
        return new StepForm(
                page.text("unmerge.title", site.name()),
                page.text("unmerge.lead", merger.name(), page.texts().date(merger.on())),
                page.text("unmerge.note", lifecycle.label(site.placeBefore("taken-in")), merger.name()),
                List.of(),
                List.of(StepPages.paragraphs("reason", page.text("unmerge.reason"), null)),
                page.text("unmerge.send"),
                path + "/merge/undo",
                path);
    }

    private PageModel page(String p, SiteReading site) {
        return SiteFrames.under(pages, p, site).forManagers();
    }

    private SiteReading site(String p, String code) {
        return queries.read(Ask.of(SITE, p, code), SiteReading.class).data();
    }

    private static String key(String p, String code) {
        return "unmerge/" + p + "/" + code;
    }
}
