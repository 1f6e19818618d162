package org.groundswell.web.platform.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day that a page speaks of: today, or the day of the moment that it shows. */
@Component
public class ShownDay {

    private final Clock clock;
    private final QueryClient queries;

    ShownDay(Clock clock, QueryClient queries) {
        this.clock = clock;
        this.queries = queries;
    }

    /** By the second clock its day, where that is the earlier. */
    public LocalDate of(String programme, Here here) {
        LocalDate known = known(programme, here);
        String day = here.happenedBy();
        LocalDate happened = day != null && day.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(day) : known;
        return happened.isBefore(known) ? happened : known;
    }

    private LocalDate known(String programme, Here here) {
        String moment = here.asAt();
        if (moment != null && moment.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return LocalDate.parse(moment.substring(0, 10));
        }
        Instant shown = moment == null ? null : recordedAt(programme, moment);
        return LocalDate.ofInstant(Objects.requireNonNullElse(shown, clock.instant()), Texts.ZONE);
    }

    private @Nullable Instant recordedAt(String programme, String moment) {
        return queries.read(Ask.of("/programmes/{p}", programme).asAt(moment), Object.class)
                .moment()
                .recordedAt();
    }
}
