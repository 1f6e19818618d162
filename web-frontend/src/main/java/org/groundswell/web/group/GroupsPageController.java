package org.groundswell.web.group;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.GroupReading;
import org.groundswell.web.reading.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of groups that the reader may see, each of them, and both as files. */
@Controller
class GroupsPageController {

    static final String GROUPS = "/programmes/{p}/groups";
    static final String GROUP = GROUPS + "/{g}";

    private final QueryClient queries;
    private final Pages pages;
    private final People people;

    GroupsPageController(QueryClient queries, Pages pages, People people) {
        this.queries = queries;
        this.pages = pages;
        this.people = people;
    }

    @GetMapping(GROUPS)
    ModelAndView list(@PathVariable String p) {
        Answer<List<GroupReading>> groups =
                queries.readList(Ask.of(GROUPS, p).asAt(pages.here().asAt()), GroupReading.class);
        PageModel page = pages.in(p, groups.asAt()).under(pages.texts().text("variation.title"), variation(p));
        UnaryOperator<String> names = names(groups.data());
        List<GroupView.Line> lines = groups.data().stream()
                .map(group -> new GroupView.Line(
                        group.name(),
                        page.programmeLink("/groups/" + group.group()),
                        whose(page, group, names),
                        page.text("groups.sites", group.size()),
                        seen(page, group)))
                .toList();
        var view = new GroupView.Listing(
                lines,
                mayKeep(page) ? page.programmeLink("/groups/new") : null,
                page.here().at("/programmes/" + p + "/groups.csv").url());
        return new ModelAndView("group/list", Map.of("page", page, "view", view));
    }

    @GetMapping(GROUP)
    ModelAndView group(@PathVariable String p, @PathVariable String g) {
        Answer<GroupReading> answer =
                queries.read(Ask.of(GROUP, p, g).asAt(pages.here().asAt()), GroupReading.class);
        GroupReading group = answer.data();
        PageModel page = pages.in(p, answer.asAt())
                .under(pages.texts().text("variation.title"), variation(p))
                .under(pages.texts().text("groups.title"), "/programmes/" + p + "/groups");
        int unseen = group.size() - group.sites().size();
        boolean mine = isMine(page, group) && mayKeep(page);
        var view = new GroupView.Single(
                group.name(),
                whose(page, group, names(List.of(group))),
                group.sites(),
                unseen == 0 ? null : page.text("group.unseen", unseen),
                seen(page, group),
                page.here().at("/programmes/" + p + "/groups/" + g + ".csv").url(),
                mine ? page.programmeLink("/groups/" + g + "/edit") : null,
                mine ? page.programmeLink("/groups/" + g + "/withdraw") : null);
        return new ModelAndView("group/group", Map.of("page", page, "view", view));
    }

    @GetMapping(GROUPS + ".csv")
    void csv(@PathVariable String p, HttpServletResponse response) throws IOException {
        file(Ask.of(GROUPS, p), "groups.csv", response);
    }

    @GetMapping(GROUP + ".csv")
    void groupCsv(@PathVariable String p, @PathVariable String g, HttpServletResponse response) throws IOException {
        file(Ask.of(GROUP, p, g), "group.csv", response);
    }

    private void file(Ask ask, String name, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        queries.csv(ask.asAt(pages.here().asAt()), response.getOutputStream());
    }

    private UnaryOperator<String> names(List<GroupReading> groups) {
        return people.names(groups.stream().map(GroupReading::owner).toList(), pages.texts());
    }

    private static String whose(PageModel page, GroupReading group, UnaryOperator<String> names) {
        if (!isMine(page, group)) {
            return page.text("groups.shared.by", names.apply(group.owner()));
        }
        return page.text(group.shared() ? "groups.shared.mine" : "groups.mine");
    }

    static boolean isMine(PageModel page, GroupReading group) {
        return page.caller() != null && page.caller().person().equals(group.owner());
    }

    /** Whoever sees single sites as more than an auditor does. */
    static boolean mayKeep(PageModel page) {
        return page.live()
                && page.programme() != null
                && List.of("programme-manager", "regional-lead", "site-team").stream()
                        .anyMatch(page.programme()::has);
    }

    private static String seen(PageModel page, GroupReading group) {
        return page.here()
                .at(page.programmePath() + "/variation")
                .with("group", group.group())
                .url();
    }

    private static String variation(String p) {
        return "/programmes/" + p + "/variation";
    }
}
