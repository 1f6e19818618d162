package org.groundswell.web.calendar;

import java.time.Instant;
import java.util.List;
import org.groundswell.web.reading.DueReading;
import org.jspecify.annotations.Nullable;

/** What the services say of a person's calendar. */
record CalendarReading(List<Programme> programmes) {

    CalendarReading {
        programmes = programmes == null ? List.of() : List.copyOf(programmes);
    }

    record Programme(String id, String name, List<Dated> due) {
        Programme {
            due = due == null ? List.of() : List.copyOf(due);
        }
    }

    /**
     * @param changed the entry by which it was last told
     * @param changedAt when that entry was recorded
     */
    record Dated(DueReading due, long changed, Instant changedAt) {}

    /** @param madeAt nothing where the person's calendar has no address */
    record Standing(@Nullable Instant madeAt) {}

    /** @param secret told this once */
    record Made(String secret, Instant madeAt) {}
}
