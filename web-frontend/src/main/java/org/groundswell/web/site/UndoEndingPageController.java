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

/** Undoes a merger or a split: says what the site would be again and what becomes of its parts, asks why, and records it. */
@Controller
class UndoEndingPageController {

    private static final String SITE = "/programmes/{p}/sites/{code}";
    private static final String UNDO = SITE + "/{ending:merge|split}/undo";
    private static final String MERGE = "merge";

    private final QueryClient queries;
    private final StepPages steps;
    private final Pages pages;
    private final MergerReader reader;
    private final People people;
    private final Lifecycle lifecycle;

    UndoEndingPageController(
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

    @GetMapping(UNDO)
    ModelAndView form(@PathVariable String p, @PathVariable String code, @PathVariable String ending) {
        SiteReading site = site(p, code);
        PageModel page = SiteFrames.under(pages, p, site).forManagers();
        return step(page, p, site, ending).show(page, steps.empty(key(p, code, ending)));
    }

    @PostMapping(UNDO)
    ModelAndView undo(@PathVariable String p, @PathVariable String code, @PathVariable String ending) {
        SiteReading site = site(p, code);
        PageModel page = SiteFrames.under(pages, p, site).forManagers();
        Form form = steps.typed(key(p, code, ending)).require("reason", page.text("un" + ending + ".error.reason"));
        String undone = ending.equals(MERGE) ? "/merger/undo" : "/split/undo";
        return steps.send(
                page,
                form,
                step(page, p, site, ending),
                Order.post(SITE + undone, p, code).body(new Undo(form.value("reason"))),
                "un" + ending + ".done",
                "/programmes/" + p + "/sites/" + code);
    }

    /** @throws Refusal 404 where it was not merged, or not split */
    private StepForm step(PageModel page, String p, SiteReading site, String ending) {
        boolean merged = ending.equals(MERGE);
        List<SiteReading.Merger> others =
                merged ? Stream.ofNullable(site.takenIn()).toList() : site.splitInto();
        if (others.isEmpty()) {
            throw new Refusal(Problem.ofStatus(404));
        }
        String un = "un" + ending;
        String path = page.programmePath() + "/sites/" + site.code();
        String names =
                MergerViews.listed(others.stream().map(SiteReading.Merger::name).toList(), page);
        String again = lifecycle.label(site.placeBefore(merged ? "taken-in" : "split"));
        return new StepForm(
                page.text(un + ".title", site.name()),
                page.text(
                        un + ".lead", names, page.texts().date(others.getFirst().on())),
                page.text(un + ".note", again, names),
                merged
                        ? List.of()
                        : List.of(new RecordLine(page.text("unsplit.parts"), hangs(page, p, others), List.of())),
                List.of(StepPages.paragraphs("reason", page.text(un + ".reason"), null)),
                page.text(un + ".send"),
                path + "/" + ending + "/undo",
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

    private SiteReading site(String p, String code) {
        return queries.read(Ask.of(SITE, p, code), SiteReading.class).data();
    }

    private static String key(String p, String code, String ending) {
        return "un" + ending + "/" + p + "/" + code;
    }
}
