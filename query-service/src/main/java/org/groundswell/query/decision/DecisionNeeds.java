package org.groundswell.query.decision;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.need.NeedSource;
import org.springframework.stereotype.Component;

/** Votes, writing down, approvals, conditions and reviews. */
@Component
class DecisionNeeds implements NeedSource {

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public List<DecisionRow.Need> needs(Reading reading, LocalDate today) {
        return new DecisionStore(reading)
                .needs(today.plusDays(DAYS_AHEAD)).stream().limit(MOST).toList();
    }
}
