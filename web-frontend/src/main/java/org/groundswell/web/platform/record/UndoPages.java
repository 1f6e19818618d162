package org.groundswell.web.platform.record;

import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Previewed;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Undoes something in two steps: why is asked first, then the rules that record it judge it, and what would follow is read before
 * anything is recorded.
 */
@Component
public class UndoPages {

    private static final String PAGE = "components/undo-page";

    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;

    UndoPages(CommandClient commands, Forms forms, Pages pages) {
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
    }

    private record Reason(String reason) {}

    /** @param key names the form, for its draft */
    public ModelAndView ask(PageModel page, UndoForm undo, String key) {
        return show(page, undo, forms.open(key), null);
    }

    /**
     * @param order the command that undoes, to be given its reason
     * @param missing what to say where no reason is given
     * @param done the key of what to tell once it is recorded
     */
    public ModelAndView answer(PageModel page, UndoForm undo, String key, Order order, String missing, String done) {
        Form form = forms.typed(key);
        if (form.value("step").equals("change")) {
            return show(page, undo, form, null);
        }
        form.require("reason", missing);
        if (form.isRefused()) {
            return show(page, undo, form, null);
        }
        Order reasoned = order.body(new Reason(form.value("reason")));
        return form.value("step").equals("record")
                ? record(page, undo, form, reasoned, done)
                : switch (commands.preview(reasoned)) {
                    case Outcome.Accepted<Previewed>(var previewed) -> show(page, undo, form, previewed);
                    case Outcome.Refused<Previewed>(var problem) -> show(page, undo, form.refuse(problem), null);
                };
    }

    private ModelAndView record(PageModel page, UndoForm undo, Form form, Order order, String done) {
        if (commands.send(order) instanceof Outcome.Refused<Receipt>(var problem)) {
            return show(page, undo, form.refuse(problem), null);
        }
        forms.done(form);
        pages.tellDone(done);
        return new ModelAndView("redirect:" + undo.back());
    }

    private static ModelAndView show(PageModel page, UndoForm undo, Form form, @Nullable Previewed previewed) {
        return page.show(PAGE, new UndoForm.Page(undo, previewed), form);
    }
}
