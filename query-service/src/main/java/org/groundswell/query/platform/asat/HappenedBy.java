package org.groundswell.query.platform.asat;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.groundswell.query.platform.error.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The second clock as it is written: the last day of which something is told. A day before the first thing that happened tells of
 * nothing; one that is no earlier than the moment known by leaves nothing out, so that stepping back in a history with a day held is
 * never refused.
 */
final class HappenedBy {

    private static final int LAST_YEAR = 9999;

    private HappenedBy() {}

    /**
     * @param text a date; nothing means that one clock alone is read
     * @throws ProblemException 400 {@code HAPPENED_BY_MALFORMED}
     */
    static @Nullable LocalDate parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static ProblemException malformed() {
        String message = "Give happenedBy as a date, such as 2026-01-31.";
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "HAPPENED_BY_MALFORMED",
                message,
                new ProblemException.Fault("happenedBy", "HAPPENED_BY_MALFORMED", message));
    }
}
