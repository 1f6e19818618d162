package org.groundswell.web.site;

import java.util.List;
import java.util.stream.Stream;
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
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.platform.record.StepPages;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.SiteReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Undoes a split: says what the site would be again and what becomes of its parts, asks why, and records it. */
@Controller
class UndoSplitPageController {

    private static final String SITE = "/programmes/{p}/sites/{code}";

    private final QueryClient queries;
    private final StepPages steps;
    private final Pages pages;
    private final MergerReader reader;
    private final People people;
    private final Lifecycle lifecycle;

    UndoSplitPageController(
            QueryClient queries,
            StepPages steps,
            Pages pages,
            MergerReader reader,
            People people,
            Catalogue catalogue) {
        this.queries = queries;
        this.steps = steps;
        this.pages = pages;
        this.reader = reader;
        this.people = people;
        this.lifecycle = catalogue.lifecycle();
    }

    private record Undo(String reason) {}

    @GetMapping(SITE + "/split/undo")
    ModelAndView form(@PathVariable String p, @PathVariable String code) {
        SiteReading site = site(p, code);
        PageModel page = page(p, site);
        return step(page, p, site).show(page, steps.empty(key(p, code)));
    }

    @PostMapping(SITE + "/split/undo")
    ModelAndView undo(@PathVariable String p, @PathVariable String code) {
        SiteReading site = site(p, code);
        PageModel page = page(p, site);
        Form form = steps.typed(key(p, code)).require("reason", page.text("unsplit.error.reason"));
        Order order = Order.post(SITE + "/split/undo", p, code).body(new Undo(form.value("reason")));
        return steps.send(
                page, form, step(page, p, site), order, null, "unsplit.done", "/programmes/" + p + "/sites/" + code);
    }

    private StepForm step(PageModel page, String p, SiteReading site) {
        List<SiteReading.Merger> parts = site.splitInto();
        if (parts.isEmpty()) {
            throw new Refusal(Problem.ofStatus(404));
        }
        String path = page.programmePath() + "/sites/" + site.code();
        String names =
                MergerViews.listed(parts.stream().map(SiteReading.Merger::name).toList(), page);
        return new StepForm(
                page.text("unsplit.title", site.name()),
                page.text(
                        "unsplit.lead",
                        names,
                        page.texts().date(parts.getFirst().on())),
                page.text("unsplit.note", lifecycle.label(site.placeBefore("split"))),
                List.of(new RecordLine(page.text("unsplit.parts"), hangs(page, p, parts), List.of())),
                List.of(StepPages.paragraphs("reason", page.text("unsplit.reason"), null)),
                page.text("unsplit.send"),
                path + "/split/undo",
                path);
    }

    /** What hangs on the parts, which stays with them. */
    private List<String> hangs(PageModel page, String p, List<SiteReading.Merger> parts) {
        MergerFacts facts =
                reader.at(p, parts.stream().map(SiteReading.Merger::code).toList(), List.of(), reader.newest(p));
        MergerViews views =
                new MergerViews(lifecycle, page, people.names(MergerViews.people(facts), page.texts()), "unsplit");
        return Stream.concat(
                        Stream.of(page.text("merge.actions", facts.actions().size()) + "."),
                        views.follows(facts).stream().map(line -> line.told().replaceFirst(":$", ".")))
                .toList();
    }

    private PageModel page(String p, SiteReading site) {
        return SiteFrames.under(pages, p, site).forManagers();
    }

    private SiteReading site(String p, String code) {
        return queries.read(Ask.of(SITE, p, code), SiteReading.class).data();
    }

    private static String key(String p, String code) {
        return "unsplit/" + p + "/" + code;
    }
}
