package org.groundswell.web.restatement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.DecisionReading;
import org.groundswell.web.reading.People;
import org.groundswell.web.restatement.RestatedReading.Told;
import org.groundswell.web.restatement.RestatementsView.Chosen;
import org.groundswell.web.restatement.RestatementsView.Line;
import org.groundswell.web.restatement.RestatementsView.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Which decisions rested on figures that were told anew since, and what of any entry reads otherwise now. */
@Controller
class RestatementsPageController {

    private static final String PAGE = "/programmes/{p}/restatements";
    private static final String SINCE = "since";

    /** What narrows them to what a file holds. */
    private static final List<String> PARTS = List.of("measure", "site", "region", "wave", "from", "to");

    private static final int SIZE = 50;
    private static final int DECISIONS = 200;
    private static final int DECIMALS = 3;

    private final QueryClient queries;
    private final Pages pages;
    private final Restatements restatements;
    private final People people;

    RestatementsPageController(QueryClient queries, Pages pages, Restatements restatements, People people) {
        this.queries = queries;
        this.pages = pages;
        this.restatements = restatements;
        this.people = people;
    }

    @GetMapping(PAGE)
    ModelAndView show(@PathVariable String p) {
        Here here = pages.here();
        Answer<DecisionReading.Page> decisions = queries.read(
                Ask.of("/programmes/{p}/decisions", p).asAt(here.asAt()).with("size", DECISIONS),
                DecisionReading.Page.class);
        PageModel page = pages.in(p, decisions.asAt());
        return page.show(
                "restatement/restatements",
                new RestatementsView(
                        shown(page, p, decisions.data().items()), here.value(SINCE) == null ? null : chosen(page, p)));
    }

    @GetMapping(PAGE + ".csv")
    void csv(@PathVariable String p, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"restatements.csv\"");
        queries.csv(ask(p, pages.here()), response.getOutputStream());
    }

    private static Ask ask(String p, Here here) {
        String since = here.value(SINCE);
        Ask ask = Ask.of(PAGE, p)
                .asAt(here.asAt())
                .with(SINCE, since == null ? null : since.replaceAll("^entry[: ]|[\\s,]", ""));
        for (String part : PARTS) {
            ask = ask.with(part, here.value(part));
        }
        return ask;
    }

    /** Each decision at the entries at which figures were shown: as evidence, and when it was written down. */
    private List<Shown> shown(PageModel page, String p, List<DecisionReading> decisions) {
        Map<Long, Long> counts = restatements.since(
                p,
                page.here().asAt(),
                decisions.stream()
                        .flatMap(decision -> Stream.of(decision.evidence(), decision.takenEntry()))
                        .toArray(Long[]::new));
        return decisions.stream()
                .flatMap(decision -> Stream.of(
                        shown(page, decision, decision.evidence(), "restatements.evidence", counts),
                        shown(page, decision, decision.takenEntry(), "restatements.taken", counts)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable Shown shown(
            PageModel page, DecisionReading decision, @Nullable Long entry, String key, Map<Long, Long> counts) {
        Long figures = entry == null ? null : counts.get(entry);
        return entry == null || figures == null
                ? null
                : new Shown(
                        decision.question(),
                        page.programmeLink("/decisions/" + decision.decision()),
                        page.text(key, page.texts().number(entry)),
                        figures,
                        page.here().at(page.here().path()).with(SINCE, entry).url());
    }

    private Chosen chosen(PageModel page, String p) {
        Here here = page.here();
        RestatedReading.Page found = queries.read(
                        ask(p, here).with("page", here.value("page")).with("size", SIZE), RestatedReading.Page.class)
                .data();
        UnaryOperator<String> names =
                people.names(found.items().stream().map(RestatedReading::by).toList(), page.texts());
        boolean narrowed = PARTS.stream().anyMatch(part -> here.value(part) != null);
        return new Chosen(
                found.since(),
                found.total(),
                found.items().stream()
                        .map(item -> line(page, item, found.since(), names))
                        .toList(),
                here.pageNumber(),
                (int) ((found.total() + SIZE - 1) / SIZE),
                new Here(here.path() + ".csv", here.without("page").parameters())
                        .with(SINCE, found.since())
                        .url(),
                narrowed ? here.at(here.path()).with(SINCE, found.since()).url() : null);
    }

    private static Line line(PageModel page, RestatedReading item, long since, UnaryOperator<String> names) {
        return new Line(
                item.measureName(),
                item.siteName(),
                page.texts().month(item.period()),
                told(page, item.was()),
                told(page, item.is()),
                page.text(
                        "restatements.by",
                        page.texts().number(item.entry()),
                        page.texts().date(item.recordedAt()),
                        names.apply(item.by())),
                page.here()
                        .at("%s/measures/%s/sites/%s".formatted(page.programmePath(), item.measure(), item.site()))
                        .with("compareWith", "entry:" + since)
                        .url());
    }

    private static String told(PageModel page, Told told) {
        if (!told.standing().equals("value") || told.numerator() == null) {
            return page.text("restatements.standing." + told.standing());
        }
        String value = told.value() == null
                ? ""
                : told.value()
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return told.denominator() == null
                ? value
                : page.text(
                        "restatements.figure",
                        value,
                        told.numerator().toPlainString(),
                        told.denominator().toPlainString());
    }
}
