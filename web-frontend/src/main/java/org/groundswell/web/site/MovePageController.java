package org.groundswell.web.site;

import java.util.Optional;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.record.Conflicts;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moves a site to a stage or a side state, in two steps: where to, then what that needs. */
@Controller
public class MovePageController {

    private static final String SITE = "/programmes/{p}/sites/{code}";

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final Catalogue catalogue;
    private final MoveConflicts conflicts;

    MovePageController(
            QueryClient queries,
            CommandClient commands,
            Forms forms,
            Pages pages,
            Catalogue catalogue,
            MoveConflicts conflicts) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.catalogue = catalogue;
        this.conflicts = conflicts;
    }

    @GetMapping(SITE + "/move")
    ModelAndView form(@PathVariable String p, @PathVariable String code) {
        Answer<SiteReading> answer = site(p, code, null);
        SiteReading site = answer.data();
        String to = pages.here().value("to");
        MoveView view = move(p, site).view(to);
        Form form = forms.open(key(p, code, to == null ? "" : to));
        if (view.chosen() != null) {
            form.set("to", to)
                    .seeing(site.version())
                    .with(MoveConflicts.SEEN, answer.moment().entry());
        } else if (pages.here().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("to") && !isPlace(parameter.value()))) {
            form.refuse("to", pages.texts().text("move.error.to"));
        }
        return SiteFrames.under(pages, p, site).show("site/move", view, form);
    }

    @PostMapping(SITE + "/move")
    ModelAndView move(@PathVariable String p, @PathVariable String code) {
        SiteReading site = site(p, code, null).data();
        String to = forms.typed("").value("to");
        Form form = forms.typed(key(p, code, to));
        if (Conflicts.isOvertaken(form, site.version())) {
            return second(p, code, to, form);
        }
        MoveForm move = move(p, site);
        MoveView view = move.view(to);
        if (view.chosen() == null) {
            form.refuse("to", pages.texts().text("move.error.to"));
            return SiteFrames.under(pages, p, site).show("site/move", view, form);
        }
        Optional<MoveOrder> order = move.order(form, view.chosen());
        if (order.isEmpty()) {
            return SiteFrames.under(pages, p, site).show("site/move", view, form);
        }
        Outcome<Receipt> outcome = commands.send(
                Order.post(SITE + "/moves", p, code).body(order.get()).ifMatch(form.given("version")));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            if (problem.isStale()) {
                return second(p, code, to, form);
            }
            form.refuse(problem, field -> MoveForm.fieldOf(field, order.get()));
            return SiteFrames.under(pages, p, site).show("site/move", view, form);
        }
        forms.done(form);
        pages.tellDone("move.done", site.name(), view.chosen().label());
        return new ModelAndView("redirect:/programmes/" + p + "/sites/" + code);
    }

    /** Somebody else moved or changed the site first, so that it may not go there from where it is now, or not for the same reasons. */
    private ModelAndView second(String p, String code, String to, Form form) {
        Answer<SiteReading> answer = site(p, code, null);
        SiteReading now = answer.data();
        MoveView view = move(p, now).view(to);
        String seen = form.value(MoveConflicts.SEEN);
        long entry = seen.matches("\\d{1,18}")
                ? Long.parseLong(seen)
                : answer.moment().entry();
        SiteReading before = site(p, code, "entry:" + entry).data();
        MoveView.Chosen asked = move(p, before).view(to).chosen();
        conflicts
                .tell(form, p, now, asked, view.chosen() != null, entry, pages.texts())
                .set(MoveConflicts.SEEN, answer.moment().entry());
        return SiteFrames.under(pages, p, now).show("site/move", view, form);
    }

    /** Whether there is such a place at all: a page that was open meanwhile may ask for one that the site is at, or cannot go to, by now. */
    private boolean isPlace(String word) {
        return catalogue.lifecycle().standings().contains(word);
    }

    private MoveForm move(String p, SiteReading site) {
        ProgrammeContext programme = pages.context(p);
        boolean mayConfirm = programme.isManager() || programme.leads(site.region());
        return new MoveForm(catalogue.lifecycle(), site, mayConfirm, pages.texts());
    }

    private Answer<SiteReading> site(String p, String code, @Nullable String asAt) {
        return queries.read(Ask.of(SITE, p, code).asAt(asAt), SiteReading.class);
    }

    private static String key(String p, String code, String to) {
        return "move/" + p + "/" + code + "/" + to;
    }
}
