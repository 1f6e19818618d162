package org.groundswell.query.limits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/** Reads recalculations. */
final class LimitsStore {

    private final Reading reading;

    LimitsStore(Reading reading) {
        this.reading = reading;
    }

    Optional<String> measureName(String measure) {
        return reading.sql("select m.name from view_limits_measure m where m.measure = :measure and "
                        + reading.asAt().known("m"))
                .param("measure", measure)
                .query(String.class)
                .optional();
    }

    Optional<SiteBrief> site(String code) {
        return reading.sql("select s.* from {view_limits_site} s where s.code = :code and "
                        + reading.asAt().in("s"))
                .param("code", code)
                .query(SiteBrief::map)
                .optional();
    }

    /** -1 where nothing was ever proposed for the series. */
    long version(String measure, String site) {
        return reading.sql(
                        "select v.version from view_limits_series v where v.measure = :measure and v.site = :site and "
                                + reading.asAt().in("v"))
                .param("measure", measure)
                .param("site", site)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /** Of one series, newest first. */
    List<RecalculationRow> ofSeries(String measure, String site) {
        return list(
                "r.measure = :measure and r.site = :site",
                Map.of("measure", measure, "site", site),
                SiteScope.everySite());
    }

    /**
     * Of the sites in scope, newest first.
     *
     * @param standing only these, or nothing for all
     * @param recalculation only the one of this id, or nothing for all
     */
    List<RecalculationRow> ofProgramme(@Nullable String standing, @Nullable String recalculation, SiteScope scope) {
        Map<String, Object> params = new HashMap<>();
        if (standing != null) {
            params.put("standing", standing);
        }
        if (recalculation != null) {
            params.put("recalculation", recalculation);
        }
        String condition = params.keySet().stream()
                .map(column -> "r.%1$s = :%1$s".formatted(column))
                .collect(Collectors.joining(" and "));
        return list(condition.isEmpty() ? "true" : condition, params, scope);
    }

    private List<RecalculationRow> list(String condition, Map<String, Object> params, SiteScope scope) {
        return reading.sql("""
                        select r.*, m.name as measure_name, s.name as site_name, s.region
                        from view_recalculation r
                        join view_limits_measure m on m.measure = r.measure and %s
                        join {view_limits_site} s on s.code = r.site and %s
                        where %s and %s and %s
                        order by r.proposed_entry desc, r.site
                        """.formatted(
                                reading.asAt().known("m"),
                                reading.asAt().in("s"),
                                reading.asAt().in("r"),
                                condition,
                                scope.in("s.code", "s.region")))
                .params(params)
                .params(scope.params())
                .query(RecalculationRow::map)
                .list();
    }
}
