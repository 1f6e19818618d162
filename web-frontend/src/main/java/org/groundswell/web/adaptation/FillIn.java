package org.groundswell.web.adaptation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.groundswell.web.adaptation.AdaptationViews.Filling;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.Conflicts;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a form about components or adaptations and sends what was filled in. */
@Component
class FillIn {

    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final Conflicts conflicts;

    FillIn(CommandClient commands, Forms forms, Pages pages, Conflicts conflicts) {
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.conflicts = conflicts;
    }

    Form empty(String p, String about) {
        return forms.open("adaptation/" + p + "/" + about);
    }

    Form typed(String p, String about) {
        return forms.typed("adaptation/" + p + "/" + about);
    }

    /**
     * Sends the order; shows the form again with its faults where it is refused.
     *
     * @param there where to go then; the id of what was made is added where it ends in a slash
     */
    ModelAndView send(PageModel page, Form form, Filling filling, Order order, String done, String there) {
        return send(page, form, filling, order, form::refuse, done, there);
    }

    /** The same for what replaces something saved: where somebody else saved it first, both stand side by side. */
    ModelAndView replace(
            PageModel page, Form form, Filling filling, Order order, Supplier<Saved> saved, String done, String there) {
        return send(
                page,
                form,
                filling,
                order.ifMatch(form.given(Form.VERSION)),
                _ -> conflicts.tell(form, filling.boxes(), saved.get(), page.texts()),
                done,
                there);
    }

    private ModelAndView send(
            PageModel page,
            Form form,
            Filling filling,
            Order order,
            Function<Problem, Form> whenStale,
            String done,
            String there) {
        if (form.isRefused()) {
            return show(page, filling, form);
        }
        return switch (commands.send(order)) {
            case Outcome.Refused<Receipt>(var problem) ->
                show(page, filling, problem.isStale() ? whenStale.apply(problem) : form.refuse(problem));
            case Outcome.Accepted<Receipt>(Receipt receipt) -> {
                forms.done(form);
                pages.tellDone(done);
                yield new ModelAndView("redirect:" + there + (there.endsWith("/") ? receipt.id() : ""));
            }
        };
    }

    static ModelAndView show(PageModel page, Filling filling, Form form) {
        return page.show("adaptation/form", filling, form);
    }

    static FieldBox box(FieldBox.Kind kind, String name, String label, @Nullable String hint, List<Option> options) {
        return new FieldBox(kind, name, label, hint, options, List.of());
    }

    static FieldBox paragraphs(String name, String label, @Nullable String hint) {
        return box(FieldBox.Kind.PARAGRAPHS, name, label, hint, List.of());
    }
}
