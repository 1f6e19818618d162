package org.groundswell.web.decision;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.decision.Fields;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.reading.DecisionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What comes after a decision: its conditions, how it turned out, and taking back a question that is not to be decided. */
@Controller
class FollowUpController {

    private static final String CONDITION = Decisions.ONE + "/conditions/{n}";
    private static final String OUTCOME = Decisions.ONE + "/outcome";
    private static final String WITHDRAW = Decisions.ONE + "/withdraw";

    private final Decisions decisions;
    private final StepForms steps;

    FollowUpController(Decisions decisions, StepForms steps) {
        this.decisions = decisions;
        this.steps = steps;
    }

    private record Mark(String met, @Nullable String note) {}

    private record Turned(String outcome, @Nullable LocalDate lookAgainOn) {}

    private record Reason(String reason) {}

    @GetMapping(CONDITION)
    ModelAndView condition(@PathVariable String p, @PathVariable String d, @PathVariable String n) {
        Decisions.Opened opened = forFollowers(p, d);
        DecisionReading.Condition condition = condition(opened, n);
        Form form = marked(steps.empty(p, d, "condition/" + n), condition)
                .seeing(opened.decision().version());
        return StepForms.show(opened.page(), marking(opened, condition), form);
    }

    @PostMapping(CONDITION)
    ModelAndView mark(@PathVariable String p, @PathVariable String d, @PathVariable String n) {
        Decisions.Opened opened = forFollowers(p, d);
        Form form = steps.typed(p, d, "condition/" + n);
        form.require("met", opened.page().text("decision.error.met"));
        DecisionReading.Condition condition = condition(opened, n);
        return steps.replace(
                opened,
                form,
                marking(opened, condition),
                Order.put(CONDITION, p, d, n).body(new Mark(form.value("met"), form.given("note"))),
                marked(Forms.blank(), condition),
                "decision.done.condition");
    }

    private static Form marked(Form form, DecisionReading.Condition condition) {
        return form.with("met", condition.met()).with("note", condition.note());
    }

    @GetMapping(OUTCOME)
    ModelAndView outcome(@PathVariable String p, @PathVariable String d) {
        Decisions.Opened opened = forManagers(p, d);
        return StepForms.show(opened.page(), turning(opened), steps.empty(p, d, "outcome"));
    }

    @PostMapping(OUTCOME)
    ModelAndView record(@PathVariable String p, @PathVariable String d) {
        Decisions.Opened opened = forManagers(p, d);
        PageModel page = opened.page();
        Form form = steps.typed(p, d, "outcome");
        form.require("outcome", page.text("decision.error.outcome"));
        LocalDate again = form.date("lookAgainOn", page.text("decision.error.lookAgain"));
        return steps.send(
                opened,
                form,
                turning(opened),
                Order.post(OUTCOME, p, d).body(new Turned(form.value("outcome"), again)),
                "decision.done.outcome");
    }

    @GetMapping(WITHDRAW)
    ModelAndView withdrawal(@PathVariable String p, @PathVariable String d) {
        Decisions.Opened opened = forManagers(p, d);
        return StepForms.show(opened.page(), withdrawing(opened), steps.empty(p, d, "withdraw"));
    }

    @PostMapping(WITHDRAW)
    ModelAndView withdraw(@PathVariable String p, @PathVariable String d) {
        Decisions.Opened opened = forManagers(p, d);
        Form form = steps.typed(p, d, "withdraw");
        form.require("reason", opened.page().text("decision.error.reason"));
        return steps.send(
                opened,
                form,
                withdrawing(opened),
                Order.post(WITHDRAW, p, d).body(new Reason(form.value("reason"))),
                "decision.done.withdraw");
    }

    private Decisions.Opened forManagers(String p, String d) {
        Decisions.Opened opened = decisions.openForm(p, d);
        opened.page().forManagers();
        return opened;
    }

    private Decisions.Opened forFollowers(String p, String d) {
        Decisions.Opened opened = decisions.openForm(p, d);
        if (!Decisions.isAmongThoseWhoFollow(opened.page())) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return opened;
    }

    private static DecisionReading.Condition condition(Decisions.Opened opened, String n) {
        return opened.detail().conditions().stream()
                .filter(condition -> String.valueOf(condition.number()).equals(n))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
    }

    private StepForm marking(Decisions.Opened opened, DecisionReading.Condition condition) {
        PageModel page = opened.page();
        List<Option> met = Fields.met(decisions.kind()).stream()
                .map(word -> new Option(word, page.text("decision.met." + word)))
                .toList();
        return StepForms.of(
                opened,
                "condition",
                "/conditions/" + condition.number(),
                List.of(
                        new RecordLine(page.text("decision.condition"), List.of(condition.what()), List.of()),
                        new RecordLine(
                                page.text("decision.condition.due"),
                                List.of(page.texts().date(condition.due())),
                                List.of())),
                List.of(
                        StepForms.radios("met", page.text("decision.condition.met"), met),
                        StepForms.paragraphs("note", page.text("decision.condition.how"), null)));
    }

    private static StepForm turning(Decisions.Opened opened) {
        PageModel page = opened.page();
        String effect = opened.detail().expectedEffect();
        return StepForms.of(
                opened,
                "outcome",
                "/outcome",
                effect == null
                        ? List.of()
                        : List.of(new RecordLine(page.text("decision.effect"), List.of(effect), List.of())),
                List.of(
                        StepForms.paragraphs("outcome", page.text("decision.outcome"), null),
                        StepForms.box(
                                FieldBox.Kind.DATE,
                                "lookAgainOn",
                                page.text("decision.outcome.again"),
                                page.text("decision.outcome.againHint"),
                                List.of())));
    }

    private static StepForm withdrawing(Decisions.Opened opened) {
        return StepForms.of(
                opened,
                "withdraw",
                "/withdraw",
                List.of(),
                List.of(StepForms.paragraphs("reason", opened.page().text("decision.withdraw.reason"), null)));
    }
}
