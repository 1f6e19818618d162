package org.groundswell.web.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A round and how far the sites have come in it.
 *
 * @param status open or closed
 */
public record RoundReading(
        String round,
        String title,
        String instrument,
        @Nullable String instrumentVersion,
        @Nullable String wording,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        String status,
        long version,
        int sites,
        int started,
        int revealed,
        int agreed) {

    public boolean open() {
        return status.equals("open");
    }
}
