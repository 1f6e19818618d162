package org.groundswell.query.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.query.platform.asat.Reading;

/** Reads how far a caller's own sites have told of their fit. */
final class FitStore {

    private final Reading reading;

    FitStore(Reading reading) {
        this.reading = reading;
    }

    /** A site that takes part, and from when it stands where it stands. */
    record Standing(String code, String name, String stage, LocalDate since, long changed) {}

    /** One fit check that was answered. */
    record Fit(String site, String check, String period) {}

    List<Standing> standing(String[] own) {
        return reading.sql("""
                        select s.* from {view_record_site} s
                        where s.code = any(:own) and s.side_state is null and %s order by s.code
                        """.formatted(reading.asAt().in("s")))
                .param("own", own)
                .query((rs, row) -> new Standing(
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getString("stage"),
                        requireNonNull(rs.getObject("since", LocalDate.class)),
                        rs.getLong("from_entry")))
                .list();
    }

    List<Fit> told(String[] own) {
        return reading.sql("""
                        select v.site, coalesce(%s, '') as fit, coalesce(%s, '') as period from view_record v
                        where v.kind = 'dsf-fit' and not v.withdrawn and v.site = any(:own) and %s
                        """.formatted(
                                RecordStore.chosen("topic"),
                                RecordStore.chosen("period"),
                                reading.asAt().in("v")))
                .param("own", own)
                .param("topic", "dsf-fit-check")
                .param("period", "dsf-fit-quarter")
                .query((rs, row) ->
                        new Fit(requireNonNull(rs.getString("site")), rs.getString("fit"), rs.getString("period")))
                .list();
    }
}
