package org.groundswell.web.action;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.web.action.ActionViews.Link;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.reading.ActionReading;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of actions, and one of them. */
@Controller
class ActionsPageController {

    private static final int SIZE = 50;
    private static final String OPEN = "open";
    private static final String NOTED = "noted";
    private static final List<String> STATES = List.of(OPEN, "overdue", NOTED, "ended", "all");
    private static final List<String> FILTERS = List.of("site", "owner", "q");

    private final QueryClient queries;
    private final Pages pages;
    private final People people;
    private final Actions actions;
    private final Origins origins;

    ActionsPageController(QueryClient queries, Pages pages, People people, Actions actions, Origins origins) {
        this.queries = queries;
        this.pages = pages;
        this.people = people;
        this.actions = actions;
        this.origins = origins;
    }

    @GetMapping(Actions.LIST)
    ModelAndView list(@PathVariable String p) {
        int number = pages.here().pageNumber();
        PageModel frame = pages.in(p, null);
        Answer<ActionReading.Page> answer =
                queries.read(ask(frame, p).with("page", number).with("size", SIZE), ActionReading.Page.class);
        PageModel page = frame.readAt(answer.asAt());
        return page.show("action/list", listing(page, p, answer, number));
    }

    @GetMapping(Actions.LIST + ".csv")
    void csv(@PathVariable String p, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"actions.csv\"");
        queries.csv(ask(pages.in(p, null), p), response.getOutputStream());
    }

    @GetMapping(Actions.ONE)
    ModelAndView action(@PathVariable String p, @PathVariable String a) {
        Actions.Opened opened = actions.open(p, a);
        return opened.page().show("action/action", shown(opened));
    }

    private Ask ask(PageModel page, String p) {
        Here here = page.here();
        String state = state(here);
        Ask ask = Ask.of(Actions.LIST, p).asAt(here.asAt()).with("state", state);
        for (String filter : FILTERS) {
            ask = ask.with(filter, here.value(filter));
        }
        return state.equals("overdue") ? ask.with("by", actions.today(page, moment(page, p))) : ask;
    }

    /** What is overdue on a page of the past is so by the day of its moment, which has to be asked for first. */
    private @Nullable AsAt moment(PageModel page, String p) {
        return page.live()
                ? null
                : queries.read(
                                Ask.of(Actions.LIST, p)
                                        .with("size", 1)
                                        .asAt(page.here().asAt()),
                                ActionReading.Page.class)
                        .asAt();
    }

    private static String state(Here here) {
        return Objects.requireNonNullElse(here.value("state"), OPEN);
    }

    private ActionViews.Listing listing(PageModel page, String p, Answer<ActionReading.Page> answer, int number) {
        Here here = page.here();
        String state = state(here);
        long total = answer.data().total();
        String path = page.programmePath() + "/actions";
        LocalDate today = actions.today(page, answer.asAt());
        UnaryOperator<String> names = names(page, answer.data().items());
        boolean manySites = Actions.programme(page).onlySite() == null;
        return new ActionViews.Listing(
                answer.data().items().stream()
                        .map(action -> line(page, action, today, names))
                        .toList(),
                page.text("actions.finding." + state, total),
                number,
                (int) ((total + SIZE - 1) / SIZE),
                Stream.concat(FILTERS.stream(), Stream.of("state")).anyMatch(name -> here.value(name) != null),
                STATES.stream()
                        .map(each -> new Option(each, page.text("actions.state." + each)))
                        .toList(),
                state,
                manySites ? actions.sites(p) : List.of(),
                Objects.requireNonNullElse(here.value("site"), ""),
                Objects.requireNonNullElse(here.value("owner"), ""),
                noted(page, p, state),
                Actions.mayAgree(page) ? path + "/new" : null,
                new Here(path + ".csv", here.parameters()).with("state", state).url());
    }

    /** How many flags ended in an action that nobody has taken on, with the list of them; nothing where that is shown. */
    private @Nullable Link noted(PageModel page, String p, String state) {
        Here here = page.here();
        if (!state.equals(OPEN)) {
            return null;
        }
        long count = queries.read(
                        Ask.of(Actions.LIST, p)
                                .asAt(here.asAt())
                                .with("site", here.value("site"))
                                .with("state", NOTED)
                                .with("size", 1),
                        ActionReading.Page.class)
                .data()
                .total();
        return count == 0
                ? null
                : new Link(
                        page.text("actions.noted", count),
                        here.at(here.path())
                                .with("site", here.value("site"))
                                .with("state", NOTED)
                                .url());
    }

    private UnaryOperator<String> names(PageModel page, List<ActionReading> items) {
        return people.names(
                items.stream()
                        .map(ActionReading::owner)
                        .filter(Objects::nonNull)
                        .toList(),
                page.texts());
    }

    private ActionViews.Line line(PageModel page, ActionReading action, LocalDate today, UnaryOperator<String> names) {
        Link origin = origins.link(page, action.originKind(), action.origin(), action.site());
        String own = page.programmeLink("/actions/" + action.action());
        return new ActionViews.Line(
                action.isNoted() && origin != null ? origin.url() : own,
                origins.what(page, action),
                Objects.requireNonNullElse(action.where(), page.text("records.ofProgramme")),
                owner(action, names),
                page.texts().date(action.due()),
                Actions.tag(page, action, today),
                origin);
    }

    private static String owner(ActionReading action, UnaryOperator<String> names) {
        String owner = action.owner();
        return owner == null ? Objects.requireNonNullElse(action.ownerWords(), "") : names.apply(owner);
    }

    private ActionViews.Shown shown(Actions.Opened opened) {
        PageModel page = opened.page();
        ActionReading action = opened.action();
        List<String> named = new ArrayList<>(List.of(action.agreedBy()));
        opened.detail().steps().forEach(step -> {
            named.add(step.by());
            Stream.ofNullable(step.owner()).forEach(named::add);
        });
        UnaryOperator<String> names = people.names(named, page.texts());
        String site = action.site();
        return new ActionViews.Shown(
                action.what(),
                site == null || action.where() == null
                        ? null
                        : new Link(action.where(), page.programmeLink("/sites/" + site)),
                Actions.tag(page, action, actions.today(page, page.asAt())),
                may(opened),
                lines(page, action, names),
                origins.link(page, action.originKind(), action.origin(), site),
                opened.detail().steps().stream()
                        .map(step -> step(page, step, names))
                        .toList(),
                page.programmeLink("/actions"));
    }

    private static List<Link> may(Actions.Opened opened) {
        PageModel page = opened.page();
        ActionReading action = opened.action();
        List<Link> links = new ArrayList<>();
        boolean keeps = Actions.mayKeep(page, action);
        if (action.isOpen() && Actions.mayFinish(page, action)) {
            links.add(new Link(page.text("action.do.done"), opened.path() + "/done"));
        }
        if (action.isOpen() && keeps) {
            links.add(new Link(page.text("action.do.change"), opened.path() + "/change"));
            links.add(new Link(page.text("action.do.drop"), opened.path() + "/drop"));
        }
        if (!action.isOpen() && keeps) {
            links.add(new Link(page.text("action.do.reopen"), opened.path() + "/reopen"));
        }
        return links;
    }

    private static List<RecordLine> lines(PageModel page, ActionReading action, UnaryOperator<String> names) {
        List<RecordLine> lines = new ArrayList<>();
        lines.add(line(page.text("action.owner"), owner(action, names)));
        lines.add(line(page.text("action.due"), page.texts().date(action.due())));
        if (!action.firstDue().equals(action.due())) {
            lines.add(line(page.text("action.firstDue"), page.texts().date(action.firstDue())));
        }
        if (action.ending() != null) {
            lines.add(line(page.text("action.ending." + action.standing()), action.ending()));
            lines.add(line(page.text("action.endedAt"), page.texts().date(action.endedAt())));
        }
        lines.add(line(
                page.text("action.agreedBy"),
                names.apply(action.agreedBy()) + ", " + page.texts().moment(action.agreedAt())));
        return lines;
    }

    private static RecordLine line(String label, String told) {
        return new RecordLine(label, List.of(told), List.of());
    }

    private static ActionViews.StepLine step(PageModel page, ActionReading.Step step, UnaryOperator<String> names) {
        return new ActionViews.StepLine(
                page.text(
                        "action.step." + step.what(),
                        step.owner() == null ? "" : names.apply(step.owner()),
                        page.texts().date(step.due())),
                page.texts().moment(step.recordedAt()),
                names.apply(step.by()),
                step.entry(),
                step.reason());
    }
}
