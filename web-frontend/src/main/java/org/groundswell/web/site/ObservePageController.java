package org.groundswell.web.site;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.StepForm;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Records the stage that a regional lead or a manager sees a site at, beside what the site says. */
@Controller
class ObservePageController {

    private static final String SITE = "/programmes/{p}/sites/{code}";

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final Lifecycle lifecycle;

    ObservePageController(QueryClient queries, CommandClient commands, Forms forms, Pages pages, Catalogue catalogue) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.lifecycle = catalogue.lifecycle();
    }

    private record Observation(String stage, LocalDate seenOn, String evidence) {}

    @GetMapping(SITE + "/observe")
    ModelAndView form(@PathVariable String p, @PathVariable String code) {
        SiteReading site = site(p, code);
        PageModel page = page(p, site);
        return step(page, site).show(page, forms.open(key(p, code)));
    }

    @PostMapping(SITE + "/observe")
    ModelAndView observe(@PathVariable String p, @PathVariable String code) {
        SiteReading site = site(p, code);
        PageModel page = page(p, site);
        Form form = forms.typed(key(p, code));
        form.require("stage", page.text("observe.error.stage"));
        form.require("evidence", page.text("observe.error.evidence"));
        @Nullable LocalDate seenOn = form.date("seenOn", page.text("observe.error.seenOn"));
        if (seenOn == null && form.error("seenOn") == null) {
            form.refuse("seenOn", page.text("observe.error.seenOn"));
        }
        if (seenOn == null || form.isRefused()) {
            return step(page, site).show(page, form);
        }
        Order order = Order.post(SITE + "/observations", p, code)
                .body(new Observation(form.value("stage"), seenOn, form.value("evidence")));
        if (commands.send(order) instanceof Outcome.Refused<Receipt>(var problem)) {
            return step(page, site).show(page, form.refuse(problem));
        }
        forms.done(form);
        pages.tellDone("observe.done");
        return new ModelAndView("redirect:/programmes/" + p + "/sites/" + code);
    }

    private StepForm step(PageModel page, SiteReading site) {
        String path = page.programmePath() + "/sites/" + site.code();
        List<Option> stages = lifecycle.stages().stream()
                .map(stage -> new Option(stage.id(), stage.label(), stage.meaning()))
                .toList();
        return new StepForm(
                page.text("observe.title", site.name()),
                null,
                page.text("observe.note", lifecycle.label(site.place())),
                List.of(),
                List.of(
                        box(FieldBox.Kind.RADIOS, "stage", page.text("observe.stage"), stages),
                        box(FieldBox.Kind.DATE, "seenOn", page.text("observe.seenOn"), List.of()),
                        box(FieldBox.Kind.PARAGRAPHS, "evidence", page.text("observe.evidence"), List.of())),
                page.text("observe.send"),
                path + "/observe",
                path);
    }

    private static FieldBox box(FieldBox.Kind kind, String name, String label, List<Option> options) {
        return new FieldBox(kind, name, label, null, options, List.of());
    }

    private SiteReading site(String p, String code) {
        return queries.read(Ask.of(SITE, p, code), SiteReading.class).data();
    }

    private PageModel page(String p, SiteReading site) {
        PageModel page = SiteFrames.under(pages, p, site);
        ProgrammeContext programme = page.programme();
        if (programme == null || !(programme.isManager() || programme.leads(site.region()))) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return page;
    }

    private static String key(String p, String code) {
        return "observe/" + p + "/" + code;
    }
}
