package org.groundswell.query.variation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.platform.answer.SavedGroups;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.FigureReach;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.variation.Presence.Spell;
import org.jspecify.annotations.Nullable;

/** Reads the view. */
final class VariationStore {

    /** Fetched at once of many. */
    private static final int ROWS = 5_000;

    private final Reading reading;

    VariationStore(Reading reading) {
        this.reading = reading;
    }

    LedgerId programme() {
        return reading.programme();
    }

    boolean isLive() {
        return reading.asAt().live();
    }

    /** @param revision the entry that last changed a figure of the measure; 0 while there is none */
    record Measured(MeasureBrief measure, long revision) {}

    Optional<Measured> measure(String measure) {
        return reading.sql("""
                        select %s, coalesce(c.revision, 0) as revision
                        from view_variation_measure m
                        left join lateral (%s) c on true
                        where m.measure = :measure and %s
                        """.formatted(
                                MeasureBrief.COLUMNS,
                                FigureReach.known(reading.asAt(), "m.measure"),
                                reading.asAt().known("m")))
                .param("measure", measure)
                .query((rs, row) -> new Measured(MeasureBrief.map(rs, row), rs.getLong("revision")))
                .optional();
    }

    /**
     * A log made longer by what was recorded after its end.
     *
     * @param revision the last entry to be read; one that this moment includes
     */
    FigureLog read(FigureLog known, String measure, long revision) {
        FigureLog.Builder longer = known.longer();
        reading.sql("""
                        select c.from_entry, c.site, c.line from view_variation_series c
                        where c.ledger = :ledger and c.measure = :measure and c.line is not null
                          and c.from_entry > :after and c.from_entry <= :revision
                        order by c.from_entry
                        """)
                .withFetchSize(ROWS)
                .param("measure", measure)
                .param("after", known.last())
                .param("revision", revision)
                .query(rs -> {
                    longer.add(rs.getLong("from_entry"), rs.getString("site"), rs.getString("line"));
                });
        return longer.log();
    }

    /** Without months where nothing is told. */
    NavigableMap<YearMonth, DataPoint> months(String measure, String site) {
        return series(measure, site).months();
    }

    /** A series, and the phases of its chart as {@link org.groundswell.query.platform.fold.PhaseStart} writes them. */
    record Series(
            NavigableMap<YearMonth, DataPoint> months,
            @Nullable String phases) {}

    Series series(String measure, String site) {
        AsAt asAt = reading.asAt();
        return reading.sql("select f.months, (%s) as phases from (%s) f"
                        .formatted(
                                ToldPhases.of(asAt, ":measure", ":site"), FigureRows.series(asAt, ":measure", ":site")))
                .param("measure", measure)
                .param("site", site)
                .query((rs, row) -> new Series(
                        FigureRows.months(rs.getString("months")), ToldPhases.cut(asAt, rs.getString("phases"))))
                .single();
    }

    /** The phases just after an entry, which may be another than the page's. */
    Optional<String> phasesAfter(long entry, String measure, String site) {
        return reading.jdbc()
                .sql("""
                        select v.phases from view_variation_phases v
                        where v.ledger = :ledger and v.measure = :measure and v.site = :site and v.phases is not null
                          and v.from_entry <= :entry and (v.to_entry is null or v.to_entry > :entry)
                        """)
                .param("ledger", reading.asAt().number())
                .param("measure", measure)
                .param("site", site)
                .param("entry", entry)
                .query(String.class)
                .optional();
    }

    /** By measure, of the sites whose latest value is of the same month as that of the series given; all of them have one. */
    Map<String, Ranking> rankings(List<SiteVariationStore.Found> series) {
        Map<String, DoubleStream.Builder> values = new HashMap<>();
        reading.sql("""
                        select o.measure, o.latest_value
                        from unnest(cast(:measures as text[]), cast(:months as text[])) w (measure, month)
                        cross join (select s.code from {view_variation_site} s where %s) s
                        cross join lateral (%s) o
                        where o.latest_period = w.month
                        """.formatted(
                                reading.asAt().in("s"), VariationTables.series(reading.asAt(), "w.measure", "s.code")))
                .withFetchSize(ROWS)
                .param(
                        "measures",
                        series.stream()
                                .map(found -> found.measured().measure().measure())
                                .toArray(String[]::new))
                .param(
                        "months",
                        series.stream()
                                .map(found -> String.valueOf(found.latest()))
                                .toArray(String[]::new))
                .query(rs -> {
                    values.computeIfAbsent(rs.getString(1), measure -> DoubleStream.builder())
                            .add(rs.getDouble(2));
                });
        Map<String, Ranking> rankings = new HashMap<>();
        values.forEach((measure, found) -> rankings.put(measure, new Ranking(found.build())));
        return rankings;
    }

    Optional<SiteBrief> site(String code) {
        return reading.sql("select s.* from {view_variation_site} s where s.code = :code and "
                        + reading.asAt().in("s"))
                .param("code", code)
                .query(SiteBrief::map)
                .optional();
    }

    /**
     * The same with the sites of the chosen group, where one is.
     *
     * @throws org.groundswell.query.platform.error.ProblemException 404 where the caller may see no such group
     */
    SiteFilter resolved(SiteFilter filter) {
        return SavedGroups.resolved(reading, VariationTables.GROUP.name(), filter);
    }

    AsAt asAt() {
        return reading.asAt();
    }

    /** Codes of the sites that a filter lets through at this moment. */
    List<String> codes(SiteFilter filter) {
        return reading.sql("select s.code from {view_variation_site} s where %s and %s"
                        .formatted(reading.asAt().in("s"), filter.in("s")))
                .params(filter.params())
                .query(String.class)
                .list();
    }

    Map<String, SiteBrief> sites() {
        Map<String, SiteBrief> sites = new HashMap<>();
        reading
                .sql("select s.* from {view_variation_site} s where "
                        + reading.asAt().in("s"))
                .query((rs, row) -> SiteBrief.map(rs, row))
                .stream()
                .forEach(site -> sites.put(site.code(), site));
        return sites;
    }

    /** When sites were in a region and wave. */
    List<Spell> groupings(SiteFilter filter) {
        return spells("view_variation_grouping", filter.grouped());
    }

    /** When sites were at a stage or in a side state. */
    List<Spell> standings(SiteFilter filter) {
        return spells("view_variation_standing", filter.standing());
    }

    /** What the charts of some sites are marked with at this moment, in order of time. */
    List<Happening> happenings(List<String> sites) {
        return reading.sql("""
                        select h.* from view_variation_happening h
                        where h.shown and (h.site is null or h.site = any(string_to_array(:sites, ' '))) and %s
                        order by h.happened, h.kind, h.id
                        """.formatted(reading.asAt().by("h", "happened")))
                .param("sites", String.join(" ", sites))
                .query((rs, row) -> new Happening(
                        rs.getObject("happened", LocalDate.class),
                        rs.getString("kind"),
                        rs.getString("id"),
                        rs.getString("site"),
                        rs.getString("what"),
                        Stream.ofNullable(rs.getString("measures"))
                                .flatMap(measures -> Stream.of(measures.split(" ")))
                                .toList()))
                .list();
    }

    private List<Spell> spells(String table, SiteFilter filter) {
        return reading.sql("select g.code, g.since, %s from %s g where %s and %s"
                        .formatted(
                                reading.asAt().until("g"), table, reading.asAt().spell("g"), filter.in("g")))
                .params(filter.params())
                .query((rs, row) ->
                        new Spell(rs.getString(1), rs.getObject(2, LocalDate.class), rs.getObject(3, LocalDate.class)))
                .list();
    }
}
