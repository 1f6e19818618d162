package org.groundswell.web.site;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.SiteReading;
import org.groundswell.web.site.SplitForm.Split;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Splits a site into several: asked for, shown with all its consequences, and only then recorded. */
@Controller
class SplitPageController {

    private static final String SITE = "/programmes/{p}/sites/{code}";

    private final QueryClient queries;
    private final EndingSteps steps;
    private final Forms forms;
    private final Pages pages;
    private final People people;
    private final Catalogue catalogue;

    SplitPageController(
            QueryClient queries, EndingSteps steps, Forms forms, Pages pages, People people, Catalogue catalogue) {
        this.queries = queries;
        this.steps = steps;
        this.forms = forms;
        this.pages = pages;
        this.people = people;
        this.catalogue = catalogue;
    }

    @GetMapping(SITE + "/split")
    ModelAndView form(@PathVariable String p, @PathVariable String code) {
        SiteReading site = site(p, code);
        return show(p, site, SplitForm.of(forms.open(key(p, code)), site));
    }

    @PostMapping(SITE + "/split")
    ModelAndView split(@PathVariable String p, @PathVariable String code) {
        SiteReading site = site(p, code);
        SplitForm typed = SplitForm.of(forms.typed(key(p, code)), site);
        String step = typed.form().value("step");
        if (step.equals("add")) {
            return show(p, site, typed.add(site));
        }
        Split split = step.equals("change") ? null : typed.read(pages.texts());
        if (split == null) {
            return show(p, site, typed);
        }
        List<String> waves = split.parts().stream().map(SplitForm.Part::wave).toList();
        return steps.take(
                p,
                typed.form(),
                new EndingSteps.Ending(
                        Order.post(SITE + "/split", p, code).body(split), List.of(site.code()), waves, typed::fieldOf),
                new EndingSteps.Shown(
                        () -> show(p, site, typed),
                        (facts, entry) -> preview(p, site, typed, split, facts, entry),
                        () -> {
                            pages.tellDone("split.done", split.parts().size());
                            return new ModelAndView("redirect:/programmes/" + p + "/sites/" + site.code());
                        }));
    }

    private ModelAndView preview(
            String p, SiteReading site, SplitForm typed, Split split, MergerFacts facts, long entry) {
        PageModel page = page(p, site);
        List<SplitView.Part> parts =
                split.parts().stream().map(part -> part(page, part)).toList();
        String finding = page.text(
                "split.finding",
                site.nameAndCode(),
                MergerViews.listed(parts.stream().map(SplitView.Part::name).toList(), page),
                page.texts().date(split.on()));
        MergerView.Preview consequences = new MergerViews(
                        catalogue.lifecycle(), page, people.names(MergerViews.people(facts), page.texts()), "split")
                .preview(finding, facts, entry);
        SplitView.Preview preview =
                new SplitView.Preview(parts, catalogue.lifecycle().label(site.place()), consequences);
        return page.show(
                "site/split-preview", new SplitView(site, typed.rows(), typed.mayAdd(), preview), typed.form());
    }

    private static SplitView.Part part(PageModel page, SplitForm.Part part) {
        String groups = Stream.of(
                        part.region().isEmpty() ? page.text("site.grouping.no-region") : part.region(),
                        part.wave().isEmpty()
                                ? page.text("site.grouping.no-wave")
                                : page.text("site.wave", part.wave()))
                .collect(Collectors.joining(", "));
        return new SplitView.Part(part.name() + " (" + part.code() + ")", groups);
    }

    private ModelAndView show(String p, SiteReading site, SplitForm typed) {
        return page(p, site).show("site/split", new SplitView(site, typed.rows(), typed.mayAdd(), null), typed.form());
    }

    private PageModel page(String p, SiteReading site) {
        return SiteFrames.under(pages, p, site).forManagers();
    }

    private SiteReading site(String p, String code) {
        return queries.read(Ask.of(SITE, p, code), SiteReading.class).data();
    }

    private static String key(String p, String code) {
        return "split/" + p + "/" + code;
    }
}
