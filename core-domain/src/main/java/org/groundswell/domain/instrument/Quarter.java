package org.groundswell.domain.instrument;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A quarter of a calendar year.
 *
 * @param number from 1 to 4
 */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    public static Quarter of(LocalDate day) {
        return of(YearMonth.from(day));
    }

    private static Quarter of(YearMonth month) {
        return new Quarter(month.getYear(), (month.getMonthValue() - 1) / MONTHS + 1);
    }

    /**
     * The quarter that a period is, or lies in.
     *
     * @param period as records keep it: a quarter such as {@code 2026-Q3}, or a month such as {@code 2026-03}
     */
    public static Optional<Quarter> of(String period) {
        if (period.matches("\\d{4}-Q[1-4]")) {
            return Optional.of(new Quarter(Integer.parseInt(period.substring(0, 4)), period.charAt(6) - '0'));
        }
        return period.matches("\\d{4}-(0[1-9]|1[0-2])") ? Optional.of(of(YearMonth.parse(period))) : Optional.empty();
    }

    /** Its last day. */
    public LocalDate end() {
        return YearMonth.of(year, number * MONTHS).atEndOfMonth();
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** As records keep it. */
    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}
