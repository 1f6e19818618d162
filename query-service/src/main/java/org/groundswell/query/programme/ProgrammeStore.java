package org.groundswell.query.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.FigureReach;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.RoundBrief;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.programme.ProgrammeRow.Particulars;
import org.jspecify.annotations.Nullable;

/** Reads the programme's page in four statements, and of it what its managers are told first. */
final class ProgrammeStore {

    private final Reading reading;

    ProgrammeStore(Reading reading) {
        this.reading = reading;
    }

    Optional<Particulars> particulars() {
        return reading.sql("""
                        select p.programme, p.name, p.aim, p.intervention, p.starts_on, p.version
                        from view_programme p where %s
                        """.formatted(reading.asAt().known("p")))
                .query((rs, row) -> new Particulars(
                        rs.getString("programme"),
                        rs.getString("name"),
                        rs.getString("aim"),
                        rs.getString("intervention"),
                        rs.getObject("starts_on", LocalDate.class),
                        rs.getLong("version")))
                .optional();
    }

    /** Sites counted by stage (or side state), wave and region in one pass; one that lives on in others is counted there. */
    SiteCounts siteCounts() {
        SiteCounts counts = new SiteCounts();
        reading.sql("""
                        select grouping(coalesce(s.side_state, s.stage)) as no_stage, grouping(s.wave) as no_wave,
                               grouping(s.region) as no_region, coalesce(s.side_state, s.stage) as standing,
                               s.wave, s.region, count(*) as sites
                        from {view_programme_site} s where %s and not %s
                        group by grouping sets ((coalesce(s.side_state, s.stage)), (s.wave), (s.region))
                        order by s.wave nulls last, s.region nulls last, standing
                        """.formatted(reading.asAt().in("s"), SiteRows.livesOn("s")))
                .query((rs, row) -> {
                    long sites = rs.getLong("sites");
                    if (rs.getInt("no_stage") == 0) {
                        counts.standings.add(new Count(rs.getString("standing"), sites));
                    } else if (rs.getInt("no_wave") == 0) {
                        counts.waves.add(new Count(rs.getString("wave"), sites));
                    } else {
                        counts.regions.add(new Count(rs.getString("region"), sites));
                    }
                    return sites;
                })
                .list();
        return counts;
    }

    List<RoundBrief> rounds() {
        return RoundBrief.read(reading, "true", Map.of());
    }

    List<RoundBrief> openRounds() {
        return RoundBrief.read(reading, "r.status = 'open'", Map.of());
    }

    List<MeasureBrief> measures() {
        return reading.sql("""
                        select %s
                        from view_programme_measure m
                        left join lateral (%s) c on true
                        where %s
                        order by lower(m.name), m.measure
                        """.formatted(
                                MeasureBrief.COLUMNS,
                                FigureReach.told(reading.asAt(), "m.measure"),
                                reading.asAt().known("m")))
                .query((rs, row) ->
                        MeasureBrief.map(rs, row).reaching(reading.asAt().lastMonth()))
                .list();
    }

    /** How much there is of what a programme begins with. */
    record Totals(long sites, long rounds, long measures) {}

    Totals totals() {
        return reading.sql("""
                        select (select count(*) from {view_programme_site} s where %s and not %s) as sites,
                               (select count(*) from view_round r where %s) as rounds,
                               (select count(*) from view_programme_measure m where %s) as measures
                        """.formatted(
                                reading.asAt().in("s"),
                                SiteRows.livesOn("s"),
                                reading.asAt().in("r"),
                                reading.asAt().known("m")))
                .query((rs, row) -> new Totals(rs.getLong("sites"), rs.getLong("rounds"), rs.getLong("measures")))
                .single();
    }

    /** Sites under one word. */
    record Count(@Nullable String word, long sites) {}

    /** The three ways of counting the sites. */
    static final class SiteCounts {
        final List<Count> standings = new ArrayList<>();
        final List<Count> waves = new ArrayList<>();
        final List<Count> regions = new ArrayList<>();

        long total() {
            return standings.stream().mapToLong(Count::sites).sum();
        }
    }
}
