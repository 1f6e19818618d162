package org.groundswell.web.decision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.DecisionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of decisions, and one of them. */
@Controller
class DecisionsPageController {

    private static final int SIZE = 50;
    private static final List<String> STATES = List.of("all", "open", "decided", "review");

    private final QueryClient queries;
    private final Pages pages;
    private final Decisions decisions;
    private final DecisionShowing showing;
    private final Clock clock;

    DecisionsPageController(
            QueryClient queries, Pages pages, Decisions decisions, DecisionShowing showing, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.decisions = decisions;
        this.showing = showing;
        this.clock = clock;
    }

    @GetMapping(Decisions.LIST)
    ModelAndView list(@PathVariable String p) {
        int number = pages.here().pageNumber();
        PageModel frame = pages.in(p, null);
        Answer<DecisionReading.Page> answer = queries.read(
                ask(p, moment(frame, p)).with("page", number).with("size", SIZE), DecisionReading.Page.class);
        PageModel page = frame.readAt(answer.asAt());
        return page.show("decision/list", listing(page, answer.data(), number));
    }

    @GetMapping(Decisions.LIST + ".csv")
    void csv(@PathVariable String p, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"decisions.csv\"");
        queries.csv(ask(p, moment(pages.in(p, null), p)), response.getOutputStream());
    }

    @GetMapping(Decisions.ONE)
    ModelAndView decision(@PathVariable String p, @PathVariable String d) {
        return showing.show(decisions.open(p, d), p);
    }

    /** A review is due by today, and on a page of the past by the day of its moment. */
    private @Nullable LocalDate moment(PageModel page, String p) {
        if (!"review".equals(page.here().value("state"))) {
            return null;
        }
        if (page.live()) {
            return LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        }
        AsAt asAt = queries.read(
                        Ask.of(Decisions.LIST, p)
                                .with("size", 1)
                                .asAt(page.here().asAt()),
                        DecisionReading.Page.class)
                .asAt();
        return asAt == null || asAt.recordedAt() == null ? null : LocalDate.ofInstant(asAt.recordedAt(), Texts.ZONE);
    }

    private Ask ask(String p, @Nullable LocalDate by) {
        Here here = pages.here();
        return Ask.of(Decisions.LIST, p)
                .asAt(here.asAt())
                .with("q", here.value("q"))
                .with("state", here.value("state"))
                .with("by", by);
    }

    private static DecisionViews.Listing listing(PageModel page, DecisionReading.Page found, int number) {
        Here here = page.here();
        String state = Objects.requireNonNullElse(here.value("state"), "all");
        String path = page.programmePath() + "/decisions";
        return new DecisionViews.Listing(
                found.items().stream().map(decision -> line(page, decision)).toList(),
                page.text("decisions.finding", found.total()),
                number,
                (int) ((found.total() + SIZE - 1) / SIZE),
                Stream.of("state", "q").anyMatch(name -> here.value(name) != null),
                state,
                STATES.stream()
                        .map(each -> new DecisionViews.Choice(
                                each, page.text("decisions.state." + each), each.equals(state)))
                        .toList(),
                Decisions.mayDecide(page) ? path + "/new" : null,
                new Here(path + ".csv", here.parameters()).url());
    }

    private static DecisionViews.Line line(PageModel page, DecisionReading decision) {
        return new DecisionViews.Line(
                page.programmeLink("/decisions/" + decision.decision()),
                decision.question(),
                DecisionShowing.status(page, decision),
                Objects.requireNonNullElse(decision.choice(), ""),
                page.texts().date(decision.openedAt()),
                page.texts().date(decision.review()));
    }
}
