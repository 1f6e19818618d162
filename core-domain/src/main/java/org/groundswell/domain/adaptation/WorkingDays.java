package org.groundswell.domain.adaptation;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday. Bank holidays are counted as working days, so a reply is never due later than promised. */
final class WorkingDays {

    private WorkingDays() {}

    /** The day that lies so many working days after another. */
    static LocalDate after(LocalDate day, int count) {
        LocalDate reached = day;
        int left = count;
        while (left > 0) {
            reached = reached.plusDays(1);
            boolean weekend =
                    reached.getDayOfWeek() == DayOfWeek.SATURDAY || reached.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend ? 0 : 1;
        }
        return reached;
    }
}
