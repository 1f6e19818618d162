package org.groundswell.web.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.decision.Fields;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.Conflicts;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordForm;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.reading.DecisionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writes down what was decided, and approves it as the second person or sends it back. */
@Controller
class TakeDecisionController {

    private static final String TAKE = Decisions.ONE + "/take";
    private static final String APPROVE = Decisions.ONE + "/approve";
    private static final String SEND_BACK = "send-back";

    private final Decisions decisions;
    private final DecisionShowing showing;
    private final StepForms steps;

    TakeDecisionController(Decisions decisions, DecisionShowing showing, StepForms steps) {
        this.decisions = decisions;
        this.showing = showing;
        this.steps = steps;
    }

    private record Answer(
            Map<String, Object> values, @Nullable String expectedEffect) {}

    private record Approval(@Nullable String note) {}

    private record Reason(String reason) {}

    @GetMapping(TAKE)
    ModelAndView form(@PathVariable String p, @PathVariable String d) {
        Decisions.Opened opened = decisions.openForm(p, d);
        RecordForm fields = fields(opened, p);
        Form form = steps.empty(p, d, "take");
        if (form.names().isEmpty()) {
            fields.fill(form, opened.detail().values())
                    .withAll("values.dec-deciders", opened.decision().asked())
                    .with("expectedEffect", opened.detail().expectedEffect());
        }
        return StepForms.show(opened.page(), sheet(opened, fields, form), form);
    }

    @PostMapping(TAKE)
    ModelAndView take(@PathVariable String p, @PathVariable String d) {
        Decisions.Opened opened = decisions.openForm(p, d);
        RecordForm fields = fields(opened, p);
        Form form = steps.typed(p, d, "take");
        Answer answer = new Answer(fields.values(form), form.given("expectedEffect"));
        return steps.send(
                opened,
                form,
                sheet(opened, fields, form),
                Order.post(TAKE, p, d).body(answer),
                "decision.done.take");
    }

    @GetMapping(APPROVE)
    ModelAndView reading(@PathVariable String p, @PathVariable String d) {
        Decisions.Opened opened = decisions.openForm(p, d);
        requireApprover(opened);
        Form form = steps.empty(p, d, "approve")
                .with("way", "approve")
                .seeing(opened.decision().version());
        return StepForms.show(opened.page(), approval(opened), form);
    }

    @PostMapping(APPROVE)
    ModelAndView approve(@PathVariable String p, @PathVariable String d) {
        Decisions.Opened opened = decisions.openForm(p, d);
        Form form = steps.typed(p, d, "approve");
        if (Conflicts.isOvertaken(form, opened.decision().version())) {
            return second(opened, form);
        }
        boolean back = form.value("way").equals(SEND_BACK);
        if (back) {
            form.require("reason", opened.page().text("decision.error.reason"));
        }
        return steps.judge(
                opened,
                form,
                approval(opened),
                back
                        ? Order.post(Decisions.ONE + "/send-back", p, d).body(new Reason(form.value("reason")))
                        : Order.put(Decisions.ONE + "/approval", p, d).body(new Approval(form.given("reason"))),
                () -> second(decisions.openForm(p, d), form),
                back ? "decision.done.back" : "decision.done.approve");
    }

    /** What somebody else made of it beside what was to be made of it. */
    private ModelAndView second(Decisions.Opened now, Form form) {
        DecisionReading.Detail detail = now.detail();
        String status = detail.decision().status();
        String words = detail.decision().is("approved")
                ? detail.approvalNote()
                : detail.steps().getFirst().reason();
        return steps.second(
                now,
                form,
                approval(now),
                Forms.blank()
                        .with("way", now.page().text("decision.status." + status))
                        .with("reason", words),
                !detail.decision().is("taken"));
    }

    private RecordForm fields(Decisions.Opened opened, String p) {
        PageModel page = opened.page().forManagers();
        List<Option> people = decisions.voters(page, p);
        return new RecordForm(Fields.whenTaken(decisions.kind()), Decisions.offers(people, List.of()), page.texts());
    }

    private static StepForm sheet(Decisions.Opened opened, RecordForm fields, Form form) {
        PageModel page = opened.page();
        List<FieldBox> boxes = new ArrayList<>(fields.boxes(form));
        boxes.add(
                StepForms.paragraphs("expectedEffect", page.text("decision.effect"), page.text("decision.effectHint")));
        return StepForms.of(opened, "take", "/take", List.of(), boxes);
    }

    private StepForm approval(Decisions.Opened opened) {
        PageModel page = opened.page();
        DecisionReading.Detail detail = opened.detail();
        List<RecordLine> lines = new ArrayList<>(showing.decided(page, detail, showing.names(page, detail)));
        if (!detail.conditions().isEmpty()) {
            lines.add(new RecordLine(
                    page.text("decision.conditions"),
                    detail.conditions().stream()
                            .map(condition -> page.text(
                                    "decision.condition.told",
                                    condition.what(),
                                    page.texts().date(condition.due())))
                            .toList(),
                    List.of()));
        }
        return StepForms.of(
                opened,
                "approve",
                "/approve",
                lines,
                List.of(
                        StepForms.radios(
                                "way",
                                page.text("decision.approve.way"),
                                List.of(
                                        new Option("approve", page.text("decision.approve.yes")),
                                        new Option(SEND_BACK, page.text("decision.approve.back")))),
                        StepForms.paragraphs(
                                "reason",
                                page.text("decision.approve.reason"),
                                page.text("decision.approve.reasonHint"))));
    }

    private static void requireApprover(Decisions.Opened opened) {
        if (opened.page().live() && !Decisions.mayApprove(opened.page(), opened.decision())) {
            throw new Refusal(Problem.ofStatus(403));
        }
    }
}
