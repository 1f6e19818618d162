package org.groundswell.web.pdsa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.pdsa.CycleViews.Choosing;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.RecordForm;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.Saved;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.platform.record.StepPages;
import org.groundswell.web.reading.CycleReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Plans a test of change: first which site, then the plan; and changes a plan that is not sealed. */
@Controller
class PlanCycleController {

    private static final String FORM = "/programmes/{p}/sites/{s}/pdsa/new";
    private static final String EDIT = Cycles.ONE + "/edit";

    private final QueryClient queries;
    private final Pages pages;
    private final Cycles cycles;
    private final StepPages steps;

    PlanCycleController(QueryClient queries, Pages pages, Cycles cycles, StepPages steps) {
        this.queries = queries;
        this.pages = pages;
        this.cycles = cycles;
        this.steps = steps;
    }

    private record Plan(Map<String, Object> values) {}

    @GetMapping(Cycles.LIST + "/new")
    ModelAndView choose(@PathVariable String p) {
        PageModel page = Cycles.under(pages.in(p, null));
        String asked = page.here().value("site");
        String site = asked == null ? Cycles.programme(page).onlySite() : asked;
        if (site != null && page.live()) {
            return new ModelAndView("redirect:/programmes/" + p + "/sites/" + site + "/pdsa/new");
        }
        String path = page.programmePath() + "/pdsa";
        return page.show("pdsa/choose", new Choosing(cycles.sites(page, p), path + "/new", path));
    }

    @GetMapping(FORM)
    ModelAndView form(
            @PathVariable String p, @PathVariable String s, @RequestParam(required = false) @Nullable String previous) {
        PageModel page = Cycles.forRunners(Cycles.under(pages.in(p, null)), s);
        Form form = steps.empty(key(p, s, previous));
        before(p, previous).ifPresent(before -> {
            Map<String, Object> values = new HashMap<>(before.values());
            values.remove(CycleFields.PREDICTION);
            fields(page, p).fill(form, values);
        });
        return planning(page, p, s, form, previous).show(page, form);
    }

    @PostMapping(FORM)
    ModelAndView plan(
            @PathVariable String p, @PathVariable String s, @RequestParam(required = false) @Nullable String previous) {
        PageModel page = Cycles.forRunners(Cycles.under(pages.in(p, null)), s);
        Form form = steps.typed(key(p, s, previous));
        Map<String, Object> values = fields(page, p).values(form);
        if (previous != null) {
            values.put(CycleFields.PREVIOUS, previous);
        }
        return steps.send(
                page,
                form,
                planning(page, p, s, form, previous),
                Order.post("/programmes/{p}/sites/{s}/pdsa", p, s).body(new Plan(values)),
                "pdsa.done.planned",
                page.programmePath() + "/pdsa/");
    }

    @GetMapping(EDIT)
    ModelAndView editing(@PathVariable String p, @PathVariable String c) {
        Cycles.Opened opened = cycles.openForRunners(p, c);
        Form form = steps.empty(CycleStepsController.key(p, c, "edit"))
                .seeing(opened.cycle().version());
        fields(opened.page(), p).fill(form, opened.detail().values());
        return editing(opened, p, form).show(opened.page(), form);
    }

    @PostMapping(EDIT)
    ModelAndView edit(@PathVariable String p, @PathVariable String c) {
        Cycles.Opened opened = cycles.openForRunners(p, c);
        Form form = steps.typed(CycleStepsController.key(p, c, "edit"));
        Map<String, Object> values = fields(opened.page(), p).values(form);
        if (opened.cycle().previous() != null) {
            values.put(CycleFields.PREVIOUS, opened.cycle().previous());
        }
        return steps.replace(
                opened.page(),
                form,
                editing(opened, p, form),
                Order.put(Cycles.ONE, p, c).body(new Plan(values)).ifMatch(form.given(Form.VERSION)),
                () -> saved(opened, p),
                "pdsa.done.edit",
                opened.path());
    }

    private Saved saved(Cycles.Opened opened, String p) {
        Form saved =
                fields(opened.page(), p).fill(Forms.blank(), opened.detail().values());
        return opened.saved(p, fields(opened.page(), p).boxes(saved), saved);
    }

    private Optional<CycleReading.Detail> before(String p, @Nullable String previous) {
        return previous == null || !previous.matches("[\\w-]{1,64}")
                ? Optional.empty()
                : Optional.of(queries.read(Ask.of(Cycles.ONE, p, previous), CycleReading.Detail.class)
                        .data());
    }

    /** What a test follows on from is in the address, never chosen. */
    private RecordForm fields(PageModel page, String p) {
        List<RecordField> asked = CycleFields.plan(cycles.kind()).stream()
                .filter(field -> !field.id().equals(CycleFields.PREVIOUS))
                .toList();
        return new RecordForm(asked, cycles.offers(page, p), page.texts());
    }

    private StepForm planning(PageModel page, String p, String s, Form form, @Nullable String previous) {
        List<RecordLine> lines = before(p, previous)
                .map(before -> List.of(
                        line(page.text("pdsa.follows"), before.cycle().aim()),
                        line(
                                page.text("pdsa.follows.learned"),
                                String.valueOf(before.values().getOrDefault("pdsa-learned", "")))))
                .orElse(List.of());
        return new StepForm(
                page.text("pdsa.new.title", s),
                null,
                page.text("pdsa.new.note"),
                lines,
                fields(page, p).boxes(form),
                page.text("pdsa.new.send"),
                page.programmePath() + "/sites/" + s + "/pdsa/new" + (previous == null ? "" : "?previous=" + previous),
                page.programmePath() + "/pdsa");
    }

    private StepForm editing(Cycles.Opened opened, String p, Form form) {
        PageModel page = opened.page();
        return new StepForm(
                page.text("pdsa.edit.title"),
                opened.cycle().aim(),
                page.text("pdsa.edit.note"),
                List.of(),
                fields(page, p).boxes(form),
                page.text("pdsa.edit.send"),
                opened.path() + "/edit",
                opened.path());
    }

    private static RecordLine line(String label, String told) {
        return new RecordLine(label, List.of(told), List.of());
    }

    private static String key(String p, String s, @Nullable String previous) {
        return "pdsa/" + p + "/" + s + "/new" + (previous == null ? "" : "/" + previous);
    }
}
