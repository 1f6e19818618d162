package org.groundswell.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.AdaptationReading;
import org.springframework.stereotype.Component;

/** What adaptations need of a person: answers, those to look at again, and news of what goes beyond what was agreed. */
@Component
class AdaptationNeeds {

    private static final int DAYS_AHEAD = 7;

    /** How long the region is told of an adaptation that waits for no answer. */
    private static final int DAYS_TOLD = 14;

    private static final int SHOWN = 10;

    private final QueryClient queries;
    private final Clock clock;

    AdaptationNeeds(QueryClient queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    List<Need> of(ProgrammeContext programme, Texts texts) {
        if (!programme.isManager() && !programme.has("regional-lead")) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        return queries
                .readList(
                        Ask.of("/programmes/{p}/adaptations/needs", programme.id())
                                .with("by", today.plusDays(DAYS_AHEAD))
                                .with("since", today.minusDays(DAYS_TOLD)),
                        AdaptationReading.Need.class)
                .data()
                .stream()
                .limit(SHOWN)
                .map(need -> need(programme, need, texts))
                .toList();
    }

    private static Need need(ProgrammeContext programme, AdaptationReading.Need need, Texts texts) {
        String key = "home.need.adaptation." + need.kind();
        String path = "/programmes/" + programme.id() + "/adaptations/" + need.adaptation();
        return new Need(
                need.due(),
                texts.text(
                        key,
                        Objects.requireNonNullElse(need.siteName(), need.site()),
                        need.what(),
                        texts.date(need.due())),
                texts.text(key + ".action"),
                path + (need.kind().equals("answer") ? "/answer" : ""));
    }
}
