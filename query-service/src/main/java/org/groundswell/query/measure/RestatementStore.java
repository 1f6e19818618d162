package org.groundswell.query.measure;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.query.measure.RestatedRow.Counted;
import org.groundswell.query.measure.RestatedRow.Told;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.fold.Values;
import org.jspecify.annotations.Nullable;

/**
 * Reads which figures were told anew. Of a month only one telling replaced what had been told by an entry, and the last one says how it
 * reads now; where the two are alike nothing was restated.
 */
final class RestatementStore {

    private final Reading reading;

    RestatementStore(Reading reading) {
        this.reading = reading;
    }

    /**
     * The part of a programme's figures that is asked about; nothing means all.
     *
     * @param region or {@code -} for sites without one
     * @param wave or {@code -} for sites without one
     */
    record Part(
            @Nullable String measure,
            @Nullable String site,
            @Nullable String region,
            @Nullable String wave,
            @Nullable YearMonth first,
            @Nullable YearMonth last) {

        String in(String figure, String place) {
            StringBuilder where = new StringBuilder("true");
            and(where, measure, figure + ".measure = :measure");
            and(where, site, figure + ".site = :site");
            and(where, region, "coalesce(" + place + ".region, '-') = :region");
            and(where, wave, "coalesce(" + place + ".wave, '-') = :wave");
            and(where, first, figure + ".period >= :first");
            and(where, last, figure + ".period <= :last");
            return where.toString();
        }

        private static void and(StringBuilder where, @Nullable Object given, String condition) {
            if (given != null) {
                where.append(" and ").append(condition);
            }
        }

        Map<String, Object> params() {
            Map<String, Object> params = new HashMap<>();
            params.put("measure", String.valueOf(measure));
            params.put("site", String.valueOf(site));
            params.put("region", String.valueOf(region));
            params.put("wave", String.valueOf(wave));
            params.put("first", String.valueOf(first));
            params.put("last", String.valueOf(last));
            return params;
        }
    }

    /** By measure, site and month. */
    RestatedRow.Page page(long since, Part part, SiteScope scope, Paging paging) {
        long[] total = new long[1];
        List<RestatedRow> items = reading.sql("""
                        select f.measure, m.name as measure_name, m.kind, m.per, f.site, s.name as site_name, f.period,
                               f.was_standing, f.was_numerator, f.was_denominator, l.standing, l.numerator, l.denominator,
                               l.entry, l.recorded_at, l.recorded_by, count(*) over () as total
                        from view_variation_restated f
                        %s
                        join view_measure m on m.measure = f.measure and %s
                        join {view_measure_site} s on s.code = f.site and %s
                        where f.was_entry <= :since and f.entry > :since and %s and %s and %s
                        order by lower(m.name), f.measure, lower(s.name), f.site, f.period limit :size offset :offset
                        """.formatted(
                                last(reading),
                                reading.asAt().known("m"),
                                reading.asAt().in("s"),
                                FigureRows.told(reading.asAt(), "f"),
                                part.in("f", "s"),
                                scope.in("s.code", "s.region")))
                .params(scope.params())
                .params(part.params())
                .param("since", since)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((rs, row) -> {
                    total[0] = rs.getLong("total");
                    return row(rs);
                })
                .list();
        return new RestatedRow.Page(since, total[0], paging.page(), paging.size(), items);
    }

    /** Entries after which nothing was restated are left out. */
    List<Counted> counts(Collection<Long> entries) {
        return reading.sql("""
                        select w.since, count(*) as figures
                        from unnest(cast(:entries as bigint[])) w (since)
                        join view_variation_restated f on f.was_entry <= w.since and f.entry > w.since and %s
                        %s
                        group by w.since order by w.since
                        """.formatted(FigureRows.told(reading.asAt(), "f"), last(reading)))
                .params(Map.of("entries", entries.toArray(Long[]::new)))
                .query((rs, row) -> new Counted(rs.getLong("since"), rs.getLong("figures")))
                .list();
    }

    /** The last telling, where it differs from what was told first. */
    static String last(Reading reading) {
        return """
               join lateral (
                   select l.* from view_variation_restated l
                   where l.measure = f.measure and l.site = f.site and l.period = f.period and %s
                   order by l.entry desc limit 1) l
                 on (f.was_standing, f.was_numerator, f.was_denominator)
                    is distinct from (l.standing, l.numerator, l.denominator)
               """.formatted(FigureRows.told(reading.asAt(), "l"));
    }

    private static RestatedRow row(ResultSet rs) throws SQLException {
        Values values = Values.of(rs.getString("kind"), rs.getBigDecimal("per"));
        return new RestatedRow(
                rs.getString("measure"),
                rs.getString("measure_name"),
                rs.getString("site"),
                rs.getString("site_name"),
                rs.getString("period"),
                figure(rs, "was_", values),
                figure(rs, "", values),
                rs.getLong("entry"),
                requireNonNull(rs.getObject("recorded_at", OffsetDateTime.class))
                        .toInstant(),
                rs.getString("recorded_by"));
    }

    private static Told figure(ResultSet rs, String prefix, Values values) throws SQLException {
        var numerator = rs.getBigDecimal(prefix + "numerator");
        var denominator = rs.getBigDecimal(prefix + "denominator");
        return new Told(rs.getString(prefix + "standing"), values.of(numerator, denominator), numerator, denominator);
    }
}
