package org.groundswell.web.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.handover.Handovers.Opened;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordForm;
import org.groundswell.web.platform.record.Saved;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.platform.record.StepPages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Judging a criterion, accepting a gap, saying when support ends, and recording a check. */
@Controller
class KeepHandoverController {

    private static final String CRITERION = Handovers.ONE + "/criteria/{criterion}";
    private static final String SUPPORT_END = Handovers.ONE + "/support-end";
    private static final String CHECK = Handovers.ONE + "/checks/{check}";

    private final Handovers handovers;
    private final StepPages steps;
    private final Pages pages;

    KeepHandoverController(Handovers handovers, StepPages steps, Pages pages) {
        this.handovers = handovers;
        this.steps = steps;
        this.pages = pages;
    }

    private record Judgement(Map<String, Object> values) {}

    private record Reason(String reason) {}

    private record End(LocalDate endsOn, @Nullable String reason) {}

    private record Made(
            LocalDate checkedOn,
            List<String> held,
            String measure,
            @Nullable String help) {}

    @GetMapping(CRITERION)
    ModelAndView judgement(@PathVariable String p, @PathVariable String code, @PathVariable String criterion) {
        Opened opened = handovers.forJudging(p, code);
        Handover.Criterion asked = criterion(criterion);
        Form form = judged(
                steps.empty(key(p, code, criterion)).seeing(opened.detail().version()), opened, criterion);
        return judging(opened, asked, form).show(opened.page(), form);
    }

    private Form judged(Form form, Opened opened, String criterion) {
        SiteHandoverController.find(opened, criterion)
                .ifPresent(judged -> fields(opened.page()).fill(form, judged.values()));
        return form;
    }

    @PostMapping(CRITERION)
    ModelAndView judge(@PathVariable String p, @PathVariable String code, @PathVariable String criterion) {
        Opened opened = handovers.forJudging(p, code);
        Handover.Criterion asked = criterion(criterion);
        Form form = steps.typed(key(p, code, criterion));
        Map<String, Object> values = fields(opened.page()).values(form);
        Order order = Order.post(CRITERION, p, code, criterion).body(new Judgement(values));
        Form saved = judged(Forms.blank(), opened, criterion);
        return steps.replace(
                opened.page(),
                form,
                judging(opened, asked, form),
                order.ifStill(form.given(Form.VERSION)),
                () -> saved(opened, judging(opened, asked, saved), saved),
                "handover.done.judged",
                opened.path());
    }

    @GetMapping(CRITERION + "/accept")
    ModelAndView acceptance(@PathVariable String p, @PathVariable String code, @PathVariable String criterion) {
        Opened opened = handovers.forSteppingBack(p, code);
        return accepting(opened, criterion(criterion))
                .show(opened.page(), steps.empty(key(p, code, criterion + "/accept")));
    }

    @PostMapping(CRITERION + "/accept")
    ModelAndView accept(@PathVariable String p, @PathVariable String code, @PathVariable String criterion) {
        Opened opened = handovers.forSteppingBack(p, code);
        Form form = steps.typed(key(p, code, criterion + "/accept"))
                .require("reason", pages.texts().text("handover.error.accept"));
        return steps.send(
                opened.page(),
                form,
                accepting(opened, criterion(criterion)),
                Order.post(CRITERION + "/accept", p, code, criterion).body(new Reason(form.value("reason"))),
                "handover.done.accepted",
                opened.path());
    }

    @GetMapping(SUPPORT_END)
    ModelAndView end(@PathVariable String p, @PathVariable String code) {
        Opened opened = handovers.forSteppingBack(p, code);
        Form form = steps.empty(key(p, code, "support-end"))
                .seeing(opened.detail().version())
                .withDate("endsOn", opened.detail().supportEnds());
        return ending(opened).show(opened.page(), form);
    }

    @PostMapping(SUPPORT_END)
    ModelAndView setEnd(@PathVariable String p, @PathVariable String code) {
        Opened opened = handovers.forSteppingBack(p, code);
        Form form = steps.typed(key(p, code, "support-end"));
        LocalDate endsOn = needed(form, "endsOn", "handover.error.endsOn");
        if (endsOn == null) {
            return ending(opened).show(opened.page(), form);
        }
        StepForm step = ending(opened);
        return steps.replace(
                opened.page(),
                form,
                step,
                Order.put(SUPPORT_END, p, code)
                        .body(new End(endsOn, form.given("reason")))
                        .ifStill(form.given(Form.VERSION)),
                () -> saved(
                        opened,
                        step,
                        Forms.blank().withDate("endsOn", opened.detail().supportEnds())),
                "handover.done.support-end",
                opened.path());
    }

    @GetMapping(CHECK)
    ModelAndView check(@PathVariable String p, @PathVariable String code, @PathVariable String check) {
        Opened opened = handovers.forJudging(p, code);
        return checking(opened, known(check)).show(opened.page(), steps.empty(key(p, code, check)));
    }

