package org.groundswell.query.comment;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;

/** Reads comments on what a caller may see: of their own sites, and of the programme. */
final class CommentStore {

    private static final int MOST = 200;

    private final Reading reading;
    private final SiteScope scope;

    CommentStore(Reading reading) {
        this.reading = reading;
        this.scope = SiteScope.of(reading.membership());
    }

    CommentRow.Page about(String kind, String reference) {
        String about = from() + " and c.kind = :kind and c.reference = :reference";
        List<CommentRow> newest = reading.sql("select c.*, s.region " + about + " order by c.entry desc limit " + MOST)
                .params(params())
                .param("kind", kind)
                .param("reference", reference)
                .query((rs, row) -> row(rs))
                .list();
        long total = newest.size() < MOST
                ? newest.size()
                : reading.sql("select count(*) " + about)
                        .params(params())
                        .param("kind", kind)
                        .param("reference", reference)
                        .query(Long.class)
                        .single();
        return new CommentRow.Page(newest.reversed(), total);
    }

    Optional<CommentRow> comment(String comment) {
        return reading.sql("select c.*, s.region " + from() + " and c.comment = :comment")
                .params(params())
                .param("comment", comment)
                .query((rs, row) -> row(rs))
                .optional();
    }

    private String from() {
        return """
                from view_comment c left join {view_comment_site} s on s.code = c.site and %s
                where %s and case when c.site is null then c.readers = 'members' or :leads else %s end
                """.formatted(reading.asAt().in("s"), reading.asAt().in("c"), scope.in("c.site", "s.region"));
    }

    private Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("leads", scope.all() || reading.membership().is(Role.REGIONAL_LEAD));
        return params;
    }

    private static CommentRow row(ResultSet rs) throws SQLException {
        String mentioned = rs.getString("mentioned");
        return new CommentRow(
                rs.getString("comment"),
                rs.getString("kind"),
                rs.getString("reference"),
                rs.getString("site"),
                rs.getString("region"),
                rs.getString("text"),
                mentioned.isEmpty() ? List.of() : Arrays.asList(mentioned.split(" ")),
                rs.getString("by_person"),
                requireNonNull(rs.getObject("said_at", OffsetDateTime.class)).toInstant(),
                rs.getLong("entry"),
                rs.getString("withdrawn_by"),
                rs.getString("because"),
                rs.getLong("version"));
    }
}
