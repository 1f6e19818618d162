package org.groundswell.query.measure;

import java.math.BigDecimal;
import org.groundswell.domain.measure.DataPoint;
import org.jspecify.annotations.Nullable;

/**
 * A month of a series as it is kept.
 *
 * @param month as {@code 2026-03}
 * @param standing value, missing, not-applicable or suspended
 * @param entry the entry that gave the figure in force
 */
record Point(
        String month,
        String standing,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        int definitionVersion,
        long entry,
        boolean corrected) {

    static final String VALUE = "value";
    private static final int MONTH = "2026-03".length();

    static Point of(DataPoint given, int definitionVersion, long entry, boolean corrected) {
        return new Point(
                given.period().toString(),
                given.standing().word(),
                given.numerator(),
                given.denominator(),
                definitionVersion,
                entry,
                corrected);
    }

    /** The stored form: seven fields, the numbers empty where there are none. */
    String line() {
        return String.join(
                " ",
                month,
                standing,
                plain(numerator),
                plain(denominator),
                Integer.toString(definitionVersion),
                Long.toString(entry),
                corrected ? "c" : "-");
    }

    /** The month of a stored line. */
    static String monthOf(String line) {
        return line.substring(0, MONTH);
    }

    static Point read(String line) {
        String[] fields = line.split(" ", 7);
        return new Point(
                fields[0],
                fields[1],
                number(fields[2]),
                number(fields[3]),
                Integer.parseInt(fields[4]),
                Long.parseLong(fields[5]),
                fields[6].equals("c"));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static @Nullable BigDecimal number(String field) {
        return field.isEmpty() ? null : new BigDecimal(field);
    }
}
