package org.groundswell.query.variation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteRows;
import org.jspecify.annotations.Nullable;

/** Reads how long how many sites stood at stages. */
final class AdoptionStore {

    private final Reading reading;

    AdoptionStore(Reading reading) {
        this.reading = reading;
    }

    /** @param since nothing where it was so from the first */
    record Spells(
            String wave,
            String stage,
            @Nullable YearMonth since,
            @Nullable YearMonth until,
            int sites) {}

    /** Spells at stages, alike ones counted; not while a site had declined or withdrawn, nor once it lived on in others. */
    List<Spells> spells(SiteFilter filter) {
        AsAt asAt = reading.asAt();
        return reading.sql("""
                        select coalesce(s.wave, '') as wave, g.stage, date_trunc('month', g.since)::date as since,
                            date_trunc('month', %s)::date as until, count(*) as sites
                        from view_variation_standing g
                        join {view_variation_site} s on s.code = g.code and %s
                        where %s and %s and coalesce(g.side_state, '') not in %s
                        group by 1, 2, 3, 4
                        """.formatted(asAt.until("g"), asAt.in("s"), asAt.spell("g"), filter.in("s"), SiteRows.LEFT))
                .params(filter.params())
                .query((rs, row) -> new Spells(
                        rs.getString("wave"),
                        rs.getString("stage"),
                        month(rs.getObject("since", LocalDate.class)),
                        month(rs.getObject("until", LocalDate.class)),
                        rs.getInt("sites")))
                .list();
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }

    /** How many sites each wave has. */
    SortedMap<String, Integer> waves(SiteFilter filter) {
        Map<String, Integer> waves = new HashMap<>();
        reading.sql("""
                        select coalesce(s.wave, '') as wave, count(*) as sites from {view_variation_site} s
                        where %s and %s group by 1
                        """.formatted(reading.asAt().in("s"), filter.in("s")))
                .params(filter.params())
                .query(rs -> {
                    waves.put(rs.getString("wave"), rs.getInt("sites"));
                });
        return new TreeMap<>(waves);
    }
}
