package org.groundswell.web.site;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Previewed;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Pages;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * How sites end, by a merger or a split: asked for, shown with all that would follow, and recorded only while what somebody read still
 * follows.
 */
@Component
class EndingSteps {

    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final MergerReader reader;

    EndingSteps(CommandClient commands, Forms forms, Pages pages, MergerReader reader) {
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.reader = reader;
    }

    /**
     * An ending in which everything is given.
     *
     * @param codes of the sites that would end
     * @param parts the waves of those that would begin
     * @param fieldOf from the service's name of a field to the form's
     */
    record Ending(Order order, List<String> codes, List<String> parts, UnaryOperator<String> fieldOf) {}

    /**
     * The pages of an ending.
     *
     * @param form again, with its faults
     * @param preview what would follow, as of an entry
     * @param done once it is recorded
     */
    record Shown(
            Supplier<ModelAndView> form,
            BiFunction<MergerFacts, Long, ModelAndView> preview,
            Supplier<ModelAndView> done) {}

    ModelAndView take(String p, Form form, Ending ending, Shown shown) {
        if (commands.preview(ending.order()) instanceof Outcome.Refused<Previewed>(var problem)) {
            return refused(form, problem, ending, shown);
        }
        long newest = reader.newest(p);
        MergerFacts facts = reader.at(p, ending.codes(), ending.parts(), newest);
        boolean record = form.value("step").equals("record");
        String seen = form.value("seen");
        if (record && reader.movedOn(p, ending.codes(), ending.parts(), seen, facts)) {
            form.refuse(pages.texts().text("merge.moved-on", seen));
        }
        if (!record || form.isRefused()) {
            form.set("seen", newest);
            return shown.preview().apply(facts, newest);
        }
        if (commands.send(ending.order()) instanceof Outcome.Refused<Receipt>(var problem)) {
            return refused(form, problem, ending, shown);
        }
        forms.done(form);
        return shown.done().get();
    }

    private static ModelAndView refused(Form form, Problem problem, Ending ending, Shown shown) {
        form.refuse(problem, ending.fieldOf());
        return shown.form().get();
    }
}
