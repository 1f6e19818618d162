package org.groundswell.query.adaptation;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.record.StoredValues;
import org.jspecify.annotations.Nullable;

/** Reads components, and the adaptations of a caller's own sites. */
final class AdaptationStore {

    private static final int PRECEDENTS = 10;

    private final Reading reading;
    private final SiteScope scope;

    AdaptationStore(Reading reading) {
        this.reading = reading;
        this.scope = SiteScope.of(reading.membership());
    }

    /** @param outcome one of them, or all */
    record Wish(
            @Nullable String site,
            @Nullable String component,
            @Nullable String outcome,
            @Nullable String q,
            Paging paging) {}

    List<AdaptationRow.Component> components() {
        return reading.sql("select c.* from view_component c where %s order by lower(c.name), c.component"
                        .formatted(reading.asAt().in("c")))
                .query((rs, row) -> component(rs))
                .list();
    }

    Optional<AdaptationRow.Component> component(String component) {
        return reading.sql("select c.* from view_component c where c.component = :component and "
                        + reading.asAt().in("c"))
                .param("component", component)
                .query((rs, row) -> component(rs))
                .optional();
    }

    AdaptationRow.Page page(Wish wish) {
        Map<String, Object> params = params(wish);
        String from = from() + matches(wish);
        long total = reading.sql("select count(*) " + from)
                .params(params)
                .query(Long.class)
                .single();
        params.put("limit", wish.paging().size());
        params.put("offset", wish.paging().offset());
        List<AdaptationRow> rows = reading.sql("select a.*, s.name, s.region, c.name as component_name " + from
                        + " order by a.recorded_at desc, a.adaptation limit :limit offset :offset")
                .params(params)
                .query((rs, row) -> row(rs))
                .list();
        return new AdaptationRow.Page(
                rows, total, wish.paging().page(), wish.paging().size());
    }

    Optional<AdaptationRow.Detail> adaptation(String adaptation) {
        return reading.sql("select a.*, s.name, s.region, c.name as component_name " + from()
                        + " and a.adaptation = :adaptation")
                .params(scope.params())
                .param("adaptation", adaptation)
                .query((rs, row) -> new AdaptationRow.Detail(
                        row(rs), StoredValues.told(StoredValues.read(rs.getString("field_values"))), List.of()))
                .optional()
                .map(found -> new AdaptationRow.Detail(found.adaptation(), found.values(), steps(adaptation)));
    }

    /** Of every site, but named only to those who may read that site's rows; the answered and the followed up first. */
    List<AdaptationRow.Precedent> precedents(String component) {
        return reading.sql("""
                        select a.*, case when %3$s then s.name end as name from view_adaptation a
                        left join {view_adaptation_site} s on s.code = a.site and %2$s
                        where a.component = :component and a.outcome <> 'withdrawn' and %1$s
                        order by (a.afterwards is null), (a.answered_at is null), a.recorded_at desc limit %4$d
                        """.formatted(
                        reading.asAt().in("a"), reading.asAt().in("s"), scope.in("a.site", "s.region"), PRECEDENTS))
                .params(scope.params())
                .param("component", component)
                .query((rs, row) -> new AdaptationRow.Precedent(
                        rs.getString("name"),
                        rs.getString("what"),
                        rs.getString("function"),
                        rs.getString("outcome"),
                        rs.getObject("effective", LocalDate.class),
                        rs.getString("reason"),
                        rs.getString("conditions"),
                        rs.getString("reversed_because"),
                        rs.getString("afterwards")))
                .list();
    }

