package org.groundswell.query.notice;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.groundswell.query.notice.NoticePolicyRow.Policy;
import org.groundswell.query.notice.NoticePolicyRow.Turn;
import org.groundswell.query.platform.asat.Reading;
import org.jspecify.annotations.Nullable;

/** Reads how the notice policy stood. */
final class NoticePolicyStore {

    private final Reading reading;

    NoticePolicyStore(Reading reading) {
        this.reading = reading;
    }

    NoticePolicyRow policy() {
        return reading.sql("select v.* from view_notice_policy v where %s"
                        .formatted(reading.asAt().in("v")))
                .query((rs, row) -> row(rs))
                .optional()
                .orElse(NoticePolicyRow.NEVER);
    }

    private static NoticePolicyRow row(ResultSet rs) throws SQLException {
        String kinds = rs.getString("kinds");
        Policy policy = kinds == null
                ? null
                : new Policy(List.of(kinds.split(" ")), rs.getInt("due_within"), rs.getInt("returns_within"));
        return new NoticePolicyRow(
                policy != null, policy, turn(rs, "switched"), turn(rs, "changed"), rs.getLong("version"));
    }

    private static @Nullable Turn turn(ResultSet rs, String which) throws SQLException {
        String by = rs.getString(which + "_by");
        return by == null
                ? null
                : new Turn(
                        by,
                        requireNonNull(rs.getObject(which + "_at", OffsetDateTime.class))
                                .toInstant(),
                        rs.getLong(which + "_entry"),
                        rs.getString(which + "_reason"));
    }
}
