package org.groundswell.web.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.web.client.Answer;
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
import org.groundswell.web.reading.BuiltReading;
import org.groundswell.web.reading.RoundReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Rounds of a programme: their list, and opening, closing and reopening one. */
@Controller
public class RoundsPageController {

    private static final String ROUNDS = "/programmes/{p}/rounds";
    /** Between an instrument and one of its wordings in what the form sends. */
    private static final String WORDED = ":";

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final Catalogue catalogue;

    RoundsPageController(QueryClient queries, CommandClient commands, Forms forms, Pages pages, Catalogue catalogue) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.catalogue = catalogue;
    }

    /**
     * @param instruments what the instrument of each round is called
     * @param mayOpen whether the caller may open and close rounds here and now
     */
    public record RoundsView(List<RoundReading> rounds, Map<String, String> instruments, boolean mayOpen) {

        /** The name that screens must use; of what the programme built, with its version. */
        public String instrument(RoundReading round) {
            return instruments.getOrDefault(round.round(), round.instrument());
        }
    }

    public record OpenView(List<Option> instruments) {}

    public record EndView(RoundReading round, boolean reopen) {}

    private record OpenRound(
            String instrument, @Nullable String wording, String title, LocalDate opensOn, LocalDate closesOn) {}

    private record CloseRound(@Nullable String reason) {}

    private record ReopenRound(String reason, LocalDate closesOn) {}

    @GetMapping(ROUNDS)
    ModelAndView list(@PathVariable String p) {
        Answer<List<RoundReading>> rounds = rounds(p);
        PageModel page = pages.in(p, rounds.asAt());
        return page.show(
                "assessment/rounds",
                new RoundsView(rounds.data(), names(page, rounds.data()), page.live() && manages(page)));
    }

    @GetMapping(ROUNDS + "/new")
    ModelAndView openForm(@PathVariable String p) {
        return showOpen(p, forms.open("round/" + p).with("instrument", "three-s"));
    }

    @PostMapping(ROUNDS)
    ModelAndView open(@PathVariable String p) {
        Form form = forms.typed("round/" + p);
        form.require("title", pages.texts().text("round.error.title"));
        LocalDate opensOn = date(form, "opensOn");
        LocalDate closesOn = date(form, "closesOn");
        if (opensOn == null || closesOn == null || form.isRefused()) {
            return showOpen(p, form);
        }
        String[] chosen = form.value("instrument").split(WORDED, 2);
        Outcome<Receipt> outcome = commands.send(Order.post(ROUNDS, p)
                .body(new OpenRound(
                        chosen[0], chosen.length == 1 ? null : chosen[1], form.value("title"), opensOn, closesOn)));
        return switch (outcome) {
            case Outcome.Refused<Receipt>(var problem) ->
                showOpen(p, form.refuse(problem, field -> field.equals("wording") ? "instrument" : field));
            case Outcome.Accepted<Receipt>(var receipt) -> {
                forms.done(form);
                pages.tellDone("round.opened", form.value("title"));
                yield redirect(p, receipt.id() == null ? "" : "/" + receipt.id());
            }
        };
    }

    @GetMapping(ROUNDS + "/{r}/close")
    ModelAndView closeForm(@PathVariable String p, @PathVariable String r) {
        return showEnd(p, r, forms.open("close/" + p + "/" + r), false);
    }

    @PostMapping(ROUNDS + "/{r}/close")
    ModelAndView close(@PathVariable String p, @PathVariable String r) {
        Form form = forms.typed("close/" + p + "/" + r);
        Outcome<Receipt> outcome =
                commands.send(Order.post(ROUNDS + "/{r}/close", p, r).body(new CloseRound(form.given("reason"))));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return showEnd(p, r, form.refuse(problem), false);
        }
        forms.done(form);
        pages.tellDone("round.closed");
        return redirect(p, "");
    }

    @GetMapping(ROUNDS + "/{r}/reopen")
    ModelAndView reopenForm(@PathVariable String p, @PathVariable String r) {
        return showEnd(p, r, forms.open("reopen/" + p + "/" + r), true);
    }

    @PostMapping(ROUNDS + "/{r}/reopen")
    ModelAndView reopen(@PathVariable String p, @PathVariable String r) {
        Form form = forms.typed("reopen/" + p + "/" + r);
        form.require("reason", pages.texts().text("round.error.reason"));
        LocalDate closesOn = date(form, "closesOn");
        if (closesOn == null || form.isRefused()) {
            return showEnd(p, r, form, true);
        }
        Outcome<Receipt> outcome = commands.send(
                Order.post(ROUNDS + "/{r}/reopen", p, r).body(new ReopenRound(form.value("reason"), closesOn)));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            return showEnd(p, r, form.refuse(problem), true);
        }
        forms.done(form);
        pages.tellDone("round.reopened");
        return redirect(p, "/" + r);
    }

    private @Nullable LocalDate date(Form form, String name) {
        String message = pages.texts().text("round.error." + name);
        LocalDate date = form.date(name, message);
        if (date == null && form.error(name) == null) {
            form.refuse(name, message);
        }
        return date;
    }

    private ModelAndView showOpen(String p, Form form) {
        Stream<Option> shipped = catalogue.instrumentIds().reversed().stream()
                .flatMap(id -> catalogue.instrument(id).stream())
                .flatMap(this::options);
        List<Option> instruments = Stream.concat(shipped, built(p)).toList();
        return page(p).show("assessment/round-open", new OpenView(instruments), form);
    }

    /** An instrument in its own words, and in each of its other wordings. */
    private Stream<Option> options(Instrument instrument) {
        return Stream.concat(
                Stream.of(new Option(instrument.id(), instrument.displayName(), instrument.summary())),
                instrument.wordings().stream()
                        .map(wording -> new Option(
                                instrument.id() + WORDED + wording.id(),
                                pages.texts().text("round.instrument.worded", instrument.displayName()),
                                pages.texts().text("round.instrument.when", wording.when()))));
    }

    /** Of what the programme built, with the version that the round is rated by. */
    private Map<String, String> names(PageModel page, List<RoundReading> rounds) {
        return rounds.stream().collect(Collectors.toMap(RoundReading::round, round -> {
            String name = round.by(catalogue).map(Instrument::displayName).orElse(round.instrument());
            return round.built() == null ? name : page.text("instrument.in-version", name, round.instrumentVersion());
        }));
    }

    /** What the programme built and published. */
    private Stream<Option> built(String p) {
        return queries.readList(Ask.of("/programmes/{p}/instruments", p), BuiltReading.class).data().stream()
                .filter(BuiltReading::offered)
                .map(built -> new Option(
                        built.instrument(),
                        pages.texts().text("instrument.in-version", built.name(), built.published()),
                        built.nextDue() == null
                                ? null
                                : pages.texts()
                                        .text(
                                                "round.instrument.due",
                                                pages.texts().date(built.nextDue()))));
    }

    private ModelAndView showEnd(String p, String r, Form form, boolean reopen) {
        RoundReading round = rounds(p).data().stream()
                .filter(each -> each.round().equals(r))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.ofStatus(404)));
        return page(p).show("assessment/round-end", new EndView(round, reopen), form);
    }

    private PageModel page(String p) {
        return pages.in(p, null).under(pages.texts().text("rounds.title"), "/programmes/" + p + "/rounds");
    }

    private Answer<List<RoundReading>> rounds(String p) {
        return queries.readList(Ask.of(ROUNDS, p).asAt(pages.here().asAt()), RoundReading.class);
    }

    private static boolean manages(PageModel page) {
        ProgrammeContext programme = page.programme();
        return programme != null && programme.isManager();
    }

    private static ModelAndView redirect(String p, String below) {
        return new ModelAndView("redirect:/programmes/" + p + "/rounds" + below);
    }
}
