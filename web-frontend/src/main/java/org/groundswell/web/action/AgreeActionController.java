package org.groundswell.web.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.groundswell.domain.action.Origin;
import org.groundswell.web.action.ActionViews.Agreeing;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.reading.ActionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Agrees an action: by itself, or from a flag, a record, a decision or a gap, which the address names. */
@Controller
class AgreeActionController {

    private static final String NEW = Actions.LIST + "/new";

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final Actions actions;
    private final Origins origins;

    AgreeActionController(
            QueryClient queries, CommandClient commands, Forms forms, Pages pages, Actions actions, Origins origins) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.actions = actions;
        this.origins = origins;
    }

    private record NewAction(
            @Nullable String site,
            @Nullable String what,
            @Nullable String originKind,
            @Nullable String origin,
            @Nullable String owner,
            @Nullable LocalDate due) {}

    @GetMapping(NEW)
    ModelAndView form(@PathVariable String p) {
        PageModel page = Actions.under(pages.in(p, null));
        Here here = page.here();
        String kind = here.value("from");
        String reference = here.value("ref");
        String site = here.value("site") == null ? Actions.programme(page).onlySite() : here.value("site");
        Form form = forms.open(key(p, kind, reference))
                .with("site", site)
                .set("originKind", kind)
                .set("origin", reference);
        LocalDate today = actions.today(page, null);
        noted(p, kind, reference, site)
                .ifPresent(noted -> form.with("what", noted.what())
                        .withDate("due", noted.due().isBefore(today) ? null : noted.due()));
        return show(page, p, form);
    }

    @PostMapping(NEW)
    ModelAndView agree(
            @PathVariable String p,
            @RequestParam(required = false) @Nullable String originKind,
            @RequestParam(required = false) @Nullable String origin) {
        PageModel page = Actions.under(pages.in(p, null));
        Form form = forms.typed(key(p, originKind, origin));
        LocalDate due = form.date("due", page.text("action.error.due"));
        if (form.isRefused()) {
            return show(page, p, form);
        }
        NewAction order = new NewAction(
                form.given("site"),
                form.given("what"),
                form.given("originKind"),
                form.given("origin"),
                form.given("owner"),
                due);
        return switch (commands.send(Order.post(Actions.LIST, p).body(order))) {
            case Outcome.Refused<Receipt>(var problem) -> show(page, p, form.refuse(problem));
            case Outcome.Accepted<Receipt>(Receipt receipt) -> {
                forms.done(form);
                pages.tellDone("action.done.agreed");
                yield new ModelAndView("redirect:/programmes/" + p + "/actions/" + receipt.id());
            }
        };
    }

    private ModelAndView show(PageModel page, String p, Form form) {
        String kind = form.given("originKind");
        String reference = form.given("origin");
        String site = form.given("site");
        List<Option> sites = actions.ownSites(page, p);
        Optional<String> fixed = sites.stream()
                .filter(option -> option.value().equals(site) && (kind != null || sites.size() == 1))
                .map(Option::label)
                .findFirst();
        String path = page.programmePath() + "/actions";
        return page.show(
                "action/agree",
                new Agreeing(
                        origins.link(page, kind, reference, site),
                        noted(p, kind, reference, site)
                                .map(flag -> List.of(
                                        line(noticed(page, flag), origins.what(page, flag)),
                                        line(
                                                page.text("action.noted.owner"),
                                                Objects.requireNonNullElse(flag.ownerWords(), ""))))
                                .orElse(List.of()),
                        fixed.isPresent() ? List.of() : sites,
                        fixed.orElse(null),
                        Actions.programme(page).isManager(),
                        actions.owners(page, p, fixed.isPresent() ? site : null),
                        path + "/new",
                        path),
                form);
    }

    private static String noticed(PageModel page, ActionReading noted) {
        return page.text(noted.isNotedAs(Origin.FLAG) ? "action.noted.what" : "action.noted.before");
    }

    /** What was noted there, while nobody has taken it on. */
    private Optional<ActionReading> noted(
            String p, @Nullable String kind, @Nullable String reference, @Nullable String site) {
        if (kind == null || reference == null) {
            return Optional.empty();
        }
        Origin origin = new Origin(kind, reference);
        if (!origin.isWellFormed()) {
            return Optional.empty();
        }
        boolean flag = kind.equals(Origin.FLAG);
        return queries
                .read(
                        Ask.of(Actions.LIST, p)
                                .with("site", flag ? origin.part(1) : site)
                                .with("state", flag ? "noted" : "open")
                                .with("size", 1000),
                        ActionReading.Page.class)
                .data()
                .items()
                .stream()
                .filter(action ->
                        action.isNoted() && kind.equals(action.originKind()) && reference.equals(action.origin()))
                .findFirst();
    }

    private static RecordLine line(String label, String told) {
        return new RecordLine(label, List.of(told), List.of());
    }

    private static String key(String p, @Nullable String kind, @Nullable String reference) {
        return "action/" + p + "/new" + (kind == null || kind.isEmpty() ? "" : "/" + kind + "/" + reference);
    }
}
