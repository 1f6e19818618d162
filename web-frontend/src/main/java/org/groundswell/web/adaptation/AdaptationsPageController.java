package org.groundswell.web.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.domain.adaptation.AdaptationFields;
import org.groundswell.web.adaptation.AdaptationViews.Link;
import org.groundswell.web.adaptation.AdaptationViews.Shown;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.reading.AdaptationReading;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of adaptations, and one of them. */
@Controller
class AdaptationsPageController {

    private static final int SIZE = 50;
    private static final List<String> FILTERS = List.of("site", "component", "outcome", "q");
    private static final List<String> OUTCOMES = List.of(
            "all",
            "waiting",
            "recorded",
            "agreed",
            "agreed-with-conditions",
            "declined-request",
            "reversed",
            "withdrawn");

    private final QueryClient queries;
    private final Pages pages;
    private final People people;
    private final Adaptations adaptations;

    AdaptationsPageController(QueryClient queries, Pages pages, People people, Adaptations adaptations) {
        this.queries = queries;
        this.pages = pages;
        this.people = people;
        this.adaptations = adaptations;
    }

    @GetMapping(Adaptations.LIST)
    ModelAndView list(@PathVariable String p) {
        Here here = pages.here();
        int number = here.pageNumber();
        Ask ask = Ask.of(Adaptations.LIST, p).asAt(here.asAt());
        for (String filter : FILTERS) {
            ask = ask.with(filter, here.value(filter));
        }
        Answer<AdaptationReading.Page> answer =
                queries.read(ask.with("page", number).with("size", SIZE), AdaptationReading.Page.class);
        PageModel page = pages.in(p, answer.asAt());
        return page.show("adaptation/list", listing(page, answer.data(), number));
    }

    @GetMapping(Adaptations.ONE)
    ModelAndView adaptation(@PathVariable String p, @PathVariable String a) {
        Adaptations.Opened opened = adaptations.open(p, a);
        return opened.page().show("adaptation/adaptation", shown(opened, p));
    }

    private static AdaptationViews.Listing listing(PageModel page, AdaptationReading.Page found, int number) {
        Here here = page.here();
        String path = page.programmePath() + "/adaptations";
        return new AdaptationViews.Listing(
                found.items().stream().map(adaptation -> line(page, adaptation)).toList(),
                page.text("adaptations.finding", found.total()),
                number,
                (int) ((found.total() + SIZE - 1) / SIZE),
                FILTERS.stream().anyMatch(filter -> here.value(filter) != null),
                OUTCOMES.stream()
                        .map(word -> new Option(
                                word, page.text(word.equals("all") ? "adaptations.all" : "adaptation.is." + word)))
                        .toList(),
                Objects.requireNonNullElse(here.value("outcome"), "all"),
                here.value("component"),
                Adaptations.mayRecord(page) ? path + "/new" : null,
                page.programmeLink("/components"));
    }

    private static AdaptationViews.Line line(PageModel page, AdaptationReading adaptation) {
        return new AdaptationViews.Line(
                page.programmeLink("/adaptations/" + adaptation.adaptation()),
                adaptation.what(),
                adaptation.where(),
                component(adaptation),
                Adaptations.tag(page, adaptation.outcome()),
                page.texts().date(adaptation.recordedAt()));
    }

    private Shown shown(Adaptations.Opened opened, String p) {
        PageModel page = opened.page();
        AdaptationReading adaptation = opened.adaptation();
        UnaryOperator<String> names = people.names(
                Stream.concat(
                                Stream.of(adaptation.recorder()),
                                opened.detail().steps().stream().map(AdaptationReading.Step::by))
                        .toList(),
                page.texts());
        return new Shown(
                adaptation.what(),
                adaptation.where(),
                page.programmeLink("/sites/" + adaptation.site()),
                Adaptations.tag(page, adaptation.outcome()),
                standing(page, adaptation),
                actions(opened),
                answer(page, adaptation),
                lines(page, opened.detail(), names),
                adaptations.precedents(page, p, adaptation.component()).stream()
                        .filter(precedent -> !precedent.what().equals(adaptation.what()))
                        .toList(),
                opened.detail().steps().stream()
                        .map(step -> new AdaptationViews.StepLine(
                                page.text("adaptation.step." + step.what()),
                                page.texts().moment(step.recordedAt()),
                                names.apply(step.by()),
                                step.entry(),
                                step.reason()))
                        .toList(),
                page.programmeLink("/adaptations"));
    }

