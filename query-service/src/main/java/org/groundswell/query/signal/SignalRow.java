package org.groundswell.query.signal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * A signal case.
 *
 * @param signalCase its id within the series
 * @param kind of the measure, as is {@code unit}: how the figures are told
 * @param rule outside, trend, two-of-three or shift
 * @param signal improvement, concern, neutral-high or neutral-low
 * @param value of the last month when it was opened, in the measure's own unit; so the centre and the limits
 * @param typicalDenominator the site's usual denominator then; nothing where the measure has none
 * @param openedEntry at which the chart shows it as it stood
 * @param vanished whether the chart no longer shows it
 * @param outcome acted, explained, noise or data-error; nothing while it is open
 */
record SignalRow(
        String signalCase,
        String measure,
        String measureName,
        String kind,
        @Nullable String unit,
        SiteBrief site,
        String rule,
        String signal,
        YearMonth firstMonth,
        YearMonth lastMonth,
        int points,
        BigDecimal value,
        BigDecimal centre,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal typicalDenominator,
        String owner,
        Instant openedAt,
        long openedEntry,
        boolean vanished,
        @Nullable String outcome,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String words) {

    /** A page of the list. */
    record Page(long total, List<SignalRow> items) {}

    /**
     * One case with its history, oldest first.
     *
     * @param version of the series' cases, as commands expect it
     */
    record Detail(@JsonUnwrapped SignalRow signal, long version, List<Note> history) {}

    /**
     * Something that happened to a case.
     *
     * @param kind opened, continued, vanished, returned, reassigned, commented or closed
     * @param owner the new owner
     * @param lastMonth to which the signal goes on
     */
    record Note(
            long entry,
            String kind,
            String by,
            Instant at,
            @Nullable String words,
            @Nullable String owner,
            @Nullable YearMonth lastMonth) {}

    static SignalRow map(ResultSet rs, int rowNumber) throws SQLException {
        return new SignalRow(
                rs.getString("signal_case"),
                rs.getString("measure"),
                rs.getString("measure_name"),
                rs.getString("kind"),
                rs.getString("unit"),
                SiteBrief.map(rs, rowNumber),
                rs.getString("rule"),
                rs.getString("signal"),
                YearMonth.parse(rs.getString("first_month")),
                YearMonth.parse(rs.getString("last_month")),
                rs.getInt("points"),
                rs.getBigDecimal("value"),
                rs.getBigDecimal("centre"),
                rs.getBigDecimal("lower"),
                rs.getBigDecimal("upper"),
                rs.getBigDecimal("typical_denominator"),
                rs.getString("owner"),
                Objects.requireNonNull(moment(rs, "opened_at")),
                rs.getLong("opened_entry"),
                rs.getBoolean("vanished"),
                rs.getString("outcome"),
                rs.getString("closed_by"),
                moment(rs, "closed_at"),
                rs.getString("words"));
    }

    static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
