package org.groundswell.query.siteboard;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.ObservedRows;
import org.groundswell.query.platform.fold.ObservedRows.Observed;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.fold.SiteFact;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.siteboard.SiteBoardRow.Grouping;
import org.groundswell.query.siteboard.SiteBoardRow.Merger;
import org.groundswell.query.siteboard.SiteBoardRow.Move;
import org.groundswell.query.siteboard.SiteBoardRow.Moved;
import org.groundswell.query.siteboard.SiteBoardRow.Said;
import org.groundswell.query.siteboard.SiteChoicesQueryController.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the site board. */
final class SiteBoardStore {

    /** What a list may be sorted by, and the columns that do it; the code settles ties. */
    static final Map<String, String> SORTS = Map.of(
            "name", "lower(s.name) %s, s.code",
            "code", "s.code %s",
            "stage", "array_position(:stages::text[], coalesce(s.side_state, s.stage)) %s, lower(s.name), s.code",
            "region", "s.region %s nulls last, lower(s.name), s.code",
            "wave", "s.wave %s nulls last, lower(s.name), s.code");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Reading reading;

    SiteBoardStore(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param unlike an entry: only sites that were not the same then; nothing where all are asked for. By the second clock a row is
     *     put together of several, and none is left out
     * @param stageOrder stages and side states in the lifecycle's order
     */
    record Listing(
            SiteFilter filter,
            @Nullable Long unlike,
            String sort,
            String order,
            Paging paging,
            List<String> stageOrder) {

        String in(AsAt asAt) {
            return filter.in("s")
                    + (unlike == null || asAt.isOfTwoClocks()
                            ? ""
                            : " and (s.from_entry > :unlike or s.to_entry <= :unlike)");
        }

        Map<String, Object> params() {
            Map<String, Object> params = new HashMap<>(filter.params());
            if (unlike != null) {
                params.put("unlike", unlike);
            }
            return params;
        }
    }

    /** A site by its own word, and as it was last seen from outside. */
    record Standing(SiteFact site, @Nullable Observed observed) {}

    /** One page, read with its total in one statement; groupings come in a second. */
    SiteBoardRow.Page page(Listing listing) {
        SiteScope scope = SiteScope.of(reading.membership());
        String condition = "%s and %s and %s"
                .formatted(reading.asAt().in("s"), scope.in("s.code", "s.region"), listing.in(reading.asAt()));
        String order = requireNonNull(SORTS.get(listing.sort())).formatted(listing.order());
        long[] total = new long[1];
        List<Standing> sites = reading.sql("""
                        select s.*, count(*) over () as total
                        from {observed view_site_board} s where %s
                        order by %s limit :size offset :offset
                        """.formatted(condition, order))
                .params(scope.params())
                .params(listing.params())
                .params(Map.of(
                        "stages",
                        listing.stageOrder().toArray(String[]::new),
                        "size",
                        listing.paging().size(),
                        "offset",
                        listing.paging().offset()))
                .query((rs, row) -> {
                    total[0] = rs.getLong("total");
                    return new Standing(SiteRows.map(rs, row), ObservedRows.map(rs));
                })
                .list();
        if (sites.isEmpty() && listing.paging().page() > 1) {
            total[0] = count(condition, scope, listing);
        }
        Map<String, List<Grouping>> groupings =
                groupings(sites.stream().map(each -> each.site().code()).toArray(String[]::new));
        return new SiteBoardRow.Page(
                total[0],
                sites.stream()
                        .map(each -> new SiteBoardRow(
                                each.site(),
                                each.observed(),
                                groupings.getOrDefault(each.site().code(), List.of())))
                        .toList());
    }

    private long count(String condition, SiteScope scope, Listing listing) {
        return reading.sql("select count(*) from {observed view_site_board} s where " + condition)
                .params(scope.params())
                .params(listing.params())
                .query(Long.class)
                .single();
    }

    Optional<Standing> site(String code) {
        return reading.sql("select s.* from {observed view_site_board} s where s.code = :code and "
                        + reading.asAt().in("s"))
                .param("code", code)
                .query((rs, row) -> new Standing(SiteRows.map(rs, row), ObservedRows.map(rs)))
                .optional();
    }

    /** Regions and waves that sites are in, those that live on in others left out; none comes last. */
    record Words(List<@Nullable String> regions, List<@Nullable String> waves) {}

    Words words() {
        Words words = new Words(new ArrayList<>(), new ArrayList<>());
        reading.sql("""
                        select grouping(s.wave) as no_wave, s.wave, s.region
                        from {view_site_board} s where %s and not %s
                        group by grouping sets ((s.wave), (s.region))
                        order by s.wave nulls last, s.region nulls last
                        """.formatted(reading.asAt().in("s"), SiteRows.livesOn("s")))
                .query((rs, row) -> rs.getInt("no_wave") == 0
                        ? words.waves().add(rs.getString("wave"))
                        : words.regions().add(rs.getString("region")))
                .list();
        return words;
    }

    /** The first sites by name that the caller may see singly. */
    List<Place> places(int most) {
        SiteScope scope = SiteScope.of(reading.membership());
        return reading.sql("""
                        select s.code, s.name from {view_site_board} s where %s and %s
                        order by %s limit :most
                        """.formatted(
                                reading.asAt().in("s"),
                                scope.in("s.code", "s.region"),
                                requireNonNull(SORTS.get("name")).formatted("asc")))
                .params(scope.params())
                .param("most", most)
                .query((rs, row) -> new Place(rs.getString("code"), rs.getString("name")))
                .list();
    }

    /** The groupings of some sites, oldest first. */
    Map<String, List<Grouping>> groupings(String... codes) {
        record Of(String code, Grouping grouping) {}
        return reading
                .sql("""
                        select g.code, g.region, g.wave, g.since from view_site_grouping g
                        where g.code = any(:codes) and %s order by g.code, g.entry
                        """.formatted(reading.asAt().by("g", "since")))
                .param("codes", codes)
                .query((rs, row) -> new Of(
                        rs.getString("code"),
                        new Grouping(rs.getString("region"), rs.getString("wave"), date(rs, "since"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::code, Collectors.mapping(Of::grouping, Collectors.toList())));
    }

    /** How a site came to stand where it stands, newest first. */
    List<Move> moves(String code) {
        return reading.sql("""
                        select v.* from view_site_move v where v.code = :code and %s order by v.entry desc
                        """.formatted(reading.asAt().by("v", "happened_on")))
                .param("code", code)
                .query((rs, row) -> move(rs))
                .list();
    }

    /** What was recorded of the sites' ways since a moment, their enrolments left out, the newest first. */
    List<Moved> movedSince(Instant moment) {
        SiteScope scope = SiteScope.of(reading.membership());
        return reading.sql("""
                        select v.*, s.name, s.region, s.wave, s.stage, s.side_state from view_site_move v
                        join {observed view_site_board} s on s.code = v.code and %s
                        where v.kind <> 'enrolled' and v.recorded_at >= :since and %s and %s order by v.entry desc
                        """.formatted(
                        reading.asAt().in("s"), reading.asAt().by("v", "happened_on"), scope.in("v.code", "s.region")))
                .params(scope.params())
                .param("since", moment.atOffset(ZoneOffset.UTC))
                .query((rs, row) -> new Moved(SiteBrief.map(rs, row), move(rs)))
                .list();
    }

    /**
     * The mergers, or the splits, that a site is part of.
     *
     * @param ofItself the one whose row it is: which site took it in, or which it is a part of
     * @param ofOthers those whose rows name it: which sites it took in, or its parts
     */
    record Ends(@Nullable Merger ofItself, List<Merger> ofOthers) {}

    Ends mergers(String code) {
        return ends("view_site_merger", "successor", code);
    }

    Ends splits(String code) {
        return ends("view_site_part", "whole", code);
    }

    /** @param other the column that names the other site */
    private Ends ends(String table, String other, String code) {
        record Of(boolean itself, Merger merger) {}
        List<Of> found = reading.sql("""
                        select m.*, m.code = :code as itself, s.code as other, s.name from %1$s m
                        join {view_site_board} s on s.code = case when m.code = :code then m.%2$s else m.code end and %3$s
                        where (m.code = :code or m.%2$s = :code) and %4$s
                        order by m.happened_on desc, m.entry desc, lower(s.name), s.code
                        """.formatted(
                        table, other, reading.asAt().in("s"), reading.asAt().by("m", "happened_on")))
                .param("code", code)
                .query((rs, row) -> new Of(rs.getBoolean("itself"), merger(rs)))
                .list();
        return new Ends(
                found.stream().filter(Of::itself).map(Of::merger).findFirst().orElse(null),
                found.stream().filter(of -> !of.itself()).map(Of::merger).toList());
    }

    private static Merger merger(ResultSet rs) throws SQLException {
        return new Merger(
                rs.getString("other"),
                rs.getString("name"),
                date(rs, "happened_on"),
                rs.getString("reason"),
                rs.getLong("entry"),
                requireNonNull(rs.getObject("recorded_at", OffsetDateTime.class))
                        .toInstant(),
                rs.getString("recorded_by"));
    }

    private static Move move(ResultSet rs) throws SQLException {
        return new Move(
                rs.getLong("entry"),
                requireNonNull(rs.getObject("recorded_at", OffsetDateTime.class))
                        .toInstant(),
                date(rs, "happened_on"),
                rs.getString("move"),
                rs.getString("kind"),
                rs.getString("from_stage"),
                rs.getString("to_stage"),
                rs.getString("reason_code"),
                rs.getString("reason_detail"),
                rs.getString("decided_by"),
                rs.getObject("ask_again_on", LocalDate.class),
                rs.getObject("restart_on", LocalDate.class),
                rs.getObject("reporting_suspended", Boolean.class),
                rs.getString("learned"),
                evidence(rs.getString("evidence")),
                rs.getString("recorded_by"));
    }

    private static List<Said> evidence(@Nullable String json) {
        return json == null ? List.of() : Arrays.asList(JSON.readValue(json, Said[].class));
    }

    private static LocalDate date(ResultSet rs, String column) throws SQLException {
        return requireNonNull(rs.getObject(column, LocalDate.class));
    }
}
