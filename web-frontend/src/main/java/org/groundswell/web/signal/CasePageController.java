package org.groundswell.web.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Receipt;
import org.groundswell.web.figure.ControlChartFigure;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.platform.record.Conflicts;
import org.groundswell.web.reading.ChartAnswer;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One signal case with its chart as it stood when it was opened: comment, hand over, close. */
@Controller
class CasePageController {

    private static final String SERIES = "/programmes/{p}/measures/{m}/sites/{code}";
    private static final String CASE = SERIES + "/signals/{signal}";
    private static final List<String> OUTCOMES = List.of("acted", "explained", "noise", "data-error");

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final People people;
    private final CaseConflicts conflicts;
    private final Clock clock;

    CasePageController(
            QueryClient queries,
            CommandClient commands,
            Forms forms,
            Pages pages,
            People people,
            CaseConflicts conflicts,
            Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.people = people;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    record Closing(String outcome, @Nullable String words) {}

    record Comment(@Nullable String comment) {}

    record Handover(@Nullable String owner, @Nullable String reason) {}

    /** One entry of the list of who has access. */
    record Member(String person) {}

    @GetMapping(CASE)
    ModelAndView page(
            @PathVariable String p, @PathVariable String m, @PathVariable String code, @PathVariable String signal) {
        Answer<SignalReading.Detail> answer = read(p, m, code, signal);
        Form form = forms.open(key(p, m, code, signal))
                .seeing(answer.data().version())
                .with(CaseConflicts.SEEN, answer.moment().entry());
        return show(p, answer, form, false);
    }

    @PostMapping(CASE)
    ModelAndView act(
            @PathVariable String p, @PathVariable String m, @PathVariable String code, @PathVariable String signal) {
        Form form = forms.typed(key(p, m, code, signal));
        Answer<SignalReading.Detail> before = read(p, m, code, signal);
        if (isOvertaken(form, before.data())) {
            return show(p, before, form, true);
        }
        Texts texts = pages.texts();
        form.require("action", texts.text("signals.error.action"));
        form.require("words", texts.text("signals.error.words"));
        String action = form.value("action");
        if (action.equals("hand-over")) {
            form.require("owner", texts.text("signals.error.owner"));
        }
        if (form.isRefused()) {
            return show(p, before, form, false);
        }
        Outcome<Receipt> outcome = commands.send(order(form, action, p, m, code, signal));
        if (outcome instanceof Outcome.Refused<Receipt>(var problem)) {
            Answer<SignalReading.Detail> now = read(p, m, code, signal);
            return problem.isStale() || isOvertaken(form, now.data())
                    ? show(p, now, form, true)
                    : show(p, now, form.refuse(problem, CasePageController::field), false);
        }
        forms.done(form);
        pages.tellDone(OUTCOMES.contains(action) ? "signals.done.closed" : "signals.done." + action);
        String page = "/programmes/" + p + "/measures/" + m + "/sites/" + code + "/signals/" + signal;
        return new ModelAndView("redirect:" + page);
    }

    /** A comment goes with whatever else was done, as long as the case is open. */
    private static boolean isOvertaken(Form form, SignalReading.Detail now) {
        boolean judges = !form.value("action").equals("comment");
        return !now.signal().open() || judges && Conflicts.isOvertaken(form, now.version());
    }

    private static Order order(Form form, String action, String p, String m, String code, String signal) {
        String words = form.given("words");
        return switch (action) {
            case "comment" -> Order.post(CASE + "/comments", p, m, code, signal).body(new Comment(words));
            case "hand-over" ->
                Order.put(CASE + "/owner", p, m, code, signal)
                        .body(new Handover(form.given("owner"), words))
                        .ifMatch(form.given("version"));
            default ->
                Order.post(CASE + "/close", p, m, code, signal)
                        .body(new Closing(action, words))
                        .ifMatch(form.given("version"));
        };
    }

    private static String field(String ofService) {
        return switch (ofService) {
            case "outcome" -> "action";
            case "comment", "reason" -> "words";
            default -> ofService;
        };
    }

    private Answer<SignalReading.Detail> read(String p, String m, String code, String signal) {
        return queries.read(Ask.of(CASE, p, m, code, signal).asAt(pages.here().asAt()), SignalReading.Detail.class);
    }

    /** @param second whether somebody else was first */
    private ModelAndView show(String p, Answer<SignalReading.Detail> answer, Form form, boolean second) {
        SignalReading signal = answer.data().signal();
        PageModel page =
                pages.in(p, answer.asAt()).under(pages.texts().text("nav.signals"), "/programmes/" + p + "/signals");
        boolean works = page.live()
                && page.programme() != null
                && page.programme()
                        .mayEnterFor(signal.site().code(), signal.site().region());
        boolean may = works && signal.open();
        Map<String, String> members = may ? members(page) : Map.of();
        List<String> persons = new ArrayList<>(members.keySet());
        persons.add(signal.owner());
        persons.add(form.value("owner"));
        answer.data().history().forEach(note -> {
            persons.add(note.by());
            if (note.owner() != null) {
                persons.add(note.owner());
            }
        });
        Instant now = page.live() || answer.asAt() == null || answer.asAt().recordedAt() == null
                ? clock.instant()
                : answer.asAt().recordedAt();
        SignalWords words = new SignalWords(page.texts(), people.names(persons, page.texts()), now);
        if (second) {
            LedgerId programme = new LedgerId(p);
            AggregateId cases = AggregateId.signals(
                    programme, signal.measure(), signal.site().code());
            form.conflict(conflicts.of(form, answer.data(), words, cases))
                    .set(CaseConflicts.SEEN, answer.moment().entry());
        }
        return page.show("signal/case", view(page, answer.data(), words, works, members), form);
    }

    /** @param works whether the caller may do something about cases of the site */
    private SignalsView.Case view(
            PageModel page,
            SignalReading.Detail detail,
            SignalWords words,
            boolean works,
            Map<String, String> members) {
        SignalReading signal = detail.signal();
        String series = page.programmePath() + "/measures/" + signal.measure() + "/sites/"
                + signal.site().code();
        String then = "entry:" + signal.openedEntry();
        return new SignalsView.Case(
                words.title(signal),
                words.where(signal),
                words.months(signal) + ". " + words.seen(signal),
                words.state(signal),
                SignalWords.colour(signal),
                words.owner(signal),
                words.age(signal),
                signal.vanished() && signal.open(),
                figure(page, signal, then),
                series + "/signals/" + signal.signalCase(),
                page.here().at(series + "/limits").with("asAt", then).url(),
                page.link(series + "/limits"),
                page.programmeLink("/signals"),
                detail.history().stream().map(words::note).toList(),
                works && signal.open() ? actions(page.texts()) : List.of(),
                members.entrySet().stream()
                        .filter(member -> !member.getKey().equals(signal.owner()))
                        .map(member -> new Option(member.getKey(), member.getValue()))
                        .toList(),
                works && !signal.open() ? series + "/signals/" + signal.signalCase() + "/reopen" : null);
    }

    private @Nullable FigureView figure(PageModel page, SignalReading signal, String then) {
        String programme = page.programme() == null ? "" : page.programme().id();
        ChartAnswer chart = queries.read(
                        Ask.of(
                                        SERIES + "/control-chart",
                                        programme,
                                        signal.measure(),
                                        signal.site().code())
                                .asAt(then),
                        ChartAnswer.class)
                .data();
        return chart.points().isEmpty()
                ? null
                : FigureView.of(
                        ControlChartFigure.of(chart.reading(List.of()), page.texts()::text),
                        page.texts()::text,
                        null,
                        null);
    }

    private static List<Option> actions(Texts texts) {
        return Stream.concat(OUTCOMES.stream(), Stream.of("comment", "hand-over"))
                .map(action -> new Option(
                        action,
                        texts.text("signals.action." + action),
                        texts.text("signals.action." + action + ".hint")))
                .toList();
    }

    /** Managers may hand a case to any member; others may take it themselves. */
    private Map<String, String> members(PageModel page) {
        Map<String, String> members = new LinkedHashMap<>();
        if (page.caller() != null) {
            members.put(page.caller().person(), page.text("signals.me"));
        }
        if (page.programme() != null && page.programme().isManager()) {
            List<String> persons =
                    queries
                            .readList(
                                    Ask.of(
                                            "/programmes/{p}/access",
                                            page.programme().id()),
                                    Member.class)
                            .data()
                            .stream()
                            .map(Member::person)
                            .distinct()
                            .toList();
            Map<String, String> names = people.names(persons);
            names.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .forEach(named -> members.putIfAbsent(named.getKey(), named.getValue()));
        }
        return members;
    }

    private static String key(String p, String m, String code, String signal) {
        return String.join("/", "signal", p, m, code, signal);
    }
}
