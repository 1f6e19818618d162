package org.groundswell.query.platform.fold;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A site beside something else: who it is and where it stands. */
public record SiteBrief(
        String code,
        String name,
        @Nullable String region,
        @Nullable String wave,
        String stage,
        @Nullable String sideState) {

    /** Reads the columns by their own names. */
    public static SiteBrief map(ResultSet rs, int rowNumber) throws SQLException {
        return new SiteBrief(
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("region"),
                rs.getString("wave"),
                rs.getString("stage"),
                rs.getString("side_state"));
    }
}
