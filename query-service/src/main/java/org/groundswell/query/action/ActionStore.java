package org.groundswell.query.action;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
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
import org.groundswell.query.platform.security.Membership;
import org.jspecify.annotations.Nullable;

/** Reads actions, those of a caller's own sites and those of the programme. */
final class ActionStore {

    private static final String OPEN = "a.standing in ('open', 'noted')";

    /** What somebody has to see to: all that is open but flags, which have a list of their own. */
    private static final String TO_DO = "(a.standing = 'open' or (a.standing = 'noted' and a.noted_as <> 'flag'))";

    /** Of what was noted elsewhere, what no other list of needs tells its owner of. */
    private static final String TOLD_HERE =
            "(a.standing = 'open' or (a.standing = 'noted' and a.noted_as in ('promise', 'gap')))";

    private final Reading reading;
    private final SiteScope scope;

    ActionStore(Reading reading) {
        this.reading = reading;
        this.scope = SiteScope.of(reading.membership());
    }

    /**
     * @param owner a person's id, or {@code mine}
     * @param state all, open (also what was undertaken elsewhere), overdue, noted (what flags ended in) or ended
     * @param by for overdue: the day before which they were due
     */
    record Wish(
            @Nullable String site,
            @Nullable String owner,
            String state,
            @Nullable LocalDate by,
            @Nullable String q,
            Paging paging) {}

    ActionRow.Page page(Wish wish) {
        Map<String, Object> params = params(wish);
        String from = from() + matches(wish);
        long total = reading.sql("select count(*) " + from)
                .params(params)
                .query(Long.class)
                .single();
        params.put("limit", wish.paging().size());
        params.put("offset", wish.paging().offset());
        List<ActionRow> rows = reading.sql("select a.*, s.name, s.region " + from + " order by " + order(wish.state())
                        + " limit :limit offset :offset")
                .params(params)
                .query((rs, row) -> row(rs))
                .list();
        return new ActionRow.Page(
                rows, total, wish.paging().page(), wish.paging().size());
    }

    Optional<ActionRow.Detail> action(String action) {
        return reading.sql("select a.*, s.name, s.region " + from()
                        + " and a.action = :action and a.part = '' and a.standing <> '" + ActionProjection.NOTED + "'")
                .params(scope.params())
                .param("action", action)
                .query((rs, row) -> row(rs))
                .optional()
                .map(found -> new ActionRow.Detail(found, steps(action)));
    }

    /** What the caller has to see to by a day, the oldest first; and what was lost at sites that they agree actions for. */
    List<ActionRow> needs(LocalDate by) {
        return reading.sql("select a.*, s.name, s.region " + from()
                        + " and ((a.owner = :me and " + TOLD_HERE + ") or (:agrees and a.noted_as = 'lost'))"
                        + " and a.due <= :by order by a.due, a.action, a.part")
                .params(scope.params())
                .param("me", me())
                .param("agrees", agreesActions())
                .param("by", by)
                .query((rs, row) -> row(rs))
                .list();
    }

    /** Of that what is the caller's own and has a day to come, as a calendar tells it: what was lost has none. */
    List<Due> dues(LocalDate by) {
        return reading.sql("select a.*, s.name, greatest(a.from_entry, s.from_entry) as changed " + from()
                        + " and a.owner = :me and " + TOLD_HERE + " and a.due <= :by")
                .params(scope.params())
                .param("me", me())
                .param("by", by)
                .query((rs, row) -> due(rs))
                .list();
    }

    private static Due due(ResultSet rs) throws SQLException {
        String source = rs.getString("action");
        String part = rs.getString("part");
        String notedAs = requireNonNullElse(rs.getString("noted_as"), "");
        // Of what was noted elsewhere the source's own id stands behind a colon.
        String of = source.substring(source.indexOf(':') + 1) + (part.isEmpty() ? "" : "/" + part);
        return new Due(
                switch (notedAs) {
                    case "promise" -> DueKind.PROMISE;
                    case "gap" -> DueKind.GAP;
                    default -> DueKind.ACTION;
                },
                of,
                requireNonNull(rs.getObject("due", LocalDate.class)),
                rs.getLong("changed"),
                rs.getString("site"),
                rs.getString("name"),
                null);
    }

