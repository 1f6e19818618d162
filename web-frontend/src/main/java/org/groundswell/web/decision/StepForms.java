package org.groundswell.web.decision;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Order;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.Saved;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.platform.record.StepPages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the form of a step and sends what was filled in. */
@Component
class StepForms {

    private final Forms forms;
    private final StepPages steps;

    StepForms(Forms forms, StepPages steps) {
        this.forms = forms;
        this.steps = steps;
    }

    /** A form to be filled in, about one step of one decision. */
    Form empty(String p, String d, String step) {
        return forms.open(key(p, d, step));
    }

    Form typed(String p, String d, String step) {
        return forms.typed(key(p, d, step));
    }

    /**
     * Sends the order; shows the form again with its faults where it is refused. Of a step that the rules take once, so that no
     * version is asked for.
     */
    ModelAndView send(Decisions.Opened opened, Form form, StepForm step, Order order, String done) {
        return steps.send(opened.page(), form, step, order, done, opened.path());
    }

    /** The same for what replaces something saved, with what is saved filled in. */
    ModelAndView replace(Decisions.Opened opened, Form form, StepForm step, Order order, Form saved, String done) {
        return steps.replace(
                opened.page(),
                form,
                step,
                order.ifMatch(form.given(Form.VERSION)),
                () -> saved(opened, step, saved),
                done,
                opened.path());
    }

    /** The same for what judges what was read. @param second shows what somebody else did first */
    ModelAndView judge(
            Decisions.Opened opened,
            Form form,
            StepForm step,
            Order order,
            Supplier<ModelAndView> second,
            String done) {
        return steps.judge(
                opened.page(), form, step, order.ifMatch(form.given(Form.VERSION)), second, done, opened.path());
    }

    /**
     * Shows what somebody else did first.
     *
     * @param theirs the form filled with that
     * @param settled whether what was to be done can be done no more
     */
    ModelAndView second(Decisions.Opened now, Form form, StepForm step, Form theirs, boolean settled) {
        return steps.second(now.page(), form, step, saved(now, step, theirs), settled);
    }

    private static Saved saved(Decisions.Opened opened, StepForm step, Form saved) {
        String programme = Objects.requireNonNull(opened.page().programme()).id();
        AggregateId decision =
                AggregateId.decision(new LedgerId(programme), opened.decision().decision());
        return new Saved(opened.decision().version(), step.boxes(), saved, decision);
    }

    static ModelAndView show(PageModel page, StepForm step, Form form) {
        return step.show(page, form);
    }

    /** The form of a step whose texts are named after it: {@code decision.vote.title}, {@code .note} and {@code .send}. */
    static StepForm of(
            Decisions.Opened opened, String step, String below, List<RecordLine> lines, List<FieldBox> boxes) {
        PageModel page = opened.page();
        return new StepForm(
                page.text("decision." + step + ".title"),
                opened.decision().question(),
                page.text("decision." + step + ".note"),
                lines,
                boxes,
                page.text("decision." + step + ".send"),
                opened.path() + below,
                opened.path());
    }

    static FieldBox paragraphs(String name, String label, @Nullable String hint) {
        return box(FieldBox.Kind.PARAGRAPHS, name, label, hint, List.of());
    }

    static FieldBox radios(String name, String label, List<Option> options) {
        return box(FieldBox.Kind.RADIOS, name, label, null, options);
    }

    static FieldBox box(FieldBox.Kind kind, String name, String label, @Nullable String hint, List<Option> options) {
        return new FieldBox(kind, name, label, hint, options, List.of());
    }

    private static String key(String p, String d, String step) {
        return "decision/" + p + "/" + d + "/" + step;
    }
}
