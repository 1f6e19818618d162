package org.groundswell.query.programme;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.OwnSites;

/** Reads which open rounds a caller has something to do in. */
final class RoundDueStore {

    private final Reading reading;

    RoundDueStore(Reading reading) {
        this.reading = reading;
    }

    List<Due> dues(LocalDate by) {
        return reading.sql("""
                        select r.round as of, r.title, r.closes_on, null as site, null as name, r.from_entry as changed
                        from view_round r
                        where :manages and r.status = 'open' and r.closes_on <= :by and %1$s
                        union all
                        select r.round || '/' || s.code, r.title, r.closes_on, s.code, s.name, greatest(r.from_entry, s.from_entry)
                        from view_round r
                        join {view_programme_site} s on s.code = any(:own) and s.side_state is null and %2$s
                        left join view_heat_map a on a.round = r.round and a.site = s.code and %3$s
                        where r.status = 'open' and r.closes_on <= :by and a.status is distinct from 'agreed' and %1$s
                        """.formatted(
                                reading.asAt().in("r"),
                                reading.asAt().in("s"),
                                reading.asAt().in("a")))
                .param("manages", reading.membership().is(Role.PROGRAMME_MANAGER))
                .param("own", OwnSites.of(reading.membership()))
                .param("by", by)
                .query((rs, row) -> new Due(
                        rs.getString("site") == null ? DueKind.ROUND : DueKind.ASSESSMENT,
                        rs.getString("of"),
                        requireNonNull(rs.getObject("closes_on", LocalDate.class)),
                        rs.getLong("changed"),
                        rs.getString("site"),
                        rs.getString("name"),
                        rs.getString("title")))
                .list();
    }
}
