package org.groundswell.query.action;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.need.NeedSource;
import org.springframework.stereotype.Component;

/** A person's own actions, promises and gaps, and what was lost since handover at their sites. */
@Component
class ActionNeeds implements NeedSource {

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public List<ActionRow> needs(Reading reading, LocalDate today) {
        return new ActionStore(reading)
                .needs(today.plusDays(DAYS_AHEAD)).stream().limit(MOST).toList();
    }
}
