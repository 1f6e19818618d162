package org.groundswell.web.taken;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.groundswell.web.client.AsAt;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.CommandClient;
import org.groundswell.web.client.Order;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.file.TakenFiles;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.People;
import org.groundswell.web.taken.FilesReading.Item;
import org.groundswell.web.taken.FilesReading.Restated;
import org.groundswell.web.taken.FilesView.Line;
import org.groundswell.web.taken.FilesView.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The files that were taken of a programme: who audits or manages sees everybody's, everybody sees their own. */
@Controller
class FilesPageController {

    private static final String FILES = "/programmes/{p}/files";
    private static final String BEFORE = "before";
    private static final String WHOSE = "whose";
    private static final String MINE = "mine";
    private static final int SIZE = 25;

    private final QueryClient queries;
    private final CommandClient commands;
    private final Pages pages;
    private final People people;
    private final RestatedFiles restated;
    private final TakenFiles taken;

    FilesPageController(
            QueryClient queries,
            CommandClient commands,
            Pages pages,
            People people,
            RestatedFiles restated,
            TakenFiles taken) {
        this.queries = queries;
        this.commands = commands;
        this.pages = pages;
        this.people = people;
        this.restated = restated;
        this.taken = taken;
    }

    private record Until(long until) {}

    @GetMapping(FILES)
    ModelAndView show(@PathVariable String p, HttpServletRequest request) {
        taken.catchUp(request);
        ProgrammeContext programme = pages.context(p);
        boolean mayAll = programme.isManager() || programme.isAuditor() || isAdministrator();
        boolean all = mayAll
                && (!MINE.equals(pages.here().value(WHOSE)) || programme.roles().isEmpty());
        AsAt moment = moment(p, programme);
        PageModel page = pages.in(p, moment);
        FilesReading files = read(p, moment, all);
        Map<Long, Restated> became = programme.roles().isEmpty()
                ? Map.of()
                : restated.of(p, files.items(), files.seen(), page.here().asAt());
        return page.show(
                "taken/files",
                view(page, files, became, all, mayAll && !programme.roles().isEmpty()));
    }

    @PostMapping(FILES + "/seen")
    ModelAndView seen(
            @PathVariable String p, @RequestParam long until, @RequestParam(required = false) @Nullable String from) {
        commands.send(Order.post(RestatedFiles.LIST + "/seen", p).body(new Until(until)), FilesReading.Seen.class);
        pages.tellDone("files.seen.done");
        return new ModelAndView("redirect:" + ("today".equals(from) ? "/" : "/programmes/" + p + "/files?whose=mine"));
    }

    private boolean isAdministrator() {
        return pages.caller() != null && pages.caller().isAdministrator();
    }

    /** Of a page that the same people may read. */
    private AsAt moment(String p, ProgrammeContext programme) {
        String asAt = pages.here().asAt();
        return programme.roles().isEmpty()
                ? queries.readList(Ask.of("/programmes/{p}/access", p).asAt(asAt), Object.class)
                        .moment()
                : queries.read(Ask.of("/programmes/{p}", p).asAt(asAt), Object.class)
                        .moment();
    }

    private FilesReading read(String p, AsAt moment, boolean all) {
        return commands.read(
                Ask.of(RestatedFiles.LIST + (all ? "/all" : ""), p)
                        .with(BEFORE, pages.here().value(BEFORE))
                        .with("until", moment.until(Texts.ZONE))
                        .with("size", SIZE),
                FilesReading.class);
    }

    private FilesView view(
            PageModel page, FilesReading files, Map<Long, Restated> became, boolean all, boolean mayBoth) {
        UnaryOperator<String> names =
                people.names(files.items().stream().map(Item::person).toList(), page.texts());
        FileLines words = new FileLines(page, files.seen());
        String me = page.caller() == null ? "" : page.caller().person();
        List<Line> lines = files.items().stream()
                .map(item -> words.line(
                        item,
                        names.apply(item.person()),
                        became.getOrDefault(item.number(), Restated.NOTHING),
                        item.person().equals(me)))
                .toList();
        long otherwise = became.values().stream().filter(Restated::isAny).count();
        Here here = page.here();
        boolean more = lines.size() == SIZE;
        boolean news = lines.stream().anyMatch(Line::news);
        return new FilesView(
                page.text(all ? "files.finding.all" : "files.finding.mine", files.total(), otherwise),
                all,
                mayBoth ? here.at(here.path()).with(WHOSE, all ? MINE : null).url() : null,
                page.programme() != null && !page.programme().roles().isEmpty(),
                files.broken() == null ? null : page.text("reads.broken", files.broken()),
                news && page.asAt() != null
                        ? new Seen(here.path() + "/seen", page.asAt().entry())
                        : null,
                lines,
                more ? here.with(BEFORE, files.items().getLast().number()).url() : null);
    }
}
