package org.groundswell.web.platform.record;

import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Undoes something in two steps: why is asked first, then the rules that record it judge it, and what would follow is read before
 * anything is recorded.
 */
@Component
public class UndoPages {

    private static final String PAGE = "components/undo-page";
    private static final String PREVIEW = "/preview";

    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;

    UndoPages(CommandClient commands, Forms forms, Pages pages) {
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
    }

    /** The command that undoes. */
    @FunctionalInterface
    public interface UndoOrder {

        /** @param below appended to its path */
        Order to(String below);
    }

    private record Reason(String reason) {}

    /** All that the answer to a preview must hold. */
    private record Judged(long entry) {}

    /** @param key names the form, for its draft */
    public ModelAndView ask(PageModel page, UndoForm undo, String key) {
        return show(page, undo, forms.open(key), false);
    }

    /**
     * @param missing what to say where no reason is given
     * @param done the key of what to tell once it is recorded
     */
    public ModelAndView answer(
            PageModel page, UndoForm undo, String key, UndoOrder order, String missing, String done) {
        Form form = forms.typed(key);
        if (form.value("step").equals("change")) {
            return show(page, undo, form, false);
        }
        form.require("reason", missing);
        if (form.isRefused()) {
            return show(page, undo, form, false);
        }
        Reason reason = new Reason(form.value("reason"));
        if (commands.send(order.to(PREVIEW).body(reason), Judged.class)
                instanceof Outcome.Refused<Judged>(var problem)) {
            return show(page, undo, form.refuse(problem), false);
        }
        if (!form.value("step").equals("record")) {
            return show(page, undo, form, true);
        }
        if (commands.send(order.to("").body(reason)) instanceof Outcome.Refused<Receipt>(var problem)) {
            return show(page, undo, form.refuse(problem), false);
        }
        forms.done(form);
        pages.tellDone(done);
        return new ModelAndView("redirect:" + undo.back());
    }

    private ModelAndView show(PageModel page, UndoForm undo, Form form, boolean judged) {
        return page.show(PAGE, new UndoForm.Page(undo, judged, forms.wordsChecked()), form);
    }
}
