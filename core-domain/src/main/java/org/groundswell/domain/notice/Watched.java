package org.groundswell.domain.notice;

import java.time.LocalDate;

/**
 * From where on a ledger is told of. A programme that came from another installation was told of there: here nothing is told of what had
 * happened by its last entry that came, nor of what was due by the day on which it came.
 *
 * @param entry the last that nothing is told of
 * @param day the last that begins without being told of
 */
public record Watched(long entry, LocalDate day) {

    public static final Watched FROM_THE_BEGINNING = new Watched(0, LocalDate.MIN);

    /** Whether a notice that a run gives is given. */
    public boolean tells(Notice notice) {
        return notice.after() > entry || notice.day().isAfter(day);
    }
}
