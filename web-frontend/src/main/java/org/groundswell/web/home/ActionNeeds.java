package org.groundswell.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.ActionReading;
import org.springframework.stereotype.Component;

/** A person's own actions, promises and gaps that are overdue or due within a week; and what was lost since handover at their sites. */
@Component
class ActionNeeds {

    private final Clock clock;

    ActionNeeds(Clock clock) {
        this.clock = clock;
    }

    List<Need> of(ProgrammeContext programme, List<ActionReading> actions, Texts texts) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        return actions.stream()
                .map(action -> need(programme, action, today, texts))
                .toList();
    }

    private static Need need(ProgrammeContext programme, ActionReading action, LocalDate today, Texts texts) {
        String key = action.isOverdue(today) ? "home.need.action.overdue" : "home.need.action.due";
        String noted = "home.need." + action.notedAs();
        return new Need(
                action.due(),
                texts.text(
                        action.isNoted() ? noted : key,
                        action.what(),
                        Objects.requireNonNullElse(action.where(), programme.name()),
                        texts.date(action.due())),
                texts.text(action.isNoted() ? noted + ".action" : "home.need.action.action"),
                "/programmes/" + programme.id() + path(action));
    }

    /** Where it is seen to. */
    private static String path(ActionReading action) {
        if (action.isNotedAs("lost")) {
            return "/actions/new?site=" + action.site() + "&from=handover&ref=" + action.origin();
        }
        return action.path() + (action.isNotedAs("promise") ? "/edit" : "");
    }
}
