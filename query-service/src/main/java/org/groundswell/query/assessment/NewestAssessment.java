package org.groundswell.query.assessment;

import java.util.List;
import java.util.Optional;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.RoundFact;
import org.groundswell.query.platform.fold.RoundRows;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.site.SitePart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a site is in the newest round, and what was agreed there; what people rated alone is no part of it. */
@Component
class NewestAssessment implements SitePart {

    /**
     * @param status none, rating, revealed or agreed
     * @param raters how many people have rated
     */
    record Newest(
            RoundFact round,
            String status,
            int raters,
            List<AssessmentRow.Agreed> agreed,
            List<AssessmentRow.Flag> flags) {}

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public @Nullable Object of(Reading reading, SiteBrief site) {
        return reached(reading, site.code())
                .map(reached -> {
                    AssessmentStore store =
                            new AssessmentStore(reading, reached.round().round(), site.code());
                    return new Newest(
                            reached.round(), reached.status(), reached.raters(), store.agreed(), store.flags());
                })
                .orElse(null);
    }

    private record Reached(RoundFact round, String status, int raters) {}

    private static Optional<Reached> reached(Reading reading, String site) {
        return reading.sql("""
                        select r.*, coalesce(h.status, :none) as reached, coalesce(h.raters, '') as raters
                        from view_round r
                        left join lateral (
                          select h.status, h.raters from view_heat_map h
                          where h.round = r.round and h.site = :site and %s
                          order by h.from_entry desc limit 1) h on true
                        where %s
                        order by r.opens_on desc, r.round limit 1
                        """.formatted(reading.asAt().in("h"), reading.asAt().in("r")))
                .param("site", site)
                .param("none", Cell.NONE)
                .query((rs, row) -> new Reached(
                        RoundRows.map(rs, row),
                        rs.getString("reached"),
                        HeatMapRow.raters(rs.getString("raters")).size()))
                .optional();
    }
}
