package org.groundswell.web.measure;

import java.util.List;
import java.util.Objects;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Conflict;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.PutBack;
import org.groundswell.web.reading.LastChanges;
import org.groundswell.web.reading.MeasureReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of measures, and defining one anew or in a further version. */
@Controller
public class MeasuresPageController {

    private static final String MEASURES = "/programmes/{p}/measures";

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final LastChanges changes;

    MeasuresPageController(QueryClient queries, CommandClient commands, Forms forms, Pages pages, LastChanges changes) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.changes = changes;
    }

    public record MeasuresView(List<MeasureReading> measures, boolean mayDefine) {}

    /** @param measure the one being redefined, or nothing for a new one */
    public record DefineView(@Nullable MeasureReading measure) {}

    @GetMapping(MEASURES)
    ModelAndView list(@PathVariable String p) {
        Answer<List<MeasureReading>> measures =
                queries.readList(Ask.of(MEASURES, p).asAt(pages.here().asAt()), MeasureReading.class);
        PageModel page = pages.in(p, measures.asAt());
        boolean mayDefine =
                page.live() && page.programme() != null && page.programme().isManager();
        return page.show("measure/list", new MeasuresView(measures.data(), mayDefine));
    }

    @GetMapping(MEASURES + "/new")
    ModelAndView defineForm(@PathVariable String p) {
        Form form = forms.open("measure/" + p)
                .with("role", "process")
                .with("kind", "proportion")
                .with("direction", "increase");
        return show(p, null, form);
    }

    @PostMapping(MEASURES)
    ModelAndView define(@PathVariable String p) {
        Form form = forms.typed("measure/" + p);
        MeasureForm.Definition definition = new MeasureForm(pages.texts()).read(form, false);
        if (definition == null) {
            return show(p, null, form);
        }
        Outcome<Receipt> outcome = commands.send(Order.post(MEASURES, p).body(definition));
        return switch (outcome) {
            case Outcome.Refused<Receipt>(var problem) -> show(p, null, form.refuse(problem));
            case Outcome.Accepted<Receipt>(var receipt) -> {
                forms.done(form);
                pages.tellDone("measure.defined", definition.name());
                yield redirect(p, receipt.id());
            }
        };
    }

    @GetMapping(MEASURES + "/{m}/definition")
    ModelAndView redefineForm(@PathVariable String p, @PathVariable String m) {
        MeasureReading measure = measure(p, m);
        Form form = forms.open("measure/" + p + "/" + m).seeing(measure.version());
        PutBack back = PutBack.asked(pages.here(), form);
        if (back == null) {
            return show(p, measure, MeasureForm.prefilled(form, measure));
        }
        MeasureReading before = queries.read(Ask.of(MEASURES + "/{m}", p, m).asAt(back.before()), MeasureReading.class)
                .data();
        form.set(PutBack.TOLD, pages.texts().text("form.putting-back.whole", back.entry()));
        return show(p, measure, MeasureForm.prefilled(form, before));
    }

    @PostMapping(MEASURES + "/{m}/definition")
    ModelAndView redefine(@PathVariable String p, @PathVariable String m) {
        Form form = forms.typed("measure/" + p + "/" + m);
        MeasureReading measure = measure(p, m);
        MeasureForm.Definition definition = new MeasureForm(pages.texts()).read(form, true);
        if (definition == null) {
            return show(p, measure, form);
        }
        Outcome<Receipt> outcome = commands.send(
                Order.put(MEASURES + "/{m}/definition", p, m).body(definition).ifMatch(form.given("version")));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return problem.isStale()
                    ? show(p, measure, form.conflict(conflict(p, form, measure)))
                    : show(p, measure, form.refuse(problem));
        }
        forms.done(form);
        pages.tellDone("measure.redefined", definition.name());
        return redirect(p, m);
    }

    private Conflict conflict(String p, Form form, MeasureReading now) {
        return new Conflict(
                now.version(),
                List.of(
                        difference("measure.name", now.name(), form.value("name")),
                        difference("measure.numerator", now.numerator(), form.value("numerator")),
                        difference("measure.denominator", now.denominator(), form.value("denominator")),
                        difference("measure.target", MeasureForm.target(now), form.value("target")),
                        difference("measure.meaning", now.meaning(), form.value("meaning"))),
                changes.of(AggregateId.measure(new LedgerId(p), now.measure()), pages.texts()));
    }

    private Conflict.Difference difference(String label, @Nullable String theirs, String yours) {
        return new Conflict.Difference(pages.texts().text(label), Objects.requireNonNullElse(theirs, ""), yours);
    }

    private MeasureReading measure(String p, String m) {
        return queries.read(Ask.of(MEASURES + "/{m}", p, m), MeasureReading.class)
                .data();
    }

    private ModelAndView show(String p, @Nullable MeasureReading measure, Form form) {
        PageModel page = pages.in(p, null)
                .under(pages.texts().text("measures.title"), "/programmes/" + p + "/measures")
                .forManagers();
        if (measure != null) {
            page = page.under(measure.name(), "/programmes/" + p + "/measures/" + measure.measure());
        }
        return page.show("measure/define", new DefineView(measure), form);
    }

    private static ModelAndView redirect(String p, @Nullable String m) {
        return new ModelAndView("redirect:/programmes/" + p + "/measures" + (m == null ? "" : "/" + m));
    }
}
