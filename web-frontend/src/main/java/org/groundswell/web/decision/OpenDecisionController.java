package org.groundswell.web.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.decision.Fields;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordForm;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.reading.ProgrammeReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens a decision: the question, its options, the evidence as it stands, and who votes. */
@Controller
class OpenDecisionController {

    private static final String NEW = Decisions.LIST + "/new";
    private static final String ASKED = "asked";

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final Decisions decisions;

    OpenDecisionController(QueryClient queries, CommandClient commands, Forms forms, Pages pages, Decisions decisions) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.decisions = decisions;
    }

    private record Question(
            Map<String, Object> values,
            List<String> asked,
            @Nullable String consulted) {}

    /** A form and what its fields offer. */
    private record Sheet(PageModel page, RecordForm fields, List<Option> voters) {}

    @GetMapping(NEW)
    ModelAndView form(@PathVariable String p) {
        Sheet sheet = sheet(p);
        Form form = forms.open(key(p))
                .with("values." + Fields.EVIDENCE, newestEntry(p))
                .with("values." + Fields.REPLACES, sheet.page().here().value("replaces"));
        return show(sheet, form);
    }

    @PostMapping(NEW)
    ModelAndView open(@PathVariable String p) {
        Sheet sheet = sheet(p);
        Form form = forms.typed(key(p));
        Map<String, Object> values = sheet.fields().values(form);
        if (form.isRefused()) {
            return show(sheet, form);
        }
        Question question = new Question(values, form.values(ASKED), form.given("consulted"));
        return switch (commands.send(Order.post(Decisions.LIST, p).body(question))) {
            case Outcome.Accepted<Receipt>(Receipt receipt) -> {
                forms.done(form);
                pages.tellDone("decision.done.opened");
                yield new ModelAndView("redirect:/programmes/" + p + "/decisions/" + receipt.id());
            }
            case Outcome.Refused<Receipt>(var problem) ->
                show(sheet, form.refuse(problem, field -> field.startsWith(ASKED) ? ASKED : field));
        };
    }

    private Sheet sheet(String p) {
        PageModel page = Decisions.under(pages.in(p, null).forManagers());
        List<Option> voters = decisions.voters(page, p);
        List<Option> replaceable = decisions.replaceable(p);
        List<RecordField> fields = Fields.whenOpened(decisions.kind()).stream()
                .filter(field -> !field.id().equals(Fields.REPLACES) || !replaceable.isEmpty())
                .toList();
        return new Sheet(page, new RecordForm(fields, Decisions.offers(voters, replaceable), page.texts()), voters);
    }

    private static ModelAndView show(Sheet sheet, Form form) {
        PageModel page = sheet.page();
        List<FieldBox> boxes = new ArrayList<>();
        sheet.fields().boxes(form).forEach(box -> boxes.add(explained(page, box)));
        boxes.add(StepForms.paragraphs(
                "consulted", page.text("decision.new.consulted"), page.text("decision.new.consultedHint")));
        boxes.add(StepForms.box(
                FieldBox.Kind.CHECKBOXES,
                ASKED,
                page.text("decision.new.asked"),
                page.text("decision.new.askedHint"),
                sheet.voters()));
        String path = page.programmePath() + "/decisions";
        return StepForms.show(
                page,
                new StepForm(
                        page.text("decision.new.title"),
                        null,
                        page.text("decision.new.note"),
                        List.of(),
                        boxes,
                        page.text("decision.new.send"),
                        path + "/new",
                        path),
                form);
    }

    private static FieldBox explained(PageModel page, FieldBox box) {
        return box.name().endsWith(Fields.EVIDENCE)
                ? StepForms.box(box.kind(), box.name(), box.label(), page.text("decision.new.evidenceHint"), List.of())
                : box;
    }

    /** What the opener sees now is the evidence, unless an earlier entry is given. */
    private @Nullable Long newestEntry(String p) {
        AsAt asAt = queries.read(Ask.of("/programmes/{p}", p), ProgrammeReading.class)
                .asAt();
        return asAt == null ? null : asAt.entry();
    }

    private static String key(String p) {
        return "decision/" + p + "/new";
    }
}
