package org.groundswell.web.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.ActionReading;
import org.groundswell.web.reading.CycleReading;
import org.groundswell.web.reading.People;
import org.springframework.stereotype.Component;

/** What is being done at a site, for its page. */
@Component
class SiteWork {

    private static final int SHOWN = 5;
    private static final int READ = 50;

    private final QueryClient queries;
    private final People people;
    private final Clock clock;

    SiteWork(QueryClient queries, People people, Clock clock) {
        this.queries = queries;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param actions that are open, as many as are read
     * @param tests as many as are shown
     */
    SiteView.Work of(
            PageModel page, String site, ActionReading.Page actions, CycleReading.Page tests, boolean mayAgree) {
        return told(page, site, actions, tests, mayAgree, List.of());
    }

    /** @param toldElsewhere what was noted in these ways is left out: the page tells it in a place of its own */
    SiteView.Work of(PageModel page, String p, String site, boolean mayAgree, List<String> toldElsewhere) {
        return told(page, site, actions(page, p, site), tests(page, p, site), mayAgree, toldElsewhere);
    }

    private SiteView.Work told(
            PageModel page,
            String site,
            ActionReading.Page actions,
            CycleReading.Page tests,
            boolean mayAgree,
            List<String> toldElsewhere) {
        String[] ways = toldElsewhere.toArray(String[]::new);
        List<ActionReading> all = actions.items();
        List<ActionReading> told =
                all.stream().filter(action -> !action.isNotedAs(ways)).toList();
        List<ActionReading> open = told.stream().limit(SHOWN).toList();
        Instant moment = page.live() || page.asAt() == null ? null : page.asAt().recordedAt();
        LocalDate today = LocalDate.ofInstant(Objects.requireNonNullElse(moment, clock.instant()), Texts.ZONE);
        UnaryOperator<String> names = people.names(
                open.stream().map(ActionReading::owner).filter(Objects::nonNull).toList(), page.texts());
        return new SiteView.Work(
                page.text("site.actions.told", actions.total() - all.size() + told.size()),
                open.stream().map(action -> task(page, action, today, names)).toList(),
                page.here()
                        .at(page.programmePath() + "/actions")
                        .with("site", site)
                        .url(),
                mayAgree ? page.programmePath() + "/actions/new?site=" + site : null,
                page.text("site.tests.told", tests.total()),
                tests.items().stream().map(each -> test(page, each)).toList(),
                page.here()
                        .at(page.programmePath() + "/pdsa")
                        .with("site", site)
                        .url(),
                mayAgree && mayPlan(page, site) ? page.programmePath() + "/sites/" + site + "/pdsa/new" : null);
    }

    private ActionReading.Page actions(PageModel page, String p, String site) {
        return queries.read(
                        Ask.of("/programmes/{p}/actions", p)
                                .asAt(page.here().asAt())
                                .with("site", site)
                                .with("state", "open")
                                .with("size", READ),
                        ActionReading.Page.class)
                .data();
    }

    private CycleReading.Page tests(PageModel page, String p, String site) {
        return queries.read(
                        Ask.of("/programmes/{p}/pdsa", p)
                                .asAt(page.here().asAt())
                                .with("site", site)
                                .with("size", SHOWN),
                        CycleReading.Page.class)
                .data();
    }

    private static SiteView.Test test(PageModel page, CycleReading cycle) {
        String result = cycle.result();
        return new SiteView.Test(
                page.programmeLink("/pdsa/" + cycle.cycle()),
                cycle.aim(),
                page.text("pdsa.is." + cycle.stage()),
                result == null ? "" : page.text("pdsa.result." + result));
    }

    private static boolean mayPlan(PageModel page, String site) {
        ProgrammeContext programme = page.programme();
        return page.live() && programme != null && (programme.isManager() || programme.isTeamOf(site));
    }

    private static SiteView.Task task(
            PageModel page, ActionReading action, LocalDate today, UnaryOperator<String> names) {
        String owner = action.owner();
        String who = owner == null ? Objects.requireNonNullElse(action.ownerWords(), "") : names.apply(owner);
        return new SiteView.Task(
                page.programmeLink(action.path()),
                action.what(),
                page.text("site.action.told", who, page.texts().date(action.due())),
                action.isOverdue(today));
    }
}
