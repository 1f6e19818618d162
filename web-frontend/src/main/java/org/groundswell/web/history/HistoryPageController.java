package org.groundswell.web.history;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Forms;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.Filters;
import org.groundswell.web.reading.HistoryReading;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The history: searched and filtered on the server, paged by entry so that new entries never shift a page. */
@Controller
public class HistoryPageController {

    private static final List<String> FILTERS = List.of("q", "type", "actor", "aggregate", "site", "from", "to");
    private static final List<String> CONTEXTS = List.of(
            "programme",
            "site",
            "assessment",
            "measure",
            "decision",
            "adaptation",
            "action",
            "pdsa",
            "record",
            "access");
    private static final int SIZE = 50;

    private final QueryClient queries;
    private final Forms forms;
    private final Pages pages;
    private final People people;
    private final JsonMapper json;

    HistoryPageController(QueryClient queries, Forms forms, Pages pages, People people, JsonMapper json) {
        this.queries = queries;
        this.forms = forms;
        this.pages = pages;
        this.people = people;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    @GetMapping("/programmes/{p}/history")
    ModelAndView list(@PathVariable String p) {
        Here here = pages.here();
        Form form = forms.typed("filters");
        Answer<HistoryReading> history = Filters.answer(
                FILTERS,
                form,
                pages.texts(),
                "history.error.",
                filters -> queries.read(
                        ask(p, filters)
                                .with("before", here.value("before"))
                                .with("after", here.value("after"))
                                .with("size", SIZE),
                        HistoryReading.class));
        PageModel page = pages.in(p, history.asAt());
        return page.show("history/history", view(page, history.data()), form);
    }

    @GetMapping("/programmes/{p}/history.csv")
    void csv(@PathVariable String p, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"history.csv\"");
        queries.csv(ask(p, FILTERS), response.getOutputStream());
    }

    @GetMapping("/programmes/{p}/history/{entry}")
    ModelAndView entry(@PathVariable String p, @PathVariable String entry) {
        Answer<HistoryReading.Entry> read = queries.read(
                Ask.of("/programmes/{p}/history/{entry}", p, entry)
                        .asAt(pages.here().asAt()),
                HistoryReading.Entry.class);
        PageModel page =
                pages.in(p, read.asAt()).under(pages.texts().text("history.title"), "/programmes/" + p + "/history");
        ModelAndView shown = page.show("history/entry", entryView(page, read.data()));
        return isKeptApart(read.data().type()) ? shown.addObject("discussed", false) : shown;
    }

    /** Who belongs to the programme, and groups of sites that people keep for themselves, are not commented on. */
    private static boolean isKeptApart(String type) {
        return type.startsWith("access.") || type.startsWith("group.");
    }

    private Ask ask(String p, List<String> filters) {
        Here here = pages.here();
        Ask ask = Ask.of("/programmes/{p}/history", p).asAt(here.asAt());
        for (String filter : filters) {
            ask = ask.with(filter, here.value(filter));
        }
        return ask;
    }

    private HistoryView view(PageModel page, HistoryReading history) {
        Here here = page.here();
        List<HistoryReading.Entry> items = history.items();
        UnaryOperator<String> names =
                people.names(items.stream().map(HistoryReading.Entry::actor).toList(), page.texts());
        boolean paged = here.value("before") != null || here.value("after") != null;
        boolean full = items.size() == SIZE;
        boolean older = !items.isEmpty() && (full || here.value("after") != null);
        boolean newer = paged && !items.isEmpty() && (full || here.value("before") != null);
        return new HistoryView(
                items.stream().map(entry -> line(page, entry, names)).toList(),
                page.text("history.counted", history.total()),
                only(page),
                types(page),
                FILTERS.stream().anyMatch(filter -> here.value(filter) != null),
                newer
                        ? here.without("before")
                                .with("after", items.getFirst().entry())
                                .url()
                        : null,
                older
                        ? here.without("after")
                                .with("before", items.getLast().entry())
                                .url()
                        : null,
                paged ? here.without("before").without("after").url() : null,
                new Here(page.programmePath() + "/history.csv", here.parameters()).url(),
                new Here(page.programmePath() + "/replay", here.parameters())
                        .without("before")
                        .without("after")
                        .live()
                        .url());
    }

    /** Whose entries, and of what, where a link of the page has narrowed it to them. */
    private @Nullable String only(PageModel page) {
        String actor = page.here().value("actor");
        String aggregate = page.here().value("aggregate");
        if (actor == null && aggregate == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        if (actor != null) {
            parts.add(page.text(
                    "replay.only.actor",
                    people.names(List.of(actor), page.texts()).apply(actor)));
        }
        if (aggregate != null) {
            parts.add(page.text("replay.only.aggregate", aggregate));
        }
        return page.text("replay.only", String.join(", ", parts)) + ".";
    }

    private HistoryView.Line line(PageModel page, HistoryReading.Entry entry, UnaryOperator<String> names) {
        return new HistoryView.Line(
                entry.entry(),
                page.texts().moment(entry.recordedAt()),
                names.apply(entry.actor()),
                page.here()
                        .without("before")
                        .without("after")
                        .with("actor", entry.actor())
                        .url(),
                Objects.requireNonNullElse(entry.what(), entry.type()),
                entry.why(),
                page.texts().textOr("history.type." + context(entry.type()), entry.type()),
                page.link(page.programmePath() + "/history/" + entry.entry()),
                asAt(page, entry.entry()));
    }

    private EntryView entryView(PageModel page, HistoryReading.Entry entry) {
        return new EntryView(
                entry.entry(),
                page.texts().exactly(entry.recordedAt()),
                people.names(List.of(entry.actor()), page.texts()).apply(entry.actor()),
                entry.actor(),
                Objects.requireNonNullElse(entry.what(), entry.type()),
                entry.why(),
                entry.type(),
                entry.aggregate(),
                entry.sequence(),
                entry.revision(),
                Boolean.TRUE.equals(entry.wordsChecked()),
                entry.id(),
                entry.payload() == null ? null : json.writeValueAsString(entry.payload()),
                entry.aggregate() == null
                        ? null
                        : page.here()
                                .at(page.programmePath() + "/history")
                                .with("aggregate", entry.aggregate())
                                .url(),
                new Here(page.programmePath() + "/replay", List.of())
                        .with("after", entry.entry() - 1)
                        .url(),
                asAt(page, entry.entry()),
                entry.entry() > 1 ? asAt(page, entry.entry() - 1) : null,
                entry.redress() == null ? null : RedressView.of(page, entry.entry(), entry.redress()));
    }

    /** The programme as it stood once the entry was made. */
    private static String asAt(PageModel page, long entry) {
        return new Here(page.programmePath(), List.of())
                .with("asAt", "entry:" + entry)
                .url();
    }

    private static List<Option> types(PageModel page) {
        return Stream.concat(
                        Stream.of(new Option("", page.text("history.type.all"))),
                        CONTEXTS.stream().map(context -> new Option(context, page.text("history.type." + context))))
                .toList();
    }

    private static String context(String type) {
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }
}
