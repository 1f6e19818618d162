package org.groundswell.query.measure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.asat.Reading;
import org.jspecify.annotations.Nullable;

/** Reads what two moments hold of one measure, each row once. */
final class MovedStore {

    private final Reading earlier;
    private final Reading later;

    MovedStore(Reading earlier, Reading later) {
        this.earlier = earlier;
        this.later = later;
    }

    /**
     * What was true of a site for a while between the moments.
     *
     * @param fromEntry since when
     * @param matches whether it was one of the filter
     */
    record SiteVersion(
            String code,
            String name,
            @Nullable String region,
            @Nullable String sideState,
            long fromEntry,
            boolean matches) {}

    /** Every version of every site, or of one, that was true at one of the moments or between; by site, oldest first. */
    Map<String, List<SiteVersion>> sites(SiteFilter filter, @Nullable String site) {
        Map<String, Object> params = params(site);
        params.putAll(filter.params());
        return later
                .jdbc()
                .sql("""
                        select s.code, %s as name, s.region, s.side_state, s.from_entry, (%s) as matches
                        from view_measure_site s
                        where s.ledger = :ledger and s.from_entry <= :later and %s
                          and (:site = '' or s.code = :site)
                        order by s.code, s.from_entry
                        """.formatted(name(), filter.in("s"), versions()))
                .params(params)
                .query((rs, row) -> new SiteVersion(
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getString("region"),
                        rs.getString("side_state"),
                        rs.getLong("from_entry"),
                        rs.getBoolean("matches")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(SiteVersion::code));
    }

    /** By the second clock as known at the later moment, since the version that has it may tell what had not happened. */
    private String name() {
        return later.asAt().isOfTwoClocks()
                ? "(select n.name from view_measure_site n where n.code = s.code and %s)"
                        .formatted(later.asAt().known("n"))
                : "s.name";
    }

    /** By the second clock those that had happened by the day, however long they were true: the last of them is what is told. */
    private String versions() {
        return later.asAt().isOfTwoClocks()
                ? "greatest(s.since, s.grouped_on) <= :happenedBy"
                : "(s.to_entry is null or s.to_entry > :earlier)";
    }

    /** How a month read at one of the moments, or at both. */
    record ToldMonth(String site, Point point, boolean atEarlier, boolean atLater) {}

    List<ToldMonth> months(String measure, @Nullable String site) {
        return later.jdbc()
                .sql("""
                        select f.site, %s, f.from_entry <= :earlier as at_earlier, f.anew is null as at_later
                        from (select n.*, lead(n.from_entry) over
                                     (partition by n.site, n.period order by n.from_entry) as anew
                              from view_variation_figure n
                              where n.ledger = :ledger and n.measure = :measure and n.from_entry <= :later
                                and (:site = '' or n.site = :site)) f
                        where f.anew is null or (f.from_entry <= :earlier and f.anew > :earlier)
                        """.formatted(Point.COLUMNS))
                .params(params(site))
                .param("measure", measure)
                .query((rs, row) -> new ToldMonth(
                        rs.getString("site"), Point.of(rs), rs.getBoolean("at_earlier"), rs.getBoolean("at_later")))
                .list();
    }

    /** Who recorded an entry, when and why, in words. */
    record Line(
            long entry,
            Instant recordedAt,
            String actor,
            String what,
            @Nullable String why) {}

    Map<Long, Line> lines(Collection<Long> entries) {
        return later
                .sql("""
                        select h.entry, h.recorded_at, h.actor, h.what, h.why from view_history h
                        where h.entry = any(:entries) and %s
                        """.formatted(later.asAt().known("h")))
                .param("entries", entries.toArray(Long[]::new))
                .query((rs, row) -> new Line(
                        rs.getLong("entry"),
                        requireNonNull(rs.getObject("recorded_at", OffsetDateTime.class))
                                .toInstant(),
                        rs.getString("actor"),
                        rs.getString("what"),
                        rs.getString("why")))
                .list()
                .stream()
                .collect(Collectors.toMap(Line::entry, Function.identity()));
    }

    private Map<String, Object> params(@Nullable String site) {
        Map<String, Object> params = new HashMap<>(later.asAt().params());
        params.put("earlier", earlier.asAt().entry());
        params.put("later", later.asAt().entry());
        params.put("site", site == null ? "" : site);
        return params;
    }
}
