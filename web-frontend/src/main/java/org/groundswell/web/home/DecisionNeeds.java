package org.groundswell.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.DecisionReading;
import org.springframework.stereotype.Component;

/** What decisions need of a person: votes, writing down, approvals, and conditions and reviews due within a week. */
@Component
class DecisionNeeds {

    private static final int DAYS_AHEAD = 7;
    private static final int SHOWN = 10;

    /** Where each need is met, below the decision's own page. */
    private static final Map<String, String> FORMS =
            Map.of("vote", "/vote", "write", "/take", "approve", "/approve", "review", "/outcome");

    private final QueryClient queries;
    private final Clock clock;

    DecisionNeeds(QueryClient queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    List<Need> of(ProgrammeContext programme, Texts texts) {
        if (programme.isExecutiveOnly()) {
            return List.of();
        }
        LocalDate by = LocalDate.ofInstant(clock.instant(), Texts.ZONE).plusDays(DAYS_AHEAD);
        return queries
                .readList(
                        Ask.of("/programmes/{p}/decisions/needs", programme.id())
                                .with("by", by),
                        DecisionReading.Need.class)
                .data()
                .stream()
                .limit(SHOWN)
                .map(need -> need(programme, need, texts))
                .toList();
    }

    private static Need need(ProgrammeContext programme, DecisionReading.Need need, Texts texts) {
        String key = "home.need.decision." + need.kind();
        String path = "/programmes/" + programme.id() + "/decisions/" + need.decision();
        return new Need(
                need.due(),
                texts.text(key, need.question(), need.about(), texts.date(need.due())),
                texts.text(key + ".action"),
                path + FORMS.getOrDefault(need.kind(), ""));
    }
}