    private static String standing(PageModel page, AdaptationReading adaptation) {
        return switch (adaptation.outcome()) {
            case "waiting" ->
                page.text("adaptation.standing.waiting", page.texts().date(adaptation.replyBy()));
            case "agreed", "agreed-with-conditions" ->
                page.text("adaptation.standing.agreed", page.texts().date(adaptation.lookAgainOn()));
            default -> page.text("adaptation.standing." + adaptation.outcome());
        };
    }

    private static List<Link> actions(Adaptations.Opened opened) {
        PageModel page = opened.page();
        AdaptationReading adaptation = opened.adaptation();
        List<Link> links = new ArrayList<>();
        boolean own = page.caller() != null && page.caller().person().equals(adaptation.recorder());
        boolean agreed = adaptation.outcome().startsWith("agreed");
        if (adaptation.outcome().equals("waiting") && Adaptations.mayAnswer(page, adaptation) && !own) {
            links.add(new Link(page.text("adaptation.do.answer"), opened.path() + "/answer"));
        }
        if (agreed && Adaptations.mayAnswer(page, adaptation)) {
            links.add(new Link(page.text("adaptation.do.reverse"), opened.path() + "/reverse"));
        }
        if (WithdrawAdaptationController.mayWithdraw(page, adaptation)) {
            links.add(new Link(page.text("adaptation.do.withdraw"), opened.path() + "/withdraw"));
        }
        if (Adaptations.mayTell(page, adaptation) && !adaptation.outcome().equals("withdrawn")) {
            links.add(new Link(page.text("adaptation.do.afterwards"), opened.path() + "/afterwards"));
        }
        return links;
    }

    private static List<RecordLine> answer(PageModel page, AdaptationReading adaptation) {
        List<RecordLine> lines = new ArrayList<>();
        add(lines, page.text("adaptation.reason"), adaptation.reason());
        add(lines, page.text("adaptation.conditions"), adaptation.conditions());
        add(lines, page.text("adaptation.reversedBecause"), adaptation.reversedBecause());
        add(lines, page.text("adaptation.afterwards"), adaptation.afterwards());
        return lines;
    }

    private List<RecordLine> lines(PageModel page, AdaptationReading.Detail detail, UnaryOperator<String> names) {
        AdaptationReading adaptation = detail.adaptation();
        List<RecordLine> lines = new ArrayList<>();
        add(
                lines,
                page.text("adaptation.component"),
                page.text(
                        "adaptation.component.told",
                        component(adaptation),
                        page.text("adaptation.is." + adaptation.componentStatus())));
        lines.addAll(RecordLine.of(
                adaptations.kind().fields().stream()
                        .filter(field -> !field.id().equals(AdaptationFields.COMPONENT)
                                && !field.id().equals(AdaptationFields.WHAT_CHANGED))
                        .toList(),
                detail.values(),
                RecordOffers.NONE,
                names,
                page.texts()));
        add(
                lines,
                page.text("adaptation.recordedBy"),
                names.apply(adaptation.recorder()) + ", " + page.texts().moment(adaptation.recordedAt()));
        return lines;
    }

    private static String component(AdaptationReading adaptation) {
        return Objects.requireNonNullElse(adaptation.componentName(), adaptation.component());
    }

    private static void add(List<RecordLine> lines, String label, @Nullable String told) {
        if (told != null) {
            lines.add(new RecordLine(label, List.of(told), List.of()));
        }
    }
}