    /** Who may own an action of a site, or of the programme where no site is named: as the access policy has it. */
    List<ActionRow.Owner> owners(@Nullable String site) {
        String place = site == null
                ? "m.role in ('programme-manager', 'regional-lead', 'site-team')"
                : """
                (m.role = 'programme-manager' or (m.role = 'site-team' and m.site = :site)
                 or (m.role = 'regional-lead' and m.region = (select s.region from {view_action_site} s
                     where s.code = :site and %s)))
                """.formatted(reading.asAt().in("s"));
        return reading.sql("""
                        select m.person, string_agg(distinct m.role, ' ' order by m.role) as roles
                        from view_membership m where %s and %s group by m.person order by m.person
                        """.formatted(reading.asAt().in("m"), place))
                .params(site == null ? Map.of() : Map.of("site", site))
                .query((rs, row) -> new ActionRow.Owner(
                        rs.getString("person"),
                        Arrays.asList(rs.getString("roles").split(" "))))
                .list();
    }

    /** The region of a site that there is. */
    Optional<Optional<String>> regionOf(String site) {
        return reading.sql("select s.region from {view_action_site} s where s.code = :site and "
                        + reading.asAt().in("s"))
                .param("site", site)
                .query((rs, row) -> Optional.ofNullable(rs.getString("region")))
                .optional();
    }

    private List<ActionRow.Step> steps(String action) {
        return reading.sql("select t.* from view_action_step t where t.action = :action and %s order by t.entry desc"
                        .formatted(reading.asAt().in("t")))
                .param("action", action)
                .query((rs, row) -> new ActionRow.Step(
                        rs.getLong("entry"),
                        requireNonNull(instant(rs, "happened_at")),
                        rs.getString("by_person"),
                        rs.getString("what"),
                        rs.getString("owner"),
                        rs.getObject("due", LocalDate.class),
                        rs.getString("reason")))
                .list();
    }

    private String from() {
        return """
                from view_action a left join {view_action_site} s on s.code = a.site and %s
                where %s and (a.site is null or %s)
                """.formatted(reading.asAt().in("s"), reading.asAt().in("a"), scope.in("a.site", "s.region"));
    }

    private static String matches(Wish wish) {
        String state = switch (wish.state()) {
            case "open" -> " and " + TO_DO;
            case "noted" -> " and a.noted_as = 'flag'";
            case "overdue" -> " and " + TO_DO + (wish.by() == null ? "" : " and a.due < :by");
            case "ended" -> " and a.standing in ('done', 'dropped')";
            default -> " and a.standing <> '" + Undertakings.HELD_BACK + "'";
        };
        return state
                + (wish.site() == null ? "" : " and a.site = :site")
                + (wish.owner() == null ? "" : " and a.owner = :owner")
                + (wish.q() == null
                        ? ""
                        : " and (strpos(a.words, :q) > 0 or strpos(lower(coalesce(s.name, '')), :q) > 0)");
    }

    /** The oldest due first; of what has ended, the last first. */
    private static String order(String state) {
        return state.equals("ended")
                ? "a.ended_at desc, a.action"
                : "(%s) desc, case when %1$s then a.due end, a.ended_at desc, a.action, a.part".formatted(OPEN);
    }

    private Map<String, Object> params(Wish wish) {
        Map<String, Object> params = new HashMap<>(scope.params());
        put(params, "site", wish.site());
        put(params, "owner", "mine".equals(wish.owner()) ? me() : wish.owner());
        put(params, "by", wish.by());
        put(params, "q", wish.q() == null ? null : wish.q().toLowerCase(Locale.ROOT));
        return params;
    }

    private static void put(Map<String, Object> params, String name, @Nullable Object value) {
        if (value != null) {
            params.put(name, value);
        }
    }

    private boolean agreesActions() {
        Membership membership = reading.membership();
        return membership.is(Role.PROGRAMME_MANAGER)
                || membership.is(Role.REGIONAL_LEAD)
                || membership.is(Role.SITE_TEAM);
    }

    private String me() {
        return reading.caller().person().value();
    }

    private static ActionRow row(ResultSet rs) throws SQLException {
        String part = rs.getString("part");
        return new ActionRow(
                rs.getString("action") + (part.isEmpty() ? "" : "/" + part),
                rs.getString("noted_as"),
                rs.getString("site"),
                rs.getString("name"),
                rs.getString("region"),
                rs.getString("what"),
                rs.getString("origin_kind"),
                rs.getString("origin"),
                rs.getString("owner"),
                rs.getString("owner_words"),
                requireNonNull(rs.getObject("due", LocalDate.class)),
                requireNonNull(rs.getObject("first_due", LocalDate.class)),
                rs.getString("standing"),
                rs.getString("ending"),
                rs.getString("agreed_by"),
                requireNonNull(instant(rs, "agreed_at")),
                instant(rs, "ended_at"),
                rs.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
