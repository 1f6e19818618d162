package org.groundswell.web.action;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.Saved;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.platform.record.StepPages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands an action over or moves its day, says what came of it, drops it, and takes it up again. */
@Controller
class ActionStepsController {

    private static final String CHANGE = Actions.ONE + "/change";
    private static final String DONE = Actions.ONE + "/done";
    private static final String DROP = Actions.ONE + "/drop";
    private static final String REOPEN = Actions.ONE + "/reopen";

    private final Actions actions;
    private final StepPages steps;

    ActionStepsController(Actions actions, StepPages steps) {
        this.actions = actions;
        this.steps = steps;
    }

    private record Changed(
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String reason) {}

    private record Ended(@Nullable String outcome) {}

    private record Reason(@Nullable String reason) {}

    private record Again(@Nullable LocalDate due, @Nullable String reason) {}

    @GetMapping(CHANGE)
    ModelAndView changing(@PathVariable String p, @PathVariable String a) {
        Actions.Opened opened = forKeepers(p, a);
        Form form = fill(steps.empty(key(p, a, "change")), opened);
        return changing(opened, p).show(opened.page(), form);
    }

    private static Form fill(Form form, Actions.Opened opened) {
        return form.seeing(opened.action().version())
                .with("owner", opened.action().owner())
                .withDate("due", opened.action().due());
    }

    @PostMapping(CHANGE)
    ModelAndView change(@PathVariable String p, @PathVariable String a) {
        Actions.Opened opened = forKeepers(p, a);
        Form form = steps.typed(key(p, a, "change"));
        LocalDate due = form.date("due", opened.page().text("action.error.due"));
        Order order = Order.put(Actions.ONE, p, a)
                .body(new Changed(form.given("owner"), due, form.given("reason")))
                .ifMatch(form.given(Form.VERSION));
        StepForm step = changing(opened, p);
        return steps.replace(
                opened.page(),
                form,
                step,
                order,
                () -> new Saved(
                        opened.action().version(),
                        step.boxes(),
                        fill(Forms.blank(), opened),
                        AggregateId.action(new LedgerId(p), a)),
                "action.done.change",
                opened.path());
    }

    @GetMapping(DONE)
    ModelAndView ending(@PathVariable String p, @PathVariable String a) {
        Actions.Opened opened = forFinishers(p, a);
        return ending(opened).show(opened.page(), steps.empty(key(p, a, "done")));
    }

    @PostMapping(DONE)
    ModelAndView end(@PathVariable String p, @PathVariable String a) {
        Actions.Opened opened = forFinishers(p, a);
        Form form = steps.typed(key(p, a, "done"));
        Order order = Order.post(DONE, p, a).body(new Ended(form.given("outcome")));
        return send(opened, form, ending(opened), order, "action.done.done");
    }

    @GetMapping(DROP)
    ModelAndView dropping(@PathVariable String p, @PathVariable String a) {
        Actions.Opened opened = forKeepers(p, a);
        return dropping(opened).show(opened.page(), steps.empty(key(p, a, "drop")));
    }

    @PostMapping(DROP)
    ModelAndView drop(@PathVariable String p, @PathVariable String a) {
        Actions.Opened opened = forKeepers(p, a);
        Form form = steps.typed(key(p, a, "drop"));
        Order order = Order.post(DROP, p, a).body(new Reason(form.given("reason")));
        return send(opened, form, dropping(opened), order, "action.done.drop");
    }

    @GetMapping(REOPEN)
    ModelAndView reopening(@PathVariable String p, @PathVariable String a) {
        Actions.Opened opened = forKeepers(p, a);
        return reopening(opened).show(opened.page(), steps.empty(key(p, a, "reopen")));
    }

    @PostMapping(REOPEN)
    ModelAndView reopen(@PathVariable String p, @PathVariable String a) {
        Actions.Opened opened = forKeepers(p, a);
        Form form = steps.typed(key(p, a, "reopen"));
        LocalDate due = form.date("due", opened.page().text("action.error.due"));
        Order order = Order.post(REOPEN, p, a).body(new Again(due, form.given("reason")));
        return send(opened, form, reopening(opened), order, "action.done.reopen");
    }

    private ModelAndView send(Actions.Opened opened, Form form, StepForm step, Order order, String done) {
        return steps.send(opened.page(), form, step, order, done, opened.path());
    }

    private Actions.Opened forKeepers(String p, String a) {
        Actions.Opened opened = actions.openForm(p, a);
        return only(opened, Actions.mayKeep(opened.page(), opened.action()));
    }

    private Actions.Opened forFinishers(String p, String a) {
        Actions.Opened opened = actions.openForm(p, a);
        return only(opened, Actions.mayFinish(opened.page(), opened.action()));
    }

    /** A page of the past holds no form, so it is open to whoever reads the action. */
    private static Actions.Opened only(Actions.Opened opened, boolean may) {
        if (opened.page().live() && !may) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return opened;
    }

    private StepForm changing(Actions.Opened opened, String p) {
        PageModel page = opened.page();
        return step(
                opened,
                "change",
                StepPages.box(
                        FieldBox.Kind.SELECT,
                        "owner",
                        page.text("action.owner"),
                        null,
                        actions.owners(page, p, opened.action().site())),
                StepPages.date("due", page.text("action.due"), page.text("form.date.example")),
                StepPages.paragraphs("reason", page.text("action.change.reason"), null));
    }

    private static StepForm ending(Actions.Opened opened) {
        PageModel page = opened.page();
        return step(
                opened,
                "done",
                StepPages.paragraphs("outcome", page.text("action.ending.done"), page.text("action.done.hint")));
    }

    private static StepForm dropping(Actions.Opened opened) {
        return step(opened, "drop", StepPages.paragraphs("reason", opened.page().text("action.ending.dropped"), null));
    }

    private static StepForm reopening(Actions.Opened opened) {
        PageModel page = opened.page();
        return step(
                opened,
                "reopen",
                StepPages.paragraphs("reason", page.text("action.reopen.reason"), null),
                StepPages.date("due", page.text("action.reopen.due"), page.text("form.date.example")));
    }

    /** Its texts are named after the step: {@code action.drop.title}, {@code .note} and {@code .send}. */
    private static StepForm step(Actions.Opened opened, String step, FieldBox... boxes) {
        PageModel page = opened.page();
        return new StepForm(
                page.text("action." + step + ".title"),
                opened.action().what(),
                page.text("action." + step + ".note"),
                List.of(),
                List.of(boxes),
                page.text("action." + step + ".send"),
                opened.path() + "/" + step,
                opened.path());
    }

    private static String key(String p, String a, String step) {
        return "action/" + p + "/" + a + "/" + step;
    }
}
