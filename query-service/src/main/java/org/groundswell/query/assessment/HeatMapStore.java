package org.groundswell.query.assessment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Instrument.Item;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.RoundBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * Reads rounds and the heat map: four statements, however many sites. A row that belongs to another is found by its key, laterally
 * and with a limit: of a table that was never analysed the planner believes that it holds one row, and would join by comparing
 * every version of every row with each of them.
 */
final class HeatMapStore {

    private static final int MOST_FLAGS = 10;

    private final Reading reading;

    HeatMapStore(Reading reading) {
        this.reading = reading;
    }

    /** A site and what is stored of its assessment. */
    record Stored(SiteBrief site, List<Cell> cells, int openFlags) {}

    /** All rounds, or one. */
    List<RoundBrief> rounds(@Nullable String round) {
        return round == null
                ? RoundBrief.read(reading, "true", Map.of())
                : RoundBrief.read(reading, "r.round = :round", Map.of("round", round));
    }

    Optional<RoundBrief> round(String round) {
        return rounds(round).stream().findFirst();
    }

    /** The sites of the filter with their cells, sorted. */
    List<Stored> lines(String round, SiteFilter filter, SiteScope scope, String orderBy, Map<String, ?> orderParams) {
        Map<String, Object> params = new HashMap<>(filter.params());
        params.putAll(scope.params());
        params.putAll(orderParams);
        params.put("round", round);
        return reading.sql("""
                        select s.code, s.name, s.region, s.wave, s.stage, s.side_state, h.cells, h.open_flags
                        from {view_assessment_site} s
                        left join lateral (
                          select h.* from view_heat_map h where h.round = :round and h.site = s.code and %s
                          order by h.from_entry desc limit 1) h on true
                        where %s and %s and %s
                        order by %s
                        """.formatted(
                                reading.asAt().in("h"),
                                reading.asAt().in("s"),
                                scope.in("s.code", "s.region"),
                                filter.in("s"),
                                orderBy))
                .params(params)
                .query((rs, row) -> new Stored(
                        SiteBrief.map(rs, row), HeatMapRow.cells(rs.getString("cells")), rs.getInt("open_flags")))
                .list();
    }

    /** What was agreed in a round, as far back as the latest one in which the site agreed a domain. */
    record Earlier(String site, String round, String title, LocalDate opensOn, Map<String, Rating> agreed) {}

