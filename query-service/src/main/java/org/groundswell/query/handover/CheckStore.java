package org.groundswell.query.handover;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteBrief;

/** Reads which of the caller's own sites are to be checked after their support has ended. */
final class CheckStore {

    private final Reading reading;
    private final SiteScope scope;

    CheckStore(Reading reading) {
        this.reading = reading;
        this.scope = SiteScope.of(reading.membership());
    }

    /** A site with the day on which its support ends, and the entry by which it was last told. */
    record Ending(SiteBrief site, LocalDate ends, long changed) {}

    /** Sites whose support ended by a day. */
    List<Ending> ended(LocalDate by) {
        return reading.sql("""
                        select s.*, %1$s as ends from {view_handover_site} s
                        where %2$s and %3$s and %4$s and %1$s <= :by order by %1$s, s.code
                        """.formatted(
                                HandoverStore.ENDS,
                                reading.asAt().in("s"),
                                scope.in("s.code", "s.region"),
                                HandoverStore.TAKES_PART))
                .params(scope.params())
                .param("by", by)
                .query((rs, row) -> new Ending(
                        SiteBrief.map(rs, row),
                        requireNonNull(rs.getObject("ends", LocalDate.class)),
                        rs.getLong("from_entry")))
                .list();
    }

    /** The checks that were recorded, by site. */
    Map<String, Set<String>> recorded(List<Ending> sites) {
        Map<String, Set<String>> recorded = new HashMap<>();
        reading.sql("select k.code, k.check_id from view_handover_check k where k.code = any(:codes) and "
                        + reading.asAt().in("k"))
                .param("codes", sites.stream().map(each -> each.site().code()).toArray(String[]::new))
                .query(rs -> {
                    recorded.computeIfAbsent(rs.getString("code"), _ -> new LinkedHashSet<>())
                            .add(rs.getString("check_id"));
                });
        return recorded;
    }
}
