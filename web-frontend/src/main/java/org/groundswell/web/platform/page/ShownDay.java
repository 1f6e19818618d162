package org.groundswell.web.platform.page;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day that a page speaks of: today, or the day of the moment that it shows. */
@Component
public class ShownDay {

    private final Clock clock;

    ShownDay(Clock clock) {
        this.clock = clock;
    }

    public LocalDate of(Here here) {
        String moment = here.asAt();
        return moment != null && moment.matches("\\d{4}-\\d\\d-\\d\\d.*")
                ? LocalDate.parse(moment.substring(0, 10))
                : LocalDate.ofInstant(clock.instant(), Texts.ZONE);
    }
}
