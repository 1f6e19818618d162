package org.groundswell.web.group;

import java.util.stream.Collectors;
import org.groundswell.web.client.Answer;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.Pages;
import org.groundswell.web.reading.GroupReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups that the caller made, and alone may change. */
@Component
class OwnGroups {

    private final QueryClient queries;
    private final Pages pages;

    OwnGroups(QueryClient queries, Pages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    /**
     * @param asAt null for as it is now
     * @throws Refusal 403 for whoever did not make it
     */
    Answer<GroupReading> read(String p, String g, @Nullable String asAt) {
        Answer<GroupReading> group =
                queries.read(Ask.of(GroupsPageController.GROUP, p, g).asAt(asAt), GroupReading.class);
        if (!GroupsPageController.isMine(pages.in(p, group.asAt()), group.data())) {
            throw new Refusal(Problem.ofStatus(403));
        }
        return group;
    }

    /** The same as it is now; nothing where it is withdrawn. */
    @Nullable
    Answer<GroupReading> find(String p, String g) {
        try {
            return read(p, g, null);
        } catch (Refusal refusal) {
            if (refusal.problem().isNotFound()) {
                return null;
            }
            throw refusal;
        }
    }

    /** The page of a form about a group. */
    PageModel page(String p) {
        return pages.in(p, null)
                .under(pages.texts().text("variation.title"), "/programmes/" + p + "/variation")
                .under(pages.texts().text("groups.title"), list(p));
    }

    static String codes(GroupReading group) {
        return group.sites().stream().map(GroupReading.Site::code).collect(Collectors.joining(" "));
    }

    static String list(String p) {
        return "/programmes/" + p + "/groups";
    }

    /** Names the form about a group, for its draft. */
    static String key(String p, String what) {
        return "group/" + p + "/" + what;
    }
}
