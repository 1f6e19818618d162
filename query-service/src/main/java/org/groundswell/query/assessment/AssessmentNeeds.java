package org.groundswell.query.assessment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.OwnSites;
import org.groundswell.query.platform.need.NeedSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What open rounds wait for of a person's own sites: ratings, revealing, agreement, or the end of a flag. */
@Component
class AssessmentNeeds implements NeedSource {

    /**
     * An assessment that is not done with, or not begun.
     *
     * @param status none, rating, revealed or agreed
     * @param rated whether the caller has rated
     * @param flags how many are open
     */
    record Waiting(
            String round, String title, LocalDate closesOn, String site, String status, boolean rated, int flags) {}

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public @Nullable Object needs(Reading reading, LocalDate today) {
        String[] own = OwnSites.first(reading.membership());
        return own.length == 0 ? null : waiting(reading, own);
    }

    private static List<Waiting> waiting(Reading reading, String[] own) {
        return reading.sql("""
                        select r.round, r.title, r.closes_on, s.code, coalesce(h.status, :none) as status,
                               coalesce(h.open_flags, 0) as flags,
                               exists (select 1 from view_assessment_rating g
                                       where g.round = r.round and g.site = s.code and g.person = :me and %4$s) as rated
                        from view_round r
                        join {view_assessment_site} s on s.code = any(:own) and %2$s
                        left join lateral (
                          select h.status, h.open_flags from view_heat_map h
                          where h.round = r.round and h.site = s.code and %3$s
                          order by h.from_entry desc limit 1) h on true
                        where r.status = 'open' and (h.status is distinct from :agreed or h.open_flags > 0) and %1$s
                        order by s.code, r.opens_on desc, r.round
                        """.formatted(
                                reading.asAt().in("r"),
                                reading.asAt().in("s"),
                                reading.asAt().in("h"),
                                reading.asAt().in("g")))
                .param("own", own)
                .param("me", reading.caller().person().value())
                .param("none", Cell.NONE)
                .param("agreed", Cell.AGREED)
                .query((rs, row) -> new Waiting(
                        rs.getString("round"),
                        rs.getString("title"),
                        requireNonNull(rs.getObject("closes_on", LocalDate.class)),
                        rs.getString("code"),
                        rs.getString("status"),
                        rs.getBoolean("rated"),
                        rs.getInt("flags")))
                .list();
    }
}
