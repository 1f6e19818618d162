package org.groundswell.query.variation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.variation.SiteVariationRow.Peers;
import org.jspecify.annotations.Nullable;

/** Reads all series of one site, and where each stands among all sites. */
final class SiteVariationStore {

    private final Reading reading;

    SiteVariationStore(Reading reading) {
        this.reading = reading;
    }

    record Found(
            MeasureBrief measure,
            String line,
            @Nullable String phases,
            @Nullable Peers peers) {}

    /** By what wants looking at, then by name. */
    List<Found> of(String site) {
        return reading.sql("""
                        select %1$s, l.line, l.phases, o.latest_period, o.latest_value, p.n, p.lower
                        from view_variation_measure m
                        join view_variation_signal o on o.measure = m.measure and o.site = :site and %2$s
                        join view_variation_series l on l.measure = m.measure and l.site = :site and %3$s
                        left join lateral (
                            select * from view_variation_coverage c where c.measure = m.measure and %4$s
                            order by c.from_entry desc limit 1) c on true
                        cross join lateral (
                            select count(*) as n, count(*) filter (where v.latest_value < o.latest_value) as lower
                            from view_variation_signal v
                            where v.measure = m.measure and v.latest_period = o.latest_period and %5$s) p
                        where m.role <> '%7$s' and %6$s
                        order by o.attention, lower(m.name), m.measure
                        """.formatted(
                                MeasureBrief.COLUMNS,
                                reading.asAt().in("o"),
                                reading.asAt().in("l"),
                                reading.asAt().in("c"),
                                reading.asAt().in("v"),
                                reading.asAt().in("m"),
                                Panel.INSTRUMENT))
                .param("site", site)
                .query(SiteVariationStore::found)
                .list();
    }

    private static Found found(ResultSet rs, int row) throws SQLException {
        String period = rs.getString("latest_period");
        BigDecimal value = rs.getBigDecimal("latest_value");
        return new Found(
                MeasureBrief.map(rs, row),
                rs.getString("line"),
                rs.getString("phases"),
                period == null || value == null
                        ? null
                        : new Peers(period, value.doubleValue(), rs.getInt("n"), rs.getInt("lower")));
    }
}
