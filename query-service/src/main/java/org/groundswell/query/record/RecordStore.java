package org.groundswell.query.record;

import static java.util.Objects.requireNonNull;

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
import java.util.Objects;
import java.util.Optional;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.record.StoredValues;
import org.jspecify.annotations.Nullable;

/** Reads records, those of a caller's own sites and those of the programme. */
final class RecordStore {

    private final Reading reading;
    private final SiteScope scope;

    RecordStore(Reading reading) {
        this.reading = reading;
        this.scope = SiteScope.of(reading.membership());
    }

    /** @param withdrawn also those that were withdrawn */
    record Wish(
            String kind, @Nullable String site, @Nullable String q, boolean withdrawn, String sort, Paging paging) {}

    RecordRow.Page page(Wish wish) {
        Map<String, Object> params = params(wish);
        long total = reading.sql("select count(*) " + from(wish))
                .params(params)
                .query(Long.class)
                .single();
        params.put("limit", wish.paging().size());
        params.put("offset", wish.paging().offset());
        List<RecordRow> rows = reading.sql("select v.*, s.name, s.region " + from(wish) + " order by "
                        + order(wish.sort()) + " limit :limit offset :offset")
                .params(params)
                .query((rs, row) -> row(rs))
                .list();
        return new RecordRow.Page(
                rows, total, wish.paging().page(), wish.paging().size());
    }

    /** By kind. */
    List<RecordRow.Count> counts() {
        return reading.sql(
                        """
                        select v.kind, count(*) filter (where not v.withdrawn) as standing,
                          count(*) filter (where v.withdrawn) as withdrawn,
                          max(coalesce(v.happened, v.kept_at::date)) filter (where not v.withdrawn) as newest
                        from view_record v left join {view_record_site} s on s.code = v.site and %s
                        where %s and (v.site is null or %s)
                        group by v.kind order by v.kind
                        """.formatted(reading.asAt().in("s"), reading.asAt().in("v"), scope.in("v.site", "s.region")))
                .params(scope.params())
                .query((rs, row) -> new RecordRow.Count(
                        rs.getString("kind"),
                        rs.getLong("standing"),
                        rs.getLong("withdrawn"),
                        rs.getObject("newest", LocalDate.class)))
                .list();
    }

    /**
     * The newest record of each site that has one.
     *
     * @param topic a field with a chosen word: the newest for each of its words
     * @param period a field with a period, by which newer is meant where there is one
     */
    List<RecordRow.Latest> latest(String kind, @Nullable String topic, @Nullable String period) {
        return reading.sql("""
                        select distinct on (v.site, topic) v.site, s.name, %s as topic, v.record,
                          coalesce(v.happened, v.kept_at::date) as happened, v.kept_by, v.field_values
                        from view_record v join {view_record_site} s on s.code = v.site and %s
                        where v.kind = :kind and not v.withdrawn and %s and %s
                        order by v.site, topic, %s desc nulls last, happened desc, v.record desc
                        """.formatted(
                                chosen("topic"),
                                reading.asAt().in("s"),
                                reading.asAt().in("v"),
                                scope.in("v.site", "s.region"),
                                chosen("period")))
                .params(scope.params())
                .param("kind", kind)
                .param("topic", Objects.requireNonNullElse(topic, ""))
                .param("period", Objects.requireNonNullElse(period, ""))
                .query((rs, row) -> new RecordRow.Latest(
                        rs.getString("site"),
                        rs.getString("name"),
                        rs.getString("topic"),
                        rs.getString("record"),
                        requireNonNull(rs.getObject("happened", LocalDate.class)),
                        rs.getString("kept_by"),
                        StoredValues.told(StoredValues.read(rs.getString("field_values")))))
                .list();
    }

    /** The first word chosen in the field that the parameter names. */
    static String chosen(String parameter) {
        return """
                (jsonb_path_query_first(v.field_values::jsonb, '$[*] ? (@.field == $field).chosen[0]',
                  jsonb_build_object('field', cast(:%s as text))) #>> '{}')\
                """.formatted(parameter);
    }

    Optional<RecordRow> record(String kind, String record) {
        return reading.sql(
                        """
                        select v.*, s.name, s.region from view_record v
                        left join {view_record_site} s on s.code = v.site and %s
                        where v.kind = :kind and v.record = :record and %s and (v.site is null or %s)
                        """.formatted(reading.asAt().in("s"), reading.asAt().in("v"), scope.in("v.site", "s.region")))
                .params(scope.params())
                .param("kind", kind)
                .param("record", record)
                .query((rs, row) -> row(rs))
                .optional();
    }

    List<RecordRow.Version> versions(String kind, String record) {
        return reading.sql("""
                        select h.* from view_record_version h
                        where h.kind = :kind and h.record = :record and %s order by h.entry desc
                        """.formatted(reading.asAt().in("h")))
                .param("kind", kind)
                .param("record", record)
                .query((rs, row) -> new RecordRow.Version(
                        rs.getLong("entry"),
                        instant(rs, "recorded_at"),
                        rs.getString("by_person"),
                        rs.getString("what"),
                        Arrays.stream(rs.getString("changed").split(" "))
                                .filter(word -> !word.isEmpty())
                                .toList(),
                        rs.getString("reason")))
                .list();
    }

    private String from(Wish wish) {
        StringBuilder where = new StringBuilder(
                """
                from view_record v left join {view_record_site} s on s.code = v.site and %s
                where v.kind = :kind and %s and (v.site is null or %s)
                """.formatted(reading.asAt().in("s"), reading.asAt().in("v"), scope.in("v.site", "s.region")));
        if (!wish.withdrawn()) {
            where.append(" and not v.withdrawn");
        }
        if (wish.site() != null) {
            where.append(" and v.site = :site");
        }
        if (wish.q() != null) {
            where.append(" and (strpos(v.words, :q) > 0 or strpos(lower(coalesce(s.name, '')), :q) > 0)");
        }
        return where.toString();
    }

    private Map<String, Object> params(Wish wish) {
        Map<String, Object> params = new HashMap<>(scope.params());
        params.put("kind", wish.kind());
        if (wish.site() != null) {
            params.put("site", wish.site());
        }
        if (wish.q() != null) {
            params.put("q", wish.q().toLowerCase(Locale.ROOT));
        }
        return params;
    }

    /** The oldest due first, or the newest first. */
    private static String order(String sort) {
        return sort.equals("due")
                ? "v.due nulls last, v.record"
                : "coalesce(v.happened, v.kept_at::date) desc, v.record desc";
    }

    private static RecordRow row(ResultSet rs) throws SQLException {
        return new RecordRow(
                rs.getString("kind"),
                rs.getString("record"),
                rs.getString("site"),
                rs.getString("name"),
                rs.getString("region"),
                rs.getString("content_version"),
                rs.getObject("happened", LocalDate.class),
                rs.getObject("due", LocalDate.class),
                rs.getBoolean("withdrawn"),
                rs.getString("kept_by"),
                instant(rs, "kept_at"),
                instant(rs, "changed_at"),
                rs.getLong("version"),
                StoredValues.told(StoredValues.read(rs.getString("field_values"))));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return requireNonNull(rs.getObject(column, OffsetDateTime.class)).toInstant();
    }
}
