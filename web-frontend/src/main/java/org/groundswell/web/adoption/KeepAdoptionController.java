package org.groundswell.web.adoption;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.adoption.Definition;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordForm;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.reading.AdoptionReading;
import org.groundswell.web.reading.MeasureReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Proposing what counts as adopted, and approving or dropping what another person proposed. */
@Controller
class KeepAdoptionController {

    private static final String ORDERED = "/programmes/{p}/adoption/definitions";

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final RecordKind kind;

    KeepAdoptionController(QueryClient queries, CommandClient commands, Forms forms, Pages pages, Catalogue catalogue) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.kind = catalogue.record(Definition.KIND);
    }

    private record Proposal(
            Map<String, Object> values, @Nullable BigDecimal threshold) {}

    private record Reason(String reason) {}

    @GetMapping(AdoptionPageController.LIST + "/new")
    ModelAndView form(@PathVariable String p) {
        PageModel page = page(p).forManagers();
        return showNew(page, p, forms.open("adoption/" + p));
    }

    @PostMapping(AdoptionPageController.LIST + "/new")
    ModelAndView propose(@PathVariable String p) {
        PageModel page = page(p).forManagers();
        Form form = forms.typed("adoption/" + p);
        Map<String, Object> values = fields(page, p).values(form);
        BigDecimal threshold = threshold(form, page);
        if (form.isRefused()) {
            return showNew(page, p, form);
        }
        if (commands.send(Order.post(ORDERED, p).body(new Proposal(values, threshold)))
                instanceof Outcome.Refused<Receipt>(var problem)) {
            return showNew(page, p, form.refuse(problem));
        }
        forms.done(form);
        pages.tellDone("adoption.done.proposed");
        return back(p);
    }

    @GetMapping(AdoptionPageController.ONE + "/{step:approve|drop}")
    ModelAndView step(@PathVariable String p, @PathVariable String definition, @PathVariable String step) {
        PageModel page = settling(p);
        AdoptionReading waiting = waiting(p, definition);
        return form(page, waiting, step).show(page, forms.open(key(p, definition, step)));
    }

    @PostMapping(AdoptionPageController.ONE + "/{step:approve|drop}")
    ModelAndView take(@PathVariable String p, @PathVariable String definition, @PathVariable String step) {
        PageModel page = settling(p);
        AdoptionReading waiting = waiting(p, definition);
        Form form = forms.typed(key(p, definition, step));
        Order order = Order.post(ORDERED + "/{d}/" + (step.equals("drop") ? "drop" : "approve"), p, definition);
        if (step.equals("drop")) {
            form.require("reason", page.text("adoption.error.reason"));
            order = order.body(new Reason(form.value("reason")));
        }
        if (form.isRefused()) {
            return form(page, waiting, step).show(page, form);
        }
        if (commands.send(order) instanceof Outcome.Refused<Receipt>(var problem)) {
            return form(page, waiting, step).show(page, form.refuse(problem));
        }
        forms.done(form);
        pages.tellDone("adoption.done." + step);
        return back(p);
    }

    private ModelAndView showNew(PageModel page, String p, Form form) {
        List<FieldBox> boxes = new ArrayList<>(fields(page, p).boxes(form));
        boxes.add(new FieldBox(
                FieldBox.Kind.NUMBER,
                "threshold",
                page.text("adoption.threshold"),
                page.text("adoption.threshold.hint"),
                List.of(),
                List.of()));
        String path = page.programmePath() + "/adoption";
        return new StepForm(
                        page.text("adoption.new.title"),
                        null,
                        kind.help() + " " + page.text("adoption.new.note"),
                        List.of(),
                        boxes,
                        page.text("adoption.new.send"),
                        path + "/new",
                        path)
                .show(page, form);
    }

    private static StepForm form(PageModel page, AdoptionReading waiting, String step) {
        boolean own = AdoptionPageController.isOwn(page, waiting);
        String key = step.equals("drop") && own ? "takeBack" : step;
        String path = page.programmePath() + "/adoption";
        return new StepForm(
                page.text("adoption." + key + ".title", waiting.version()),
                waiting.words(),
                page.text("adoption." + key + ".note"),
                List.<RecordLine>of(),
                step.equals("drop")
                        ? List.of(new FieldBox(
                                FieldBox.Kind.PARAGRAPHS,
                                "reason",
                                page.text("adoption.reason"),
                                null,
                                List.of(),
                                List.of()))
                        : List.of(),
                page.text("adoption." + key + ".send"),
                path + "/" + waiting.definition() + "/" + step,
                path);
    }

    private RecordForm fields(PageModel page, String p) {
        List<Option> measures =
                queries.readList(Ask.of("/programmes/{p}/measures", p), MeasureReading.class).data().stream()
                        .map(measure -> new Option(measure.measure(), measure.name()))
                        .toList();
        return new RecordForm(
                Definition.asked(kind), new RecordOffers(List.of(), List.of(), measures, Map.of()), page.texts());
    }

    private static @Nullable BigDecimal threshold(Form form, PageModel page) {
        String typed = form.given("threshold");
        if (typed == null) {
            return null;
        }
        try {
            return new BigDecimal(typed.replace(",", "").strip());
        } catch (NumberFormatException noNumber) {
            form.refuse("threshold", page.text("adoption.error.threshold"));
            return null;
        }
    }

    private AdoptionReading waiting(String p, String definition) {
        return queries.read(Ask.of(ORDERED + "/{d}", p, definition), AdoptionReading.Detail.class)
                .data()
                .definition();
    }

    private PageModel page(String p) {
        return pages.in(p, null).under(pages.texts().text("adoption.title"), "/programmes/" + p + "/adoption");
    }

    private PageModel settling(String p) {
        PageModel page = page(p);
        if (!AdoptionPageController.settles(page)) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return page;
    }

    private static ModelAndView back(String p) {
        return new ModelAndView("redirect:/programmes/" + p + "/adoption");
    }

    private static String key(String p, String definition, String step) {
        return "adoption/" + p + "/" + definition + "/" + step;
    }
}
