package org.groundswell.web.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.web.action.ActionViews.Tag;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.ActionReading;
import org.groundswell.web.reading.People;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every page of an action needs: the action, who may own it, and who may do what. */
@Component
class Actions {

    static final String LIST = "/programmes/{p}/actions";
    static final String ONE = LIST + "/{a}";

    private static final int MOST_SITES = 1000;

    private final QueryClient queries;
    private final Pages pages;
    private final People people;
    private final Clock clock;

    Actions(QueryClient queries, Pages pages, People people, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.people = people;
        this.clock = clock;
    }

    /** An action and its page, at the moment asked for. */
    record Opened(PageModel page, ActionReading.Detail detail, String path) {

        ActionReading action() {
            return detail.action();
        }
    }

    Opened open(String p, String a) {
        Answer<ActionReading.Detail> answer =
                queries.read(Ask.of(ONE, p, a).asAt(pages.here().asAt()), ActionReading.Detail.class);
        PageModel page = under(pages.in(p, answer.asAt()));
        return new Opened(page, answer.data(), page.programmePath() + "/actions/" + a);
    }

    Opened openForm(String p, String a) {
        Opened opened = open(p, a);
        return new Opened(opened.page().under(opened.action().what(), opened.path()), opened.detail(), opened.path());
    }

    static PageModel under(PageModel page) {
        return page.under(page.text("actions.title"), page.programmePath() + "/actions");
    }

    static boolean mayAgree(PageModel page) {
        ProgrammeContext programme = programme(page);
        return page.live()
                && Stream.of("programme-manager", "regional-lead", "site-team").anyMatch(programme::has);
    }

    /** Whether the caller may move, drop and reopen it. */
    static boolean mayKeep(PageModel page, ActionReading action) {
        ProgrammeContext programme = programme(page);
        String site = action.site();
        return page.live() && (site == null ? programme.isManager() : programme.mayEnterFor(site, action.region()));
    }

    /** Whether the caller may say what came of it: also its owner. */
    static boolean mayFinish(PageModel page, ActionReading action) {
        boolean own = page.caller() != null && page.caller().person().equals(action.owner());
        return page.live() && (own || mayKeep(page, action));
    }

    static ProgrammeContext programme(PageModel page) {
        return Objects.requireNonNull(page.programme());
    }

    /** The day of the page: today, or that of the moment it is read at. */
    LocalDate today(PageModel page, @Nullable AsAt asAt) {
        Instant then = page.live() || asAt == null ? null : asAt.recordedAt();
        return LocalDate.ofInstant(then == null ? clock.instant() : then, Texts.ZONE);
    }

    static Tag tag(PageModel page, ActionReading action, LocalDate today) {
        if (action.isOverdue(today)) {
            return new Tag(page.text("action.is.overdue"), "red");
        }
        return switch (action.standing()) {
            case "done" -> new Tag(page.text("action.is.done"), "green");
            case "dropped" -> new Tag(page.text("action.is.dropped"), "grey");
            case "noted" ->
                new Tag(page.text("action.is.noted." + Objects.requireNonNullElse(action.notedAs(), "flag")), "yellow");
            default -> new Tag(page.text("action.is.open"), "blue");
        };
    }

    /** Who may own an action there, the caller first; with the role beside each name. */
    List<Option> owners(PageModel page, String p, @Nullable String site) {
        List<ActionReading.Owner> all = queries.readList(
                        Ask.of(LIST + "/owners", p).with("site", site), ActionReading.Owner.class)
                .data();
        Map<String, String> names =
                people.names(all.stream().map(ActionReading.Owner::person).toList());
        String me = page.caller() == null ? "" : page.caller().person();
        List<Option> options = new ArrayList<>();
        for (ActionReading.Owner owner : all) {
            String name = names.getOrDefault(owner.person(), page.text("person.unknown"));
            String roles = owner.roles().stream()
                    .map(role -> page.text("role." + role))
                    .collect(Collectors.joining(", "));
            options.add(new Option(
                    owner.person(),
                    owner.person().equals(me)
                            ? page.text("record.me", name)
                            : page.text("action.owner.option", name, roles)));
        }
        options.sort(Comparator.comparing((Option option) -> !option.value().equals(me))
                .thenComparing(Option::label));
        return options;
    }

    /** The sites whose rows the caller reads. */
    List<Option> sites(String p) {
        return read(p).stream()
                .map(site -> new Option(site.code(), site.nameAndCode()))
                .toList();
    }

    /** The sites that the caller may agree actions for. */
    List<Option> ownSites(PageModel page, String p) {
        return read(p).stream()
                .filter(site -> programme(page).mayEnterFor(site.code(), site.region()))
                .map(site -> new Option(site.code(), site.nameAndCode()))
                .toList();
    }

    private List<SiteReading> read(String p) {
        return queries.read(
                        Ask.of("/programmes/{p}/sites", p)
                                .asAt(pages.here().asAt())
                                .with("sort", "name")
                                .with("size", MOST_SITES),
                        SiteReading.Page.class)
                .data()
                .items();
    }
}
