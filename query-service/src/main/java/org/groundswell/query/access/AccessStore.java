package org.groundswell.query.access;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.List;
import org.groundswell.query.platform.asat.Reading;

/** Reads the memberships that the platform folds for row-level security. */
final class AccessStore {

    private final Reading reading;

    AccessStore(Reading reading) {
        this.reading = reading;
    }

    List<AccessRow> members() {
        return reading.sql("""
                        select m.person, m.role, nullif(m.region, '') as region, nullif(m.site, '') as site,
                               m.since, m.granted_by, m.granted_entry
                        from view_membership m where %s
                        order by m.since, m.granted_entry, m.person, m.role, m.region, m.site
                        """.formatted(reading.asAt().in("m")))
                .query((rs, row) -> new AccessRow(
                        rs.getString("person"),
                        rs.getString("role"),
                        rs.getString("region"),
                        rs.getString("site"),
                        requireNonNull(rs.getObject("since", OffsetDateTime.class))
                                .toInstant(),
                        rs.getString("granted_by"),
                        rs.getLong("granted_entry")))
                .list();
    }
}
