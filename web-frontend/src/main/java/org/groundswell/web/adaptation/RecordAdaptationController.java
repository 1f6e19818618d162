package org.groundswell.web.adaptation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.groundswell.domain.adaptation.AdaptationFields;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.web.adaptation.AdaptationViews.Choosing;
import org.groundswell.web.adaptation.AdaptationViews.Filling;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.RecordForm;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.reading.ComponentReading;
import org.groundswell.web.reading.SiteReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Records an adaptation: first which site and component, then the two-minute form beside what others did. */
@Controller
class RecordAdaptationController {

    private static final String NEW = Adaptations.LIST + "/new";
    private static final String FORM = "/programmes/{p}/sites/{s}/adaptations/new/{c}";

    private final QueryClient queries;
    private final Pages pages;
    private final Adaptations adaptations;
    private final FillIn fillIn;

    RecordAdaptationController(QueryClient queries, Pages pages, Adaptations adaptations, FillIn fillIn) {
        this.queries = queries;
        this.pages = pages;
        this.adaptations = adaptations;
        this.fillIn = fillIn;
    }

    private record Recorded(Map<String, Object> values) {}

    @GetMapping(NEW)
    ModelAndView choose(@PathVariable String p) {
        PageModel page = Adaptations.under(pages.in(p, null));
        String site = page.here().value("site");
        String component = page.here().value("component");
        if (site != null && component != null) {
            return new ModelAndView("redirect:/programmes/" + p + "/sites/" + site + "/adaptations/new/" + component);
        }
        String own = Adaptations.programme(page).onlySite();
        String path = page.programmePath() + "/adaptations";
        return page.show(
                "adaptation/choose",
                new Choosing(
                        sites(p),
                        Adaptations.options(adaptations.components(p), page),
                        Objects.requireNonNullElse(site == null ? own : site, ""),
                        path + "/new",
                        path));
    }

    @GetMapping(FORM)
    ModelAndView form(@PathVariable String p, @PathVariable String s, @PathVariable String c) {
        PageModel page = Adaptations.under(pages.in(p, null));
        Form form = fillIn.empty(p, s + "/" + c);
        return FillIn.show(page, filling(page, p, s, component(p, c), form), form);
    }

    @PostMapping(FORM)
    ModelAndView record(@PathVariable String p, @PathVariable String s, @PathVariable String c) {
        PageModel page = Adaptations.under(pages.in(p, null));
        Form form = fillIn.typed(p, s + "/" + c);
        Map<String, Object> values = new HashMap<>(fields(page).values(form));
        values.put(AdaptationFields.COMPONENT, c);
        return fillIn.send(
                page,
                form,
                filling(page, p, s, component(p, c), form),
                Order.post("/programmes/{p}/sites/{s}/adaptations", p, s).body(new Recorded(values)),
                "adaptation.done.recorded",
                page.programmePath() + "/adaptations/");
    }

    private RecordForm fields(PageModel page) {
        List<RecordField> asked = AdaptationFields.quick(adaptations.kind()).stream()
                .filter(field -> !field.automatic() && !field.id().equals(AdaptationFields.COMPONENT))
                .toList();
        return new RecordForm(asked, RecordOffers.NONE, page.texts());
    }

    private Filling filling(PageModel page, String p, String s, ComponentReading component, Form form) {
        String path = page.programmePath() + "/sites/" + s + "/adaptations/new/" + component.component();
        return new Filling(
                page.text("adaptation.new.title", component.name(), s),
                null,
                page.text("adaptation.new.note." + component.status()),
                List.of(
                        new RecordLine(page.text("component.function"), List.of(component.function()), List.of()),
                        new RecordLine(page.text("component.form"), List.of(component.form()), List.of()),
                        new RecordLine(
                                page.text("component.limits"),
                                List.of(Objects.requireNonNullElse(
                                        component.limits(), page.text("component.limits.none"))),
                                List.of())),
                adaptations.precedents(page, p, component.component()),
                true,
                fields(page).boxes(form),
                page.text("adaptation.new.send"),
                path,
                page.programmePath() + "/adaptations");
    }

    private ComponentReading component(String p, String c) {
        return adaptations.components(p).stream()
                .filter(component -> component.component().equals(c))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
    }

    private List<Option> sites(String p) {
        return queries
                .read(
                        Ask.of("/programmes/{p}/sites", p).with("sort", "name").with("size", 1000),
                        SiteReading.Page.class)
                .data()
                .items()
                .stream()
                .map(site -> new Option(site.code(), site.nameAndCode()))
                .toList();
    }
}
