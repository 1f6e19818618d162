package org.groundswell.web.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.Caller;
import org.groundswell.web.platform.page.Callers;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What needs a person about limits and signals: decisions that wait for them, and open cases. */
@Component
class VariationNeeds {

    private final QueryClient queries;
    private final Callers callers;

    VariationNeeds(QueryClient queries, Callers callers) {
        this.queries = queries;
        this.callers = callers;
    }

    record Proposal(String measure, String site, @Nullable String region, String recalculation, Proposed proposed) {}

    record Proposed(String by, Instant at) {}

    record Cases(int total, List<Case> items) {}

    record Case(String measureName, Where site, Instant openedAt) {}

    record Where(String name) {}

    List<Need> of(ProgrammeContext programme, Texts texts) {
        Caller caller = callers.current();
        boolean works = programme.isManager() || programme.has("regional-lead") || programme.has("site-team");
        if (caller == null || !works) {
            return List.of();
        }
        List<Need> needs = new ArrayList<>();
        if (programme.isManager() || programme.has("regional-lead")) {
            approvals(programme, caller, texts, needs);
        }
        cases(programme, caller, texts, needs);
        return needs;
    }

    private void approvals(ProgrammeContext programme, Caller caller, Texts texts, List<Need> needs) {
        List<Proposal> waiting = queries
                .readList(
                        Ask.of("/programmes/{p}/recalculations", programme.id()).with("standing", "proposed"),
                        Proposal.class)
                .data()
                .stream()
                .filter(proposal -> programme.isManager() || programme.leads(proposal.region()))
                .filter(proposal -> !proposal.proposed().by().equals(caller.person()))
                .toList();
        if (!waiting.isEmpty()) {
            Proposal oldest = waiting.getLast();
            String link = "/programmes/" + programme.id() + "/measures/" + oldest.measure() + "/sites/" + oldest.site()
                    + "/limits/" + oldest.recalculation();
            needs.add(need(texts, oldest.proposed().at(), "home.need.approvals", link, waiting.size()));
        }
    }

    /** A manager's sites are all of them, so of those only what is the manager's own. */
    private void cases(ProgrammeContext programme, Caller caller, Texts texts, List<Need> needs) {
        boolean own = programme.isManager();
        Cases cases = queries.read(
                        Ask.of("/programmes/{p}/signals", programme.id())
                                .with("owner", own ? caller.person() : null)
                                .with("size", 1),
                        Cases.class)
                .data();
        if (cases.total() > 0) {
            Case oldest = cases.items().getFirst();
            String link = "/programmes/" + programme.id() + "/signals" + (own ? "?owner=" + caller.person() : "");
            needs.add(need(
                    texts,
                    oldest.openedAt(),
                    own ? "home.need.signalsMine" : "home.need.signals",
                    link,
                    cases.total(),
                    oldest.measureName(),
                    oldest.site().name()));
        }
    }

    private static Need need(Texts texts, Instant since, String key, String link, Object... about) {
        return new Need(
                LocalDate.ofInstant(since, Texts.ZONE), texts.text(key, about), texts.text(key + ".action"), link);
    }
}
