package org.groundswell.launcher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.groundswell.domain.Circumstance;

/**
 * The story's eighteen months, the last of them the month before today's.
 *
 * @param today the day of the telling
 */
record DemoCalendar(LocalDate today) {

    static final int MONTHS = 18;

    /** @param index 0 for the first month of the story */
    YearMonth month(int index) {
        return YearMonth.from(today).minusMonths(MONTHS - (long) index);
    }

    LocalDate day(int monthIndex, int dayOfMonth) {
        return month(monthIndex).atDay(dayOfMonth);
    }

    /** A working moment on that day; {@code order} spreads what happens on one day over its minutes. */
    Instant at(LocalDate day, int order) {
        return day.atTime(LocalTime.of(9, 0))
                .plusMinutes(order % 450)
                .atZone(Circumstance.ZONE)
                .toInstant();
    }

    boolean isPast(LocalDate day) {
        return day.isBefore(today);
    }

    static int monthWaveStarts(int wave) {
        return switch (wave) {
            case 1 -> 2;
            case 2 -> 6;
            case 3 -> 10;
            default -> 14;
        };
    }
}
