package org.groundswell.web.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.Caller;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows who can see what in a programme, since when, granted by whom. */
@Controller
class AccessController {

    private final Pages pages;
    private final QueryClient queries;
    private final People people;

    AccessController(Pages pages, QueryClient queries, People people) {
        this.pages = pages;
        this.queries = queries;
        this.people = people;
    }

    @GetMapping("/programmes/{programme}/access")
    ModelAndView show(@PathVariable String programme) {
        Answer<List<AccessRow>> answer = queries.readList(
                Ask.of("/programmes/{p}/access", programme).asAt(pages.here().asAt()), AccessRow.class);
        PageModel page = pages.in(programme, answer.asAt());
        Map<String, String> names = people.names(answer.data().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.person()), Stream.ofNullable(row.grantedBy())))
                .toList());
        boolean mayChange = page.live() && mayGrant(page);
        List<AccessView.Line> lines = answer.data().stream()
                .map(row -> line(row, page, names, mayChange))
                .sorted(Comparator.comparing(AccessView.Line::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(AccessView.Line::role))
                .toList();
        int different =
                (int) answer.data().stream().map(AccessRow::person).distinct().count();
        return page.show("access/list", new AccessView(lines, different, mayChange));
    }

    /** Who may grant: the programme's managers, and administrators everywhere. */
    static boolean mayGrant(PageModel page) {
        ProgrammeContext programme = page.programme();
        Caller caller = page.caller();
        return (programme != null && programme.isManager()) || (caller != null && caller.isAdministrator());
    }

    private static AccessView.Line line(AccessRow row, PageModel page, Map<String, String> names, boolean mayChange) {
        Texts texts = page.texts();
        Caller caller = page.caller();
        String where = row.site() == null ? row.region() : row.site();
        String grantedBy = row.grantedBy();
        return new AccessView.Line(
                names.getOrDefault(row.person(), texts.text("access.nameless", row.person())),
                caller != null && row.person().equals(caller.person()),
                texts.textOr("role." + row.role(), row.role()),
                where,
                texts.textOr("access.sees." + row.role(), ""),
                row.since(),
                grantedBy == null ? "" : names.getOrDefault(grantedBy, texts.text("access.nameless", grantedBy)),
                row.entry(),
                mayChange ? revokeLink(page.programmePath(), row) : null,
                mayChange && caller != null && caller.isAdministrator()
                        ? "/people/" + encode(row.person()) + "/erase"
                        : null);
    }

    private static String revokeLink(String programmePath, AccessRow row) {
        return programmePath + "/access/revoke?person=" + encode(row.person()) + "&role=" + encode(row.role())
                + (row.region() == null ? "" : "&region=" + encode(row.region()))
                + (row.site() == null ? "" : "&site=" + encode(row.site()));
    }

    private static String encode(@Nullable String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
