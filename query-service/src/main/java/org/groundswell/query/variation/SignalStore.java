package org.groundswell.query.variation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.variation.SignalsRow.Count;
import org.jspecify.annotations.Nullable;

/** Reads what the charts of many series say. */
final class SignalStore {

    private final Reading reading;

    SignalStore(Reading reading) {
        this.reading = reading;
    }

    /** A site's series with what its chart says. */
    record Signalled(
            SiteBrief site,
            Attention attention,
            @Nullable String latestPeriod,
            @Nullable Double latestValue,
            NavigableMap<YearMonth, DataPoint> months,
            @Nullable String phases) {}

    /** How many sites of a filter there are of each kind, in the order of kinds; those without any are left out. */
    List<Count> counts(MeasureBrief measure, SiteFilter filter, SiteScope scope) {
        if (reading.asAt().isOfTwoClocks()) {
            return new ToldSignals(reading)
                    .of(measure, filter, scope).stream()
                            .collect(Collectors.groupingBy(Signalled::attention, TreeMap::new, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .map(kind -> new Count(
                                    kind.getKey().word(), kind.getValue().intValue()))
                            .toList();
        }
        return reading.sql("""
                        select v.attention, count(*) as sites
                        from %s
                        where %s and %s
                        group by v.attention order by v.attention
                        """.formatted(signals(), filter.in("s"), scope.in("s.code", "s.region")))
                .params(params(measure, filter, scope))
                .query((rs, row) -> new Count(Attention.values()[rs.getInt("attention")].word(), rs.getInt("sites")))
                .list();
    }

    /**
     * The kinds of which a page shows sites: they come kind by kind, so those of the others need not be sorted.
     *
     * @param offset sites of these kinds before the page
     */
    private record Kinds(List<Integer> kinds, long offset) {

        static Kinds of(List<Count> counts, Paging paging) {
            List<Integer> kinds = new ArrayList<>();
            long before = 0;
            long skipped = 0;
            for (Count count : counts) {
                long after = before + count.sites();
                if (after <= paging.offset()) {
                    skipped = after;
                } else if (before - paging.offset() < paging.size()) {
                    kinds.add(Attention.of(count.attention()).ordinal());
                }
                before = after;
            }
            return new Kinds(kinds, paging.offset() - skipped);
        }
    }

    /** @param counts of the kinds to page through, as {@link #counts} tells them of the same filter and scope */
    List<Signalled> page(MeasureBrief measure, SiteFilter filter, SiteScope scope, List<Count> counts, Paging paging) {
        Kinds kinds = Kinds.of(counts, paging);
        if (reading.asAt().isOfTwoClocks()) {
            return new ToldSignals(reading)
                    .of(measure, filter, scope).stream()
                            .filter(each ->
                                    kinds.kinds().contains(each.attention().ordinal()))
                            .skip(kinds.offset())
                            .limit(paging.size())
                            .toList();
        }
        return reading.sql("""
                        select p.*, l.months, (%5$s) as phases
                        from (
                            select s.code, s.name, s.region, s.wave, s.stage, s.side_state,
                                v.attention, v.latest_period, v.latest_value
                            from %1$s
                            where %2$s and %3$s and v.attention = any(:kinds)
                            order by v.attention, lower(s.name), s.code
                            limit :limit offset :offset) p
                        cross join lateral (%4$s) l
                        order by p.attention, lower(p.name), p.code
                        """.formatted(
                                signals(),
                                filter.in("s"),
                                scope.in("s.code", "s.region"),
                                FigureRows.series(reading.asAt(), ":measure", "p.code"),
                                ToldPhases.of(reading.asAt(), ":measure", "p.code")))
                .params(params(measure, filter, scope))
                .param("kinds", kinds.kinds().toArray(Integer[]::new))
                .param("limit", paging.size())
                .param("offset", kinds.offset())
                .query(SignalStore::signalled)
                .list();
    }

    /** Found site by site: read at once, a measure's rows come with all that were overtaken. */
    private String signals() {
        return "(select s.* from {view_variation_site} s where %s) s cross join lateral (%s) v"
                .formatted(reading.asAt().in("s"), VariationTables.series(reading.asAt(), ":measure", "s.code"));
    }

    static Map<String, Object> params(MeasureBrief measure, SiteFilter filter, SiteScope scope) {
        Map<String, Object> params = new HashMap<>(filter.params());
        params.putAll(scope.params());
        params.put("measure", measure.measure());
        return params;
    }

    private static Signalled signalled(ResultSet rs, int row) throws SQLException {
        var latest = rs.getBigDecimal("latest_value");
        return new Signalled(
                SiteBrief.map(rs, row),
                Attention.values()[rs.getInt("attention")],
                rs.getString("latest_period"),
                latest == null ? null : Double.valueOf(latest.doubleValue()),
                FigureRows.months(rs.getString("months")),
                rs.getString("phases"));
    }
}
