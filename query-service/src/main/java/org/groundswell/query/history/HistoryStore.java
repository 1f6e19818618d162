package org.groundswell.query.history;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.security.Membership;
import org.jspecify.annotations.Nullable;

/** Reads the history by keyset, newest first. */
final class HistoryStore {

    private final Reading reading;
    private final AsAt asAt;
    private final SiteScope scope;

    HistoryStore(Reading reading) {
        this.reading = reading;
        this.asAt = reading.asAt();
        this.scope = SiteScope.of(reading.membership());
    }

    /** Which part of the matches: entries before one, or the nearest after one, or the newest. */
    record Part(@Nullable Long before, @Nullable Long after, int size) {}

    HistoryRow.Page page(HistoryFilter filter, Part part) {
        boolean upwards = part.after() != null && part.before() == null;
        Map<String, Object> params = params(filter);
        params.put("before", part.before() == null ? Long.MAX_VALUE : part.before());
        params.put("after", part.after() == null ? 0 : part.after());
        params.put("size", part.size());
        // The page comes first: joined to all lines, the planner reads every sealed one to find those of the page.
        List<HistoryRow> rows = reading.sql("""
                        select h.entry, h.recorded_at, h.actor, h.type, h.aggregate, h.site,
                               coalesce(z.what, h.what) as what, h.why
                        from (select h.* from view_history h
                              where %2$s and h.entry < :before and h.entry > :after
                              order by h.entry %3$s limit :size) h
                        left join view_history_sealed z on h.sealed and z.entry = h.entry and z.person = :me and %1$s
                        order by h.entry %3$s
                        """.formatted(asAt.in("z"), matches(filter), upwards ? "asc" : "desc"))
                .params(params)
                .query((rs, row) -> row(rs))
                .list();
        return new HistoryRow.Page(total(filter), upwards ? rows.reversed() : rows);
    }

    /** Every entry has one line, so that without a filter nothing needs counting. */
    private long total(HistoryFilter filter) {
        if (filter.isEmpty() && scope.all()) {
            return asAt.told();
        }
        return reading.sql("select count(*) from view_history h where " + matches(filter))
                .params(params(filter))
                .query(Long.class)
                .single();
    }

    Optional<HistoryRow.Detail> entry(long entry) {
        return reading.sql("""
                        select h.*, e.event_id, e.sequence, e.revision, e.command, e.correlation,
                               coalesce(z.what, h.what) as told_what, coalesce(z.payload, h.payload) as told_payload,
                               h.sealed and z.payload is null as masked
                        from view_history h
                        join view_ledger_entry e on e.ledger = :ledger and e.entry = h.entry
                        left join view_history_sealed z on h.sealed and z.entry = h.entry and z.person = :me and %s
                        where h.entry = :wanted and %s
                        """.formatted(asAt.in("z"), matches(HistoryFilter.NONE)))
                .params(params(HistoryFilter.NONE))
                .param("wanted", entry)
                .query((rs, row) -> detail(rs))
                .optional();
    }

    /**
     * The history of one thing, the oldest first, each entry with what of it the reader may read.
     *
     * @param site whose own the thing is, by which it is found; nothing where it is no site's
     */
    List<HistoryRow.Detail> of(String aggregate, @Nullable String site) {
        return reading.sql("""
                        select h.*, e.event_id, e.sequence, e.revision, e.command, e.correlation,
                               coalesce(z.what, h.what) as told_what, coalesce(z.payload, h.payload) as told_payload,
                               h.sealed and z.payload is null as masked
                        from view_history h
                        join view_ledger_entry e on e.ledger = :ledger and e.entry = h.entry
                        left join view_history_sealed z on h.sealed and z.entry = h.entry and z.person = :me and %s
                        where h.aggregate = :of and %s and %s
                        order by h.entry
                        """.formatted(
                                asAt.in("z"),
                                site == null ? "h.site is null" : "h.site = :ofSite",
                                matches(HistoryFilter.NONE)))
                .params(params(HistoryFilter.NONE))
                .param("of", aggregate)
                .param("ofSite", site)
                .query((rs, row) -> detail(rs))
                .list();
    }

    /** The region that a site is in at the moment read. */
    Optional<String> regionOf(String site) {
        return reading.sql("select s.region from {view_history_site} s where s.code = :code and " + asAt.in("s"))
                .param("code", site)
                .query(String.class)
                .optional();
    }

    private String matches(HistoryFilter filter) {
        return "%s and h.entry <= :entry and %s and %s".formatted(asAt.in("h"), visible(), filter.condition());
    }

    /**
     * A site's team reads of its own site; a regional lead of the region's sites and of the programme as a whole, but not who
     * belongs to it.
     */
    private String visible() {
        if (scope.all()) {
            return "true";
        }
        String sites =
                "h.site = any(:scopeSites) or h.site in (select s.code from {view_history_site} s where %s and s.region = any(:scopeRegions))"
                        .formatted(asAt.in("s"));
        Membership membership = reading.membership();
        String whole = membership.is(Role.REGIONAL_LEAD)
                ? " or (h.site is null and h.type not like 'access.%' and h.type not like 'group.%')"
                : "";
        return "(" + sites + whole + ")";
    }

    private Map<String, Object> params(HistoryFilter filter) {
        Map<String, Object> params = new HashMap<>(filter.params());
        params.putAll(scope.params());
        params.put("me", reading.caller().person().value());
        return params;
    }

    private static HistoryRow row(ResultSet rs) throws SQLException {
        return new HistoryRow(
                rs.getLong("entry"),
                recordedAt(rs),
                rs.getString("actor"),
                rs.getString("type"),
                rs.getString("aggregate"),
                rs.getString("site"),
                rs.getString("what"),
                rs.getString("why"));
    }

    private static HistoryRow.Detail detail(ResultSet rs) throws SQLException {
        return new HistoryRow.Detail(
                rs.getLong("entry"),
                recordedAt(rs),
                rs.getString("actor"),
                rs.getString("type"),
                rs.getString("aggregate"),
                rs.getString("site"),
                rs.getString("told_what"),
                rs.getString("why"),
                rs.getString("event_id"),
                rs.getLong("sequence"),
                rs.getInt("revision"),
                rs.getString("command"),
                rs.getString("correlation"),
                rs.getBoolean("words_checked"),
                rs.getBoolean("masked"),
                rs.getString("told_payload"),
                null);
    }

    private static Instant recordedAt(ResultSet rs) throws SQLException {
        return requireNonNull(rs.getObject("recorded_at", OffsetDateTime.class)).toInstant();
    }
}
