package org.groundswell.web.programme;

import java.util.List;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.PutBack;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.Saved;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.platform.record.StepPages;
import org.groundswell.web.reading.ProgrammeReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Gives a programme another name, or the one it had before. */
@Controller
class RenamePageController {

    private static final String NAME = "/programmes/{p}/name";

    private final QueryClient queries;
    private final StepPages steps;
    private final Pages pages;

    RenamePageController(QueryClient queries, StepPages steps, Pages pages) {
        this.queries = queries;
        this.steps = steps;
        this.pages = pages;
    }

    private record Name(String name) {}

    @GetMapping(NAME)
    ModelAndView form(@PathVariable String p) {
        PageModel page = pages.in(p, null).forManagers();
        ProgrammeReading programme = programme(Ask.of("/programmes/{p}", p));
        Form form = steps.empty(key(p)).seeing(programme.version());
        PutBack back = PutBack.asked(page.here(), form);
        if (back != null) {
            form.set(
                            "name",
                            programme(Ask.of("/programmes/{p}", p).asAt(back.before()))
                                    .name())
                    .set(
                            PutBack.TOLD,
                            page.text("form.putting-back", back.entry(), page.text("programme.rename.name")));
        }
        return step(page).show(page, form.with("name", programme.name()));
    }

    @PostMapping(NAME)
    ModelAndView rename(@PathVariable String p) {
        PageModel page = pages.in(p, null).forManagers();
        Form form = steps.typed(key(p)).require("name", page.text("programme.rename.error.name"));
        StepForm step = step(page);
        return steps.replace(
                page,
                form,
                step,
                Order.put(NAME, p).body(new Name(form.value("name"))).ifMatch(form.given(Form.VERSION)),
                () -> {
                    ProgrammeReading now = programme(Ask.of("/programmes/{p}", p));
                    return new Saved(
                            now.version(),
                            step.boxes(),
                            Forms.blank().with("name", now.name()),
                            AggregateId.programme(new LedgerId(p)));
                },
                "programme.rename.done",
                "/programmes/" + p);
    }

    private static StepForm step(PageModel page) {
        return new StepForm(
                page.text("programme.rename"),
                null,
                page.text("programme.rename.note"),
                List.of(),
                List.of(StepPages.box(FieldBox.Kind.LINE, "name", page.text("programme.rename.name"), null, List.of())),
                page.text("programme.rename.send"),
                page.programmePath() + "/name",
                page.programmePath());
    }

    private ProgrammeReading programme(Ask ask) {
        return queries.read(ask, ProgrammeReading.class).data();
    }

    private static String key(String p) {
        return "rename/" + p;
    }
}
