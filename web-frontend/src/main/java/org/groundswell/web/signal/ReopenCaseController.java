package org.groundswell.web.signal;

import java.time.Clock;
import java.util.List;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.UndoForm;
import org.groundswell.web.platform.record.UndoPages;
import org.groundswell.web.reading.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a signal case up again that should not have been closed. Nothing of a closed case changes between preview and reopening. */
@Controller
class ReopenCaseController {

    private static final String CASE = "/programmes/{p}/measures/{m}/sites/{code}/signals/{signal}";
    private static final String REOPEN = CASE + "/reopen";

    private final QueryClient queries;
    private final UndoPages undoing;
    private final Pages pages;
    private final People people;
    private final Clock clock;

    ReopenCaseController(QueryClient queries, UndoPages undoing, Pages pages, People people, Clock clock) {
        this.queries = queries;
        this.undoing = undoing;
        this.pages = pages;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(REOPEN)
    ModelAndView form(
            @PathVariable String p, @PathVariable String m, @PathVariable String code, @PathVariable String signal) {
        SignalReading closed = read(p, m, code, signal);
        PageModel page = page(p);
        return undoing.ask(page, undo(page, closed), key(p, m, code, signal));
    }

    @PostMapping(REOPEN)
    ModelAndView reopen(
            @PathVariable String p, @PathVariable String m, @PathVariable String code, @PathVariable String signal) {
        SignalReading closed = read(p, m, code, signal);
        PageModel page = page(p);
        return undoing.answer(
                page,
                undo(page, closed),
                key(p, m, code, signal),
                Order.post(REOPEN, p, m, code, signal),
                page.text("signals.reopen.error.reason"),
                "signals.done.reopened");
    }

    private UndoForm undo(PageModel page, SignalReading closed) {
        SignalWords words =
                new SignalWords(page.texts(), people.names(List.of(closed.owner()), page.texts()), clock.instant());
        String path = page.programmePath() + "/measures/" + closed.measure() + "/sites/"
                + closed.site().code() + "/signals/" + closed.signalCase();
        return new UndoForm(
                page.text("signals.reopen.title"),
                page.text("signals.reopen.lead", words.title(closed), words.where(closed), words.state(closed)),
                List.of(),
                List.of(
                        page.text("signals.reopen.owner", words.owner(closed)),
                        page.text("signals.reopen.lists"),
                        page.text("signals.reopen.counts", words.state(closed))),
                page.text("signals.reopen.reason"),
                page.text("signals.reopen"),
                path + "/reopen",
                path);
    }

    private PageModel page(String p) {
        return pages.in(p, null).under(pages.texts().text("nav.signals"), "/programmes/" + p + "/signals");
    }

    /** @throws Refusal 404 for a case that is open */
    private SignalReading read(String p, String m, String code, String signal) {
        SignalReading found = queries.read(Ask.of(CASE, p, m, code, signal), SignalReading.Detail.class)
                .data()
                .signal();
        if (found.open()) {
            throw new Refusal(Problem.ofStatus(404));
        }
        return found;
    }

    private static String key(String p, String m, String code, String signal) {
        return String.join("/", "signal", p, m, code, signal, "reopen");
    }
}
