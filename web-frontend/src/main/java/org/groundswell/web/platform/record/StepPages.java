package org.groundswell.web.platform.record;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the form of a step and sends what was filled in. */
@Component
public class StepPages {

    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final Conflicts conflicts;

    StepPages(CommandClient commands, Forms forms, Pages pages, Conflicts conflicts) {
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.conflicts = conflicts;
    }

    /** @param key names the form, for its draft */
    public Form empty(String key) {
        return forms.open(key);
    }

    public Form typed(String key) {
        return forms.typed(key);
    }

    /**
     * Sends an order that names no version: it adds something, or the rules take it once. Shows the form again with its faults where
     * it is refused.
     *
     * @param done the key of what to tell then
     * @param there where to go then; the id of what was made is added where it ends in a slash
     */
    public ModelAndView send(PageModel page, Form form, StepForm step, Order order, String done, String there) {
        return judged(page, form, step, order, problem -> step.show(page, form.refuse(problem)), done, there);
    }

    /**
     * Sends an order that replaces what is saved. Where somebody else saved something meanwhile, both stand side by side, and the
     * person chooses.
     */
    public ModelAndView replace(
            PageModel page, Form form, StepForm step, Order order, Supplier<Saved> saved, String done, String there) {
        return judged(page, form, step, order, _ -> second(page, form, step, saved.get(), false), done, there);
    }

    /**
     * Sends an order that judges what was read.
     *
     * @param second shows what somebody else did first, as {@link #second} does
     */
    public ModelAndView judge(
            PageModel page,
            Form form,
            StepForm step,
            Order order,
            Supplier<ModelAndView> second,
            String done,
            String there) {
        return judged(page, form, step, order, _ -> second.get(), done, there);
    }

    /**
     * Shows what somebody else did first beside what was to be done.
     *
     * @param settled whether it can be done no more, so that only the page it leads back to is left to go on with
     */
    public ModelAndView second(PageModel page, Form form, StepForm step, Saved saved, boolean settled) {
        Form told = conflicts.tell(form, step.boxes(), saved, page.texts());
        Conflict conflict = told.conflict();
        return step.show(page, settled && conflict != null ? told.conflict(conflict.settled(step.back())) : told);
    }

    private ModelAndView judged(
            PageModel page,
            Form form,
            StepForm step,
            Order order,
            Function<Problem, ModelAndView> whenStale,
            String done,
            String there) {
        if (form.isRefused()) {
            return step.show(page, form);
        }
        return switch (commands.send(order)) {
            case Outcome.Refused<Receipt>(var problem) ->
                problem.isStale() ? whenStale.apply(problem) : step.show(page, form.refuse(problem));
            case Outcome.Accepted<Receipt>(Receipt receipt) -> {
                forms.done(form);
                pages.tellDone(done);
                yield new ModelAndView("redirect:" + there + (there.endsWith("/") ? receipt.id() : ""));
            }
        };
    }

    public static FieldBox box(
            FieldBox.Kind kind, String name, String label, @Nullable String hint, List<Option> options) {
        return new FieldBox(kind, name, label, hint, options, List.of());
    }

    public static FieldBox paragraphs(String name, String label, @Nullable String hint) {
        return box(FieldBox.Kind.PARAGRAPHS, name, label, hint, List.of());
    }

    public static FieldBox date(String name, String legend, @Nullable String hint) {
        return box(FieldBox.Kind.DATE, name, legend, hint, List.of());
    }
}
