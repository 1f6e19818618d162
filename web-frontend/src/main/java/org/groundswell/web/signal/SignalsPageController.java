package org.groundswell.web.signal;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.People;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The cases of the sites that a person sees, the oldest first, and how many were false alarms. */
@Controller
class SignalsPageController {

    private static final String SIGNALS = "/programmes/{p}/signals";
    private static final int SIZE = 50;
    private static final List<String> FILTERS = List.of("state", "measure", "site", "region", "owner", "rule", "days");
    private static final List<String> RULES = List.of("outside", "trend", "two-of-three", "shift");

    private final QueryClient queries;
    private final Pages pages;
    private final People people;
    private final Clock clock;

    SignalsPageController(QueryClient queries, Pages pages, People people, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(SIGNALS)
    ModelAndView page(@PathVariable String p) {
        Here here = pages.here();
        Answer<SignalReading.Page> answer =
                queries.read(filtered(p).with("page", here.value("page")).with("size", SIZE), SignalReading.Page.class);
        List<MeasureReading> measures = queries.readList(
                        Ask.of("/programmes/{p}/measures", p).asAt(here.asAt()), MeasureReading.class)
                .data();
        PageModel page = pages.in(p, answer.asAt());
        return page.show("signal/signals", view(page, answer, measures));
    }

    @GetMapping(SIGNALS + "/signals.csv")
    ResponseEntity<byte[]> csv(@PathVariable String p) {
        return file("signals.csv", filtered(p));
    }

    @GetMapping(SIGNALS + "/false-alarms")
    ModelAndView falseAlarms(@PathVariable String p) {
        Answer<SignalReading.FalseAlarms> answer = queries.read(falseAlarmsAsked(p), SignalReading.FalseAlarms.class);
        PageModel page =
                pages.in(p, answer.asAt()).under(pages.texts().text("nav.signals"), "/programmes/" + p + "/signals");
        Texts texts = page.texts();
        SignalReading.FalseAlarms found = answer.data();
        String path = page.programmePath() + "/signals";
        return page.show(
                "signal/false-alarms",
                new SignalsView.FalseAlarms(
                        Stream.of("rule", "measure", "size")
                                .map(by -> new Option(by, texts.text("signals.by." + by)))
                                .toList(),
                        found.by(),
                        found.lines().stream()
                                .map(line -> share(texts, found.by(), line))
                                .toList(),
                        page.here()
                                .at(path + "/false-alarms.csv")
                                .with("by", found.by())
                                .url(),
                        page.link(path)));
    }

    @GetMapping(SIGNALS + "/false-alarms.csv")
    ResponseEntity<byte[]> falseAlarmsCsv(@PathVariable String p) {
        return file("false-alarms.csv", falseAlarmsAsked(p));
    }

    private Ask falseAlarmsAsked(String p) {
        return Ask.of(SIGNALS + "/false-alarms", p)
                .asAt(pages.here().asAt())
                .with("by", pages.here().value("by"));
    }

    private static SignalsView.Share share(Texts texts, String by, SignalReading.FalseAlarms.Line line) {
        String name = switch (by) {
            case "rule" -> texts.text("signals.rule." + line.key());
            case "size" -> texts.text("signals.size." + line.key());
            default -> line.name();
        };
        return new SignalsView.Share(
                name,
                line.open(),
                line.closed(),
                line.acted(),
                line.explained(),
                line.noise(),
                line.dataError(),
                line.closed() == 0
                        ? texts.text("signals.share.none")
                        : texts.text(
                                "signals.share",
                                texts.percent(line.share()),
                                line.noise() + line.dataError(),
                                line.closed()));
    }

    private Ask filtered(String p) {
        Here here = pages.here();
        Ask ask = Ask.of(SIGNALS, p).asAt(here.asAt());
        for (String filter : FILTERS) {
            ask = ask.with(filter, here.value(filter));
        }
        return ask;
    }

    private SignalsView view(PageModel page, Answer<SignalReading.Page> answer, List<MeasureReading> measures) {
        Texts texts = page.texts();
        List<SignalReading> items = answer.data().items();
        Set<String> persons = new LinkedHashSet<>();
        items.forEach(item -> persons.add(item.owner()));
        Instant now = page.live() || answer.asAt() == null || answer.asAt().recordedAt() == null
                ? clock.instant()
                : answer.asAt().recordedAt();
        SignalWords words = new SignalWords(texts, people.names(persons, texts), now);
        Here here = page.here();
        String state = here.value("state") == null ? "open" : here.value("state");
        boolean filtered = FILTERS.stream().anyMatch(filter -> here.value(filter) != null);
        String number = here.value("page");
        return new SignalsView(
                texts.text("signals.heading." + state, answer.data().total()),
                items.stream().map(item -> line(page, words, item)).toList(),
                Stream.of("open", "closed", "all")
                        .map(each -> new Option(each, texts.text("signals.filter.state." + each)))
                        .toList(),
                measures.stream()
                        .map(measure -> new Option(measure.measure(), measure.name()))
                        .toList(),
                RULES.stream()
                        .map(rule -> new Option(rule, texts.text("signals.rule." + rule)))
                        .toList(),
                owners(page, persons, words),
                filtered,
                number == null ? 1 : Integer.parseInt(number),
                Math.max(1, (answer.data().total() + SIZE - 1) / SIZE),
                withPath(here, page.programmePath() + "/signals/signals.csv"),
                page.programmeLink("/signals/false-alarms"));
    }

    private static List<Option> owners(PageModel page, Set<String> persons, SignalWords words) {
        List<Option> owners = new ArrayList<>();
        if (page.caller() != null) {
            owners.add(new Option(page.caller().person(), page.text("signals.filter.me")));
        }
        persons.stream()
                .filter(person ->
                        page.caller() == null || !page.caller().person().equals(person))
                .map(person -> new Option(person, words.names().apply(person)))
                .forEach(owners::add);
        return owners;
    }

    private static SignalsView.Line line(PageModel page, SignalWords words, SignalReading item) {
        String path = page.programmePath() + "/measures/" + item.measure() + "/sites/"
                + item.site().code() + "/signals/" + item.signalCase();
        return new SignalsView.Line(
                page.link(path),
                words.title(item),
                words.where(item),
                words.seen(item),
                words.months(item),
                words.owner(item),
                words.age(item),
                words.state(item),
                SignalWords.colour(item));
    }

    private static String withPath(Here here, String path) {
        Here target = here.at(path);
        for (String filter : FILTERS) {
            target = target.with(filter, here.value(filter));
        }
        return target.url();
    }

    private ResponseEntity<byte[]> file(String name, Ask ask) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        queries.csv(ask, file);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.toByteArray());
    }
}
