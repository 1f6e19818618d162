package org.groundswell.web.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.domain.comment.Subject;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.comment.Commented;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.HistoryReading;
import org.groundswell.web.reading.ProgrammeReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's own notices, and how they want to be told. */
@Controller
class NoticesPageController {

    static final String LIST = "/programmes/{p}/notices";

    private static final String PREFERENCE = LIST + "/preference";
    private static final String MINE = "/notices/preference";
    private static final List<String> WAYS = List.of("at-once", "daily", "weekly", "none");

    private final QueryClient queries;
    private final CommandClient commands;
    private final Forms forms;
    private final Pages pages;
    private final UnreadCounts unread;

    NoticesPageController(QueryClient queries, CommandClient commands, Forms forms, Pages pages, UnreadCounts unread) {
        this.queries = queries;
        this.commands = commands;
        this.forms = forms;
        this.pages = pages;
        this.unread = unread;
    }

    private record Until(long until) {}

    private record Mail(@Nullable String mail) {}

    @GetMapping(LIST)
    ModelAndView list(@PathVariable String p) {
        Answer<ProgrammeReading> programme =
                queries.read(Ask.of("/programmes/{p}", p).asAt(pages.here().asAt()), ProgrammeReading.class);
        PageModel page = pages.in(p, programme.asAt());
        AsAt moment = Objects.requireNonNull(programme.asAt());
        Long until = page.live() ? null : moment.entry();
        NoticeReading.Page found = commands.read(Ask.of(LIST, p).with("until", until), NoticeReading.Page.class);
        unread.forget(p);
        return page.show("notice/list", listing(page, p, found, moment.entry()));
    }

    /** Where a mail's link leads: to what the notice is about. */
    @GetMapping(LIST + "/{n:n-[0-9a-f]+}")
    ModelAndView follow(@PathVariable String p, @PathVariable String n) {
        String programme = "/programmes/" + pages.context(p).id();
        return commands.read(Ask.of(LIST, p), NoticeReading.Page.class).items().stream()
                .filter(notice -> notice.notice().equals(n))
                .findFirst()
                .flatMap(notice -> Commented.page(new Subject(notice.on(), notice.of()), pages.here(), programme))
                .map(page -> new ModelAndView("redirect:" + page.url()))
                .orElseGet(() -> new ModelAndView("redirect:" + programme + "/notices"));
    }

    @PostMapping(LIST + "/read")
    ModelAndView read(@PathVariable String p, @RequestParam long until) {
        commands.send(Order.post(LIST + "/read", p).body(new Until(until)), NoticeReading.Unread.class);
        unread.forget(p);
        pages.tellDone("notice.read.done");
        return new ModelAndView("redirect:/programmes/" + p + "/notices");
    }

    @GetMapping(PREFERENCE)
    ModelAndView choosing(@PathVariable String p) {
        NoticeReading.Preference now = commands.read(Ask.of(MINE), NoticeReading.Preference.class);
        return choosing(page(p), forms.open("notices/preference").with("mail", now.mail()));
    }

    @PostMapping(PREFERENCE)
    ModelAndView choose(@PathVariable String p) {
        PageModel page = page(p);
        Form form = forms.typed("notices/preference");
        Order order = Order.put(MINE).body(new Mail(form.given("mail")));
        return switch (commands.send(order, NoticeReading.Preference.class)) {
            case Outcome.Refused<NoticeReading.Preference>(var problem) -> choosing(page, form.refuse(problem));
            case Outcome.Accepted<NoticeReading.Preference> _ -> {
                forms.done(form);
                pages.tellDone("notice.preference.done");
                yield new ModelAndView("redirect:/programmes/" + p + "/notices");
            }
        };
    }

    private PageModel page(String p) {
        PageModel page = pages.in(p, null);
        return page.under(page.text("notices.title"), page.programmePath() + "/notices");
    }

    private static ModelAndView choosing(PageModel page, Form form) {
        List<Option> ways = WAYS.stream()
                .map(way ->
                        new Option(way, page.text("notice.mail." + way), page.text("notice.mail." + way + ".means")))
                .toList();
        String path = page.programmePath() + "/notices";
        return page.show("notice/preference", new NoticeViews.Choosing(ways, path + "/preference", path), form);
    }

    private NoticeViews.Listing listing(PageModel page, String p, NoticeReading.Page found, long entry) {
        Map<Long, String> because = because(page, p, found.items());
        String path = page.programmePath() + "/notices";
        NoticeReading.PolicyState policy = queries.read(
                        Ask.of(LIST + "/policy", p).asAt(page.here().asAt()), NoticeReading.PolicyState.class)
                .data();
        long until =
                found.items().stream().mapToLong(NoticeReading::after).max().orElse(entry);
        return new NoticeViews.Listing(
                page.text("notices.finding", found.unread(), found.items().size()),
                found.items().stream()
                        .map(notice -> NoticeLines.line(page, notice, because.get(notice.cause())))
                        .toList(),
                page.live() && found.unread() > 0 ? path + "/read" : null,
                until,
                path + "/preference",
                page.programmeLink("/notices/policy"),
                policy.on());
    }

    /** What the history says of their causes, where the caller reads it. */
    private Map<Long, String> because(PageModel page, String p, List<NoticeReading> notices) {
        String entries = notices.stream()
                .map(NoticeReading::cause)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        if (entries.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> because = new HashMap<>();
        try {
            queries.read(
                            Ask.of("/programmes/{p}/history", p)
                                    .with("entries", entries)
                                    .with("size", 200)
                                    .asAt(page.here().asAt()),
                            HistoryReading.class)
                    .data()
                    .items()
                    .forEach(
                            entry -> Stream.ofNullable(entry.what()).forEach(what -> because.put(entry.entry(), what)));
        } catch (Refusal notForThem) {
            return Map.of();
        }
        return because;
    }
}
