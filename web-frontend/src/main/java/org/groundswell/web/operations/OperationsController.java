package org.groundswell.web.operations;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome.Accepted;
import org.groundswell.web.client.Outcome.Refused;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.client.Unavailable;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the ledgers stand in every part, for administrators. Shows what it can when a part does not answer. */
@Controller
class OperationsController {

    private static final String FORM = "operations";

    private final Pages pages;
    private final Forms forms;
    private final Programmes programmes;
    private final QueryClient queries;
    private final CommandClient commands;
    private final Clock clock;

    OperationsController(
            Pages pages, Forms forms, Programmes programmes, QueryClient queries, CommandClient commands, Clock clock) {
        this.pages = pages;
        this.forms = forms;
        this.programmes = programmes;
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping("/operations")
    ModelAndView show() {
        PageModel page = page();
        RelayReport relay = orNull(() -> commands.read(Ask.of("/operations/relay"), RelayReport.class));
        SealReport seal = orNull(() -> commands.read(Ask.of("/operations/proof"), SealReport.class));
        MailReport mail = orNull(() -> commands.read(Ask.of("/operations/mail"), MailReport.class));
        QueryReport query = orNull(() -> queries.readPlain(Ask.of("/operations"), QueryReport.class));
        Map<String, String> names = names(query);
        OperationsView view = OperationsReading.of(page.texts(), clock.instant(), relay, seal, mail, query, names);
        return page.show("operations/operations", view, forms.typed(FORM));
    }

    /** Lets a parked view try its entry again. */
    @PostMapping("/operations/redrive")
    ModelAndView redrive(@RequestParam String view, @RequestParam String ledger) {
        page();
        queries.post(Ask.of("/operations/redrive").with("view", view).with("ledger", ledger));
        pages.tellDone("operations.redrive.done", view, ledger);
        return new ModelAndView("redirect:/operations");
    }

    /** Rebuilds a view from nothing, beside the rows that serve. */
    @PostMapping("/operations/rebuild")
    ModelAndView rebuild(@RequestParam String view) {
        page();
        queries.post(Ask.of("/operations/rebuild").with("view", view));
        pages.tellDone("operations.rebuildStarted", view);
        return new ModelAndView("redirect:/operations");
    }

    /** Passes every entry on again from the beginning. */
    @PostMapping("/operations/refill")
    ModelAndView refill() {
        page();
        return switch (commands.send(Order.post("/operations/relay/refill"), Object.class)) {
            case Accepted<Object> done -> {
                pages.tellDone("operations.refill.done");
                yield new ModelAndView("redirect:/operations");
            }
            case Refused<Object>(Problem problem) -> throw new Refusal(problem);
        };
    }

    private Map<String, String> names(@Nullable QueryReport query) {
        return query == null
                ? Map.of()
                : programmes.all().stream()
                        .collect(Collectors.toMap(ProgrammeContext::id, ProgrammeContext::name, (one, same) -> one));
    }

    private static <T> @Nullable T orNull(Supplier<T> question) {
        try {
            return question.get();
        } catch (Unavailable silent) {
            if (silent.part() == Unavailable.Part.SIGN_IN) {
                throw silent;
            }
            return null;
        }
    }

    private PageModel page() {
        PageModel page = pages.plain();
        if (page.caller() == null || !page.caller().isAdministrator()) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return page;
    }
}
