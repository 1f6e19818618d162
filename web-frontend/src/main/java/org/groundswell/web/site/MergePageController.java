package org.groundswell.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Merges a site, and others with it, into another: asked for, shown with all its consequences, and only then recorded. */
@Controller
class MergePageController {

    private static final String SITE = "/programmes/{p}/sites/{code}";
    private static final String MERGERS = "/programmes/{p}/sites/mergers";

    /** More are typed, not chosen from. */
    private static final int MOST_TO_CHOOSE = 300;

    private final QueryClient queries;
    private final EndingSteps steps;
    private final Forms forms;
    private final Pages pages;
    private final People people;
    private final Catalogue catalogue;

    MergePageController(
            QueryClient queries, EndingSteps steps, Forms forms, Pages pages, People people, Catalogue catalogue) {
        this.queries = queries;
        this.steps = steps;
        this.forms = forms;
        this.pages = pages;
        this.people = people;
        this.catalogue = catalogue;
    }

    private record Merger(List<String> sites, String into, LocalDate on, String reason) {}

    @GetMapping(SITE + "/merge")
    ModelAndView form(@PathVariable String p, @PathVariable String code) {
        SiteReading site = site(p, code);
        return show(p, site, forms.open(key(p, code)));
    }

    @PostMapping(SITE + "/merge")
    ModelAndView merge(@PathVariable String p, @PathVariable String code) {
        SiteReading site = site(p, code);
        Form form = forms.typed(key(p, code));
        boolean change = form.value("step").equals("change");
        Merger merger = change ? null : merger(form, site);
        if (merger == null) {
            return show(p, site, form);
        }
        return steps.take(
                p,
                form,
                new EndingSteps.Ending(
                        Order.post(MERGERS, p).body(merger), merger.sites(), List.of(), MergePageController::fieldOf),
                new EndingSteps.Shown(
                        () -> show(p, site, form),
                        (facts, entry) -> preview(p, site, form, merger, facts, entry),
                        () -> {
                            pages.tellDone("merge.done", merger.sites().size());
                            return new ModelAndView("redirect:/programmes/" + p + "/sites/" + merger.into());
                        }));
    }

    /** Nothing where something is still missing, which the form then says. */
    private @Nullable Merger merger(Form form, SiteReading site) {
        form.require("into", pages.texts().text("merge.error.into"))
                .require("reason", pages.texts().text("merge.error.reason"));
        LocalDate on = form.date("on", pages.texts().text("merge.error.on"));
        if (on == null && form.error("on") == null) {
            form.refuse("on", pages.texts().text("merge.error.on"));
        }
        List<String> sites = new ArrayList<>(List.of(site.code()));
        Arrays.stream(form.value("also").split("[\\s,;]+"))
                .filter(typed -> !typed.isBlank())
                .map(typed -> typed.toUpperCase(Locale.ROOT))
                .forEach(sites::add);
        Stream.concat(sites.stream(), Stream.of(form.value("into")))
                .filter(typed -> !typed.isBlank() && !SiteCode.isValid(typed))
                .forEach(typed -> form.refuse(
                        typed.equals(form.value("into")) ? "into" : "also",
                        pages.texts().text("merge.error.code", typed)));
        return on == null || form.isRefused()
                ? null
                : new Merger(sites, new SiteCode(form.value("into")).value(), on, form.value("reason"));
    }

    private static String fieldOf(String service) {
        return service.startsWith("sites") ? "also" : service;
    }

    private ModelAndView preview(String p, SiteReading site, Form form, Merger merger, MergerFacts facts, long entry) {
        PageModel page = page(p, site);
        UnaryOperator<String> names = people.names(MergerViews.people(facts), page.texts());
        MergerView.Preview preview = new MergerViews(catalogue.lifecycle(), page, names, "merge")
                .of(facts, site(p, merger.into()), page.texts().date(merger.on()), entry);
        return page.show("site/merge-preview", new MergerView(site, List.of(), preview), form);
    }

    private ModelAndView show(String p, SiteReading site, Form form) {
        return page(p, site).show("site/merge", new MergerView(site, others(p, site), null), form);
    }

    private PageModel page(String p, SiteReading site) {
        return SiteFrames.under(pages, p, site).forManagers();
    }

    private List<Option> others(String p, SiteReading site) {
        SiteReading.Page all = queries.read(
                        Ask.of("/programmes/{p}/sites", p).with("size", MOST_TO_CHOOSE), SiteReading.Page.class)
                .data();
        return all.total() > MOST_TO_CHOOSE
                ? List.of()
                : all.items().stream()
                        .filter(other -> !other.code().equals(site.code()) && !other.hasLeft())
                        .map(other -> new Option(other.code(), other.nameAndCode()))
                        .toList();
    }

    private SiteReading site(String p, String code) {
        return queries.read(Ask.of(SITE, p, code), SiteReading.class).data();
    }

    private static String key(String p, String code) {
        return "merge/" + p + "/" + code;
    }
}
