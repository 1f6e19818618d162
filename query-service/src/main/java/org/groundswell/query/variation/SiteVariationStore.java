package org.groundswell.query.variation;

import java.util.List;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.variation.VariationStore.Measured;
import org.jspecify.annotations.Nullable;

/** Reads all series of one site. */
final class SiteVariationStore {

    private final Reading reading;

    SiteVariationStore(Reading reading) {
        this.reading = reading;
    }

    record Found(Measured measured, String line, @Nullable String phases) {}

    /** By what wants looking at, then by name. */
    List<Found> of(String site) {
        return reading.sql("""
                        select %1$s, coalesce(c.from_entry, 0) as revision, l.line, l.phases
                        from view_variation_measure m
                        join view_variation_signal o on o.measure = m.measure and o.site = :site and %2$s
                        join view_variation_series l on l.measure = m.measure and l.site = :site and %3$s
                        left join lateral (
                            select * from view_variation_coverage c where c.measure = m.measure and %4$s
                            order by c.from_entry desc limit 1) c on true
                        where m.role <> '%6$s' and %5$s
                        order by o.attention, lower(m.name), m.measure
                        """.formatted(
                                MeasureBrief.COLUMNS,
                                reading.asAt().in("o"),
                                reading.asAt().in("l"),
                                reading.asAt().in("c"),
                                reading.asAt().in("m"),
                                Panel.INSTRUMENT))
                .param("site", site)
                .query((rs, row) -> new Found(
                        new Measured(MeasureBrief.map(rs, row), rs.getLong("revision")),
                        rs.getString("line"),
                        rs.getString("phases")))
                .list();
    }
}