    @PostMapping(CHECK)
    ModelAndView recordCheck(@PathVariable String p, @PathVariable String code, @PathVariable String check) {
        Opened opened = handovers.forJudging(p, code);
        Handover.Check known = known(check);
        Form form = steps.typed(key(p, code, check))
                .require("measure", pages.texts().text("handover.error.measure"));
        LocalDate checkedOn = needed(form, "checkedOn", "handover.error.checkedOn");
        if (checkedOn == null) {
            return checking(opened, known).show(opened.page(), form);
        }
        return steps.send(
                opened.page(),
                form,
                checking(opened, known),
                Order.post(CHECK, p, code, check)
                        .body(new Made(checkedOn, form.values("held"), form.value("measure"), form.given("help"))),
                "handover.done.checked",
                opened.path());
    }

    private static Saved saved(Opened opened, StepForm step, Form filled) {
        String programme = Objects.requireNonNull(opened.page().programme()).id();
        return new Saved(
                opened.detail().version(),
                step.boxes(),
                filled,
                AggregateId.handover(
                        new LedgerId(programme), opened.detail().site().code()));
    }

    private @Nullable LocalDate needed(Form form, String name, String message) {
        LocalDate day = form.date(name, pages.texts().text(message));
        if (day == null && form.error(name) == null) {
            form.refuse(name, pages.texts().text(message));
        }
        return day;
    }

    private RecordForm fields(PageModel page) {
        return new RecordForm(handovers.kind().fields(), handovers.offers(page), page.texts());
    }

    private StepForm judging(Opened opened, Handover.Criterion asked, Form form) {
        PageModel page = opened.page();
        return new StepForm(
                page.text(
                        "handover.judging.title",
                        asked.label(),
                        opened.detail().site().name()),
                asked.prompt(),
                page.text("handover.judging.note", asked.evidence()),
                List.of(),
                fields(page).boxes(form),
                page.text("handover.judging.send"),
                opened.path() + "/criteria/" + asked.id(),
                opened.path());
    }

    private static StepForm accepting(Opened opened, Handover.Criterion asked) {
        PageModel page = opened.page();
        return new StepForm(
                page.text(
                        "handover.accepting.title",
                        asked.label(),
                        opened.detail().site().name()),
                asked.prompt(),
                page.text("handover.accepting.note"),
                List.of(),
                List.of(box(FieldBox.Kind.PARAGRAPHS, "reason", page.text("handover.accepting.reason"), null)),
                page.text("handover.accepting.send"),
                opened.path() + "/criteria/" + asked.id() + "/accept",
                opened.path());
    }

    private static StepForm ending(Opened opened) {
        PageModel page = opened.page();
        return new StepForm(
                page.text("handover.ending.title", opened.detail().site().name()),
                null,
                page.text("handover.ending.note"),
                List.of(),
                List.of(
                        box(FieldBox.Kind.DATE, "endsOn", page.text("handover.ending.endsOn"), null),
                        box(
                                FieldBox.Kind.PARAGRAPHS,
                                "reason",
                                page.text("handover.ending.reason"),
                                page.text("handover.ending.reason.hint"))),
                page.text("handover.ending.send"),
                opened.path() + "/support-end",
                opened.path());
    }

    private StepForm checking(Opened opened, Handover.Check check) {
        PageModel page = opened.page();
        Handover content = handovers.content();
        return new StepForm(
                page.text(
                        "handover.checking.title",
                        check.label(),
                        opened.detail().site().name()),
                content.followUpQuestion(),
                page.text("handover.checking.note"),
                List.of(),
                List.of(
                        box(FieldBox.Kind.DATE, "checkedOn", page.text("handover.checking.checkedOn"), null),
                        new FieldBox(
                                FieldBox.Kind.CHECKBOXES,
                                "held",
                                page.text("handover.checking.held"),
                                null,
                                content.criteria().stream()
                                        .map(each -> new Option(each.id(), each.label()))
                                        .toList(),
                                List.of()),
                        box(FieldBox.Kind.PARAGRAPHS, "measure", page.text("handover.checking.measure"), null),
                        box(FieldBox.Kind.PARAGRAPHS, "help", page.text("handover.checking.help"), null)),
                page.text("handover.checking.send"),
                opened.path() + "/checks/" + check.id(),
                opened.path());
    }

    private static FieldBox box(FieldBox.Kind kind, String name, String label, @Nullable String hint) {
        return new FieldBox(kind, name, label, hint, List.of(), List.of());
    }

    private Handover.Criterion criterion(String id) {
        return handovers.content().criterion(id).orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
    }

    private Handover.Check known(String id) {
        return handovers.content().check(id).orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
    }

    private static String key(String p, String code, String what) {
        return "handover/" + p + "/" + code + "/" + what;
    }
}
