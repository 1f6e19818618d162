package org.groundswell.web.adaptation;

import java.util.List;
import org.groundswell.web.adaptation.AdaptationViews.Filling;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.FieldBox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a form about components or adaptations and sends what was filled in. */
@Component
class FillIn {

    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;

    FillIn(CommandClient commands, Forms forms, Pages pages) {
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
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
        if (form.isRefused()) {
            return show(page, filling, form);
        }
        return switch (commands.send(order)) {
            case Outcome.Refused<Receipt>(var problem) -> show(page, filling, form.refuse(problem));
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
