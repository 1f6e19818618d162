package org.groundswell.web.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome.Accepted;
import org.groundswell.web.client.Outcome.Refused;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.draft.Drafts;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.presence.Presence;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Erases people and shows who was erased, for administrators. */
@Controller
class ErasureController {

    private final Pages pages;
    private final Forms forms;
    private final CommandClient commands;
    private final People people;
    private final Drafts drafts;
    private final Presence presence;
    private final FindByIndexNameSessionRepository<?> sessions;

    ErasureController(
            Pages pages,
            Forms forms,
            CommandClient commands,
            People people,
            Drafts drafts,
            Presence presence,
            FindByIndexNameSessionRepository<?> sessions) {
        this.pages = pages;
        this.forms = forms;
        this.commands = commands;
        this.people = people;
        this.drafts = drafts;
        this.presence = presence;
        this.sessions = sessions;
    }

    private record Wish(@Nullable String reason) {}

    @GetMapping("/erasures")
    ModelAndView list() {
        PageModel page = page();
        List<ErasureRow> erasures = commands.readList(Ask.of("/erasures"), ErasureRow.class);
        Map<String, String> names =
                people.names(erasures.stream().map(ErasureRow::askedBy).toList());
        return page.show(
                "access/erasures",
                new ErasuresView(erasures.stream()
                        .map(row -> new ErasuresView.Line(
                                row.person(),
                                row.askedAt(),
                                names.getOrDefault(row.askedBy(), page.text("access.nameless", row.askedBy())),
                                row.reason(),
                                row.forgottenAt()))
                        .toList()));
    }

    @GetMapping("/people/{person}/erase")
    ModelAndView ask(@PathVariable String person) {
        PageModel page = page();
        return page.show("access/erase", view(person, page), forms.open(key(person)));
    }

    @PostMapping("/people/{person}/erase")
    ModelAndView erase(@PathVariable String person) {
        PageModel page = page();
        Form form = forms.typed(key(person));
        form.require("reason", page.text("access.erase.reasonMissing"));
        form.require("sure", page.text("access.erase.sureMissing"));
        if (form.isRefused()) {
            return page.show("access/erase", view(person, page), form);
        }
        Order order = Order.post("/people/{person}/erasure", person).body(new Wish(form.given("reason")));
        return switch (commands.send(order)) {
            case Accepted<Receipt> done -> {
                forms.done(form);
                drafts.forgetAllOf(person);
                presence.forgetAllOf(person);
                sessions.findByPrincipalName(person).keySet().forEach(sessions::deleteById);
                pages.tellDone("access.erase.done");
                yield new ModelAndView("redirect:/erasures");
            }
            case Refused<Receipt>(Problem problem) ->
                page.show("access/erase", view(person, page), form.refuse(problem));
        };
    }

    private EraseView view(String person, PageModel page) {
        String name =
                people.names(Stream.of(person).toList()).getOrDefault(person, page.text("access.nameless", person));
        return new EraseView(person, name, List.of(new Option("yes", page.text("access.erase.sure", name))));
    }

    private PageModel page() {
        PageModel page = pages.plain();
        if (page.caller() == null || !page.caller().isAdministrator()) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return page.under(page.text("nav.operations"), "/operations");
    }

    private static String key(String person) {
        return "erase/" + person;
    }
}
