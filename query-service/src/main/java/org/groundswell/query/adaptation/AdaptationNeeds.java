package org.groundswell.query.adaptation;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.need.NeedSource;
import org.springframework.stereotype.Component;

/** Answers, adaptations to look at again, and news of what goes beyond what was agreed. */
@Component
class AdaptationNeeds implements NeedSource {

    /** How long the region is told of an adaptation that waits for no answer. */
    private static final int DAYS_TOLD = 14;

    @Override
    public String name() {
        return "adaptations";
    }

    @Override
    public List<AdaptationRow.Need> needs(Reading reading, LocalDate today) {
        return new AdaptationStore(reading)
                .needs(today.plusDays(DAYS_AHEAD), today.minusDays(DAYS_TOLD)).stream()
                        .limit(MOST)
                        .toList();
    }
}
