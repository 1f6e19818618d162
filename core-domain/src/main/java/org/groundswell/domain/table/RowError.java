package org.groundswell.domain.table;

import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken.
 *
 * @param row as a spreadsheet shows it; 1 for the header
 * @param column its header, or nothing where the whole row is at fault
 * @param value what stands there, shortened
 * @param code stable
 * @param reason a sentence that says what to do
 */
public record RowError(
        int row, @Nullable String column, @Nullable String value, String code, String reason) {

    private static final int LONGEST_VALUE = 80;

    public RowError {
        value = value == null ? null : shown(value);
    }

    /** A value as it is shown: a cell may hold a whole book. */
    public static String shown(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
