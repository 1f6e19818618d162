package org.groundswell.query.limits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Objects;
import org.groundswell.domain.limits.FourQuestions;
import org.jspecify.annotations.Nullable;

/**
 * A recalculation with everything that became of it.
 *
 * @param standing proposed, approved (in force), refused or withdrawn
 * @param from the first month of the new phase
 * @param baselinePoints how many of its first points give the limits, or nothing for all
 * @param approved who approved it and why; nothing where nobody did
 * @param ended who refused or withdrew it and why; nothing where nobody did
 */
record RecalculationRow(
        String measure,
        String measureName,
        String site,
        String siteName,
        @Nullable String region,
        String recalculation,
        String standing,
        YearMonth from,
        @Nullable Integer baselinePoints,
        String cause,
        String evidence,
        FourQuestions questions,
        Step proposed,
        @Nullable Step approved,
        @Nullable Step ended) {

    /** Something that a person did. */
    record Step(String by, Instant at, long entry, @Nullable String words) {}

    /** Whether it was in force just after an entry. */
    boolean inForceAfter(long entry) {
        return approved != null && approved.entry() <= entry && (ended == null || ended.entry() > entry);
    }

    static RecalculationRow map(ResultSet rs, int rowNumber) throws SQLException {
        return new RecalculationRow(
                rs.getString("measure"),
                rs.getString("measure_name"),
                rs.getString("site"),
                rs.getString("site_name"),
                rs.getString("region"),
                rs.getString("recalculation"),
                rs.getString("standing"),
                YearMonth.parse(rs.getString("from_month")),
                rs.getObject("baseline_points", Integer.class),
                rs.getString("cause"),
                rs.getString("evidence"),
                new FourQuestions(
                        rs.getBoolean("different"),
                        rs.getBoolean("reason_known"),
                        rs.getBoolean("desirable"),
                        rs.getBoolean("expected_to_continue")),
                Objects.requireNonNull(step(rs, "proposed", null)),
                step(rs, "approved", "approval_comment"),
                step(rs, "ended", "ended_reason"));
    }

    private static @Nullable Step step(ResultSet rs, String what, @Nullable String words) throws SQLException {
        OffsetDateTime at = rs.getObject(what + "_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Step(
                        rs.getString(what + "_by"),
                        at.toInstant(),
                        rs.getLong(what + "_entry"),
                        words == null ? null : rs.getString(words));
    }
}
