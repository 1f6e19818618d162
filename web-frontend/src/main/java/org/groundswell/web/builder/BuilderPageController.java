package org.groundswell.web.builder;

import java.util.List;
import java.util.Objects;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.BuiltReading;
import org.groundswell.web.reading.LastChanges;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The builder: one form whose buttons add, take out and move parts, keep the draft, or go on to the preview. A step changes the form
 * only, so that nothing typed is lost and nothing half done is kept.
 */
@Controller
class BuilderPageController {

    private static final String INSTRUMENTS = InstrumentsPageController.INSTRUMENTS;
    private static final String INSTRUMENT = InstrumentsPageController.INSTRUMENT;
    private static final String KEEP = "keep";
    private static final String PREVIEW = "preview";

    private final BuilderPages builder;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final LastChanges changes;

    BuilderPageController(BuilderPages builder, CommandClient commands, Forms forms, Pages pages, LastChanges changes) {
        this.builder = builder;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.changes = changes;
    }

    @GetMapping(INSTRUMENTS + "/new")
    ModelAndView fresh(@PathVariable String p) {
        Form form = forms.open(BuilderPages.key(p, "new"));
        return builder.show(p, null, form, form.isRestored() ? BuilderSheet.of(form) : BuilderSheet.fresh(form));
    }

    @PostMapping(INSTRUMENTS + "/new")
    ModelAndView begin(@PathVariable String p) {
        Form form = forms.typed(BuilderPages.key(p, "new"));
        BuilderSheet sheet = BuilderSheet.of(form);
        if (stepped(form, sheet)) {
            return builder.show(p, null, form, sheet);
        }
        Outcome<Receipt> outcome = commands.send(Order.post(INSTRUMENTS, p).body(sheet.order(form)));
        return switch (outcome) {
            case Outcome.Refused<Receipt>(var problem) ->
                builder.show(p, null, form.refuse(problem, BuilderPages::field), sheet);
            case Outcome.Accepted<Receipt>(var receipt) -> kept(p, Objects.requireNonNull(receipt.id()), form);
        };
    }

    @GetMapping(INSTRUMENT + "/edit")
    ModelAndView open(@PathVariable String p, @PathVariable String i) {
        BuiltReading.Single built = builder.read(p, i);
        Form form = forms.open(BuilderPages.key(p, i));
        if (form.isRestored()) {
            return builder.show(p, built, form, BuilderSheet.of(form));
        }
        return builder.show(p, built, form.seeing(built.instrument().version()), BuilderSheet.of(built.draft(), form));
    }

    @PostMapping(INSTRUMENT + "/edit")
    ModelAndView keep(@PathVariable String p, @PathVariable String i) {
        Form form = forms.typed(BuilderPages.key(p, i));
        BuilderSheet sheet = BuilderSheet.of(form);
        BuiltReading.Single built = builder.read(p, i);
        if (stepped(form, sheet)) {
            return builder.show(p, built, form, sheet);
        }
        Outcome<Receipt> outcome = commands.send(
                Order.put(INSTRUMENT + "/draft", p, i).body(sheet.order(form)).ifMatch(form.given("version")));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return builder.show(
                    p,
                    built,
                    problem.isStale()
                            ? form.conflict(conflict(p, form, built))
                            : form.refuse(problem, BuilderPages::field),
                    sheet);
        }
        return kept(p, i, form);
    }

    /** Keeping and going on to the preview are for the command service; every other button is a step in the form. */
    private static boolean stepped(Form form, BuilderSheet sheet) {
        String asked = form.value("do");
        if (asked.isEmpty() || asked.equals(KEEP) || asked.equals(PREVIEW)) {
            return false;
        }
        sheet.take(asked);
        sheet.fill(form);
        return true;
    }

    private ModelAndView kept(String p, String i, Form form) {
        forms.done(form);
        if (form.has("do", PREVIEW)) {
            return new ModelAndView("redirect:" + InstrumentsPageController.instruments(p) + "/" + i + "/preview");
        }
        pages.tellDone("instrument.kept");
        return new ModelAndView("redirect:" + InstrumentsPageController.instruments(p) + "/" + i + "/edit");
    }

    private Conflict conflict(String p, Form form, BuiltReading.Single now) {
        return new Conflict(
                now.instrument().version(),
                List.of(
                        new Conflict.Difference(
                                pages.texts().text("instrument.name"),
                                now.draft().name(),
                                form.value("name")),
                        new Conflict.Difference(
                                pages.texts().text("instrument.items"),
                                String.join(
                                        " · ",
                                        now.draft().items().stream()
                                                .map(item -> item.text())
                                                .toList()),
                                String.join(
                                        " · ",
                                        form.names().stream()
                                                .filter(name -> name.endsWith("].text"))
                                                .map(form::value)
                                                .toList()))),
                changes.of(
                        AggregateId.instrument(new LedgerId(p), now.instrument().instrument()), pages.texts()));
    }
}