    /**
     * The last agreed profile of each site before a round, by the same version of its instrument.
     *
     * @param site one, or nothing for all of them
     */
    Map<String, Earlier> earlier(RoundBrief before, Instrument instrument, @Nullable String site) {
        return reading
                .sql("""
                        select s.code as site, b.round, b.title, b.opens_on, b.agreed
                        from {view_assessment_site} s
                        cross join lateral (
                          select r.round, r.title, r.opens_on, h.agreed
                          from view_round r
                          cross join lateral (
                            select h.agreed from view_heat_map h where h.round = r.round and h.site = s.code and %s
                            order by h.from_entry desc limit 1) h
                          where %s and r.instrument = :instrument and r.instrument_version = :version
                            and (r.opens_on, r.round) < (:opensOn, :round) and h.agreed ~ :domains
                          order by r.opens_on desc, r.round desc limit 1) b
                        where %s and (cast(:site as text) is null or s.code = :site)
                        """.formatted(
                                reading.asAt().in("h"),
                                reading.asAt().in("r"),
                                reading.asAt().in("s")))
                .param("instrument", before.instrument())
                .param("version", before.instrumentVersion())
                .param("opensOn", before.opensOn())
                .param("round", before.round())
                .param("site", site)
                .param("domains", anyOf(instrument))
                .query((rs, row) -> new Earlier(
                        rs.getString("site"),
                        rs.getString("round"),
                        rs.getString("title"),
                        requireNonNull(rs.getObject("opens_on", LocalDate.class)),
                        HeatMapRow.readAgreed(rs.getString("agreed"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Earlier::site, Function.identity()));
    }

    /** What agreed ratings hold where any of them is of a domain. */
    private static String anyOf(Instrument instrument) {
        return instrument.domains().stream()
                .map(domain -> domain.id() + "=")
                .collect(Collectors.joining("|", "(^| )(", ")"));
    }

    /**
     * The open flags of the sites of a filter: all counted, the first few listed. Those of the weightiest items come first, and of
     * one weight the oldest.
     */
    HeatMap.Attention attention(String round, Instrument instrument, SiteFilter filter, SiteScope scope) {
        long[] total = new long[1];
        List<HeatMap.OpenFlag> flags = reading.sql("""
                        select f.site, s.name, f.item, f.rating, f.raised_at, count(*) over () as total
                        from view_assessment_flag f
                        cross join lateral (
                          select s.* from {view_assessment_site} s where s.code = f.site and %s
                          order by s.from_entry desc limit 1) s
                        where f.round = :round and f.state = 'open' and %s and %s and %s
                        order by coalesce((cast(:weights as jsonb) ->> f.item)::int, 1) desc,
                                 f.raised_at, f.site, f.item limit %d
                        """.formatted(
                                reading.asAt().in("s"),
                                reading.asAt().in("f"),
                                scope.in("s.code", "s.region"),
                                filter.in("s"),
                                MOST_FLAGS))
                .param("round", round)
                .param("weights", weights(instrument))
                .params(filter.params())
                .params(scope.params())
                .query((rs, row) -> {
                    total[0] = rs.getLong("total");
                    return new HeatMap.OpenFlag(
                            new HeatMap.SiteName(rs.getString("site"), rs.getString("name")),
                            rs.getString("item"),
                            rs.getString("rating"),
                            requireNonNull(rs.getObject("raised_at", OffsetDateTime.class))
                                    .toInstant());
                })
                .list();
        return new HeatMap.Attention(total[0], flags);
    }

    /** By item; what is not named weighs 1. */
    private static String weights(Instrument instrument) {
        return instrument.items().stream()
                .filter(item -> item.weight() != Item.ALIKE)
                .map(item -> "\"%s\":%d".formatted(item.id(), item.weight()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The words that sites in scope have, for the filters. */
    HeatMap.Filters words(SiteScope scope, List<String> stageOrder) {
        Set<String> regions = new LinkedHashSet<>();
        Set<String> waves = new LinkedHashSet<>();
        Set<String> stages = new LinkedHashSet<>();
        reading.sql("""
                        select distinct s.region, s.wave, coalesce(s.side_state, s.stage) as stage
                        from {view_assessment_site} s where %s and %s
                        """.formatted(reading.asAt().in("s"), scope.in("s.code", "s.region")))
                .params(scope.params())
                .query((rs, row) -> {
                    addIfGiven(regions, rs.getString("region"));
                    addIfGiven(waves, rs.getString("wave"));
                    return addIfGiven(stages, rs.getString("stage"));
                })
                .list();
        return new HeatMap.Filters(
                regions.stream().sorted().toList(),
                waves.stream().sorted().toList(),
                stageOrder.stream().filter(stages::contains).toList());
    }

    private static boolean addIfGiven(Set<String> words, @Nullable String word) {
        return word != null && words.add(word);
    }

    /** Sites with most to attend first, then the lowest agreed level, then by name. */
    static String attention(boolean most) {
        return "coalesce(h.open_flags, 0) %s, h.lowest asc nulls last, lower(s.name), s.code"
                .formatted(most ? "desc" : "asc");
    }

    static String siteColumn(String column, String direction) {
        return "%s %s nulls last, lower(s.name), s.code".formatted(column, direction);
    }

    /**
     * By the agreed level of one item; not-known, not-applicable and nothing stand behind the levels in either direction.
     * Bind the item as {@code item}, and the levels from the least to the most as {@code levels}.
     */
    static String item(String direction) {
        return """
                (select case when c->>%2$d in (:levels) then 0 when c->>%2$d = 'not-known' then 1
                             when c->>%2$d is not null then 2 else 3 end
                 from json_array_elements(h.cells) c where c->>%1$d = :item) nulls last,
                (select array_position(array[:levels]::text[], c->>%2$d)
                 from json_array_elements(h.cells) c where c->>%1$d = :item) %3$s nulls last,
                lower(s.name), s.code""".formatted(HeatMapRow.STORED_ITEM, HeatMapRow.STORED_RATING, direction);
    }
}