    /** Answers that are due, agreed adaptations to look at again by a day, and what was recorded since another. */
    List<AdaptationRow.Need> needs(LocalDate by, LocalDate since) {
        if (!answers()) {
            return List.of();
        }
        return reading.sql("""
                        select need.* from (
                          select case when a.outcome = 'waiting' then 'answer'
                                      when a.look_again <= :by then 'look-again'
                                      when a.tell_region and a.recorded_at >= :since then 'told' end as kind,
                                 a.adaptation, a.site, s.name, a.what,
                                 case when a.outcome = 'waiting' then a.reply_by
                                      when a.look_again <= :by then a.look_again end as due
                          %s and a.recorder <> :me) need
                        where need.kind is not null order by need.due nulls last, need.adaptation
                        """.formatted(from()))
                .params(scope.params())
                .param("me", reading.caller().person().value())
                .param("by", by)
                .param("since", since.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((rs, row) -> new AdaptationRow.Need(
                        rs.getString("kind"),
                        rs.getString("adaptation"),
                        rs.getString("site"),
                        rs.getString("name"),
                        rs.getString("what"),
                        rs.getObject("due", LocalDate.class)))
                .list();
    }

    /** Of that, what has a day. */
    List<Due> dues(LocalDate by) {
        if (!answers()) {
            return List.of();
        }
        return reading.sql("""
                        select due.* from (
                          select case when a.outcome = 'waiting' then 'answer' else 'look-again' end as kind,
                                 a.adaptation, a.site, s.name, greatest(a.from_entry, s.from_entry) as changed,
                                 case when a.outcome = 'waiting' then a.reply_by else a.look_again end as day
                          %s and a.recorder <> :me) due
                        where due.day <= :by
                        """.formatted(from()))
                .params(scope.params())
                .param("me", reading.caller().person().value())
                .param("by", by)
                .query((rs, row) -> new Due(
                        DueKind.of(rs.getString("kind")),
                        rs.getString("adaptation"),
                        requireNonNull(rs.getObject("day", LocalDate.class)),
                        rs.getLong("changed"),
                        rs.getString("site"),
                        rs.getString("name"),
                        null))
                .list();
    }

    private boolean answers() {
        return reading.membership().is(Role.PROGRAMME_MANAGER)
                || reading.membership().is(Role.REGIONAL_LEAD);
    }

    private List<AdaptationRow.Step> steps(String adaptation) {
        return reading.sql(
                        "select t.* from view_adaptation_step t where t.adaptation = :adaptation and %s order by t.entry desc"
                                .formatted(reading.asAt().in("t")))
                .param("adaptation", adaptation)
                .query((rs, row) -> new AdaptationRow.Step(
                        rs.getLong("entry"),
                        requireNonNull(instant(rs, "happened_at")),
                        rs.getString("by_person"),
                        rs.getString("what"),
                        rs.getString("reason")))
                .list();
    }

    private String from() {
        return """
                from view_adaptation a
                left join {view_adaptation_site} s on s.code = a.site and %s
                left join view_component c on c.component = a.component and %s
                where %s and %s
                """.formatted(
                reading.asAt().in("s"), reading.asAt().in("c"), reading.asAt().in("a"), scope.in("a.site", "s.region"));
    }

    private static String matches(Wish wish) {
        return (wish.site() == null ? "" : " and a.site = :site")
                + (wish.component() == null ? "" : " and a.component = :component")
                + (wish.outcome() == null ? "" : " and a.outcome = :outcome")
                + (wish.q() == null
                        ? ""
                        : " and (strpos(a.words, :q) > 0 or strpos(lower(coalesce(s.name, '')), :q) > 0)");
    }

    private Map<String, Object> params(Wish wish) {
        Map<String, Object> params = new HashMap<>(scope.params());
        put(params, "site", wish.site());
        put(params, "component", wish.component());
        put(params, "outcome", wish.outcome());
        put(params, "q", wish.q() == null ? null : wish.q().toLowerCase(Locale.ROOT));
        return params;
    }

    private static void put(Map<String, Object> params, String name, @Nullable String value) {
        if (value != null) {
            params.put(name, value);
        }
    }

    private static AdaptationRow.Component component(ResultSet rs) throws SQLException {
        return new AdaptationRow.Component(
                rs.getString("component"),
                rs.getString("name"),
                rs.getString("function"),
                rs.getString("form"),
                rs.getString("status"),
                rs.getString("limits"),
                rs.getString("basis"),
                rs.getString("reason"),
                requireNonNull(instant(rs, "changed_at")),
                rs.getLong("version"));
    }

    private static AdaptationRow row(ResultSet rs) throws SQLException {
        return new AdaptationRow(
                rs.getString("adaptation"),
                rs.getString("site"),
                rs.getString("name"),
                rs.getString("region"),
                rs.getString("component"),
                rs.getString("component_name"),
                rs.getString("component_status"),
                rs.getString("what"),
                rs.getString("function"),
                rs.getObject("effective", LocalDate.class),
                rs.getString("outcome"),
                rs.getObject("reply_by", LocalDate.class),
                rs.getString("recorder"),
                requireNonNull(instant(rs, "recorded_at")),
                rs.getString("answered_by"),
                instant(rs, "answered_at"),
                rs.getString("reason"),
                rs.getString("conditions"),
                rs.getObject("look_again", LocalDate.class),
                rs.getString("reversed_because"),
                rs.getString("afterwards"),
                rs.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
