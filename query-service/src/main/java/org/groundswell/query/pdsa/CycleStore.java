package org.groundswell.query.pdsa;

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
import java.util.Optional;
import java.util.stream.Stream;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.OwnSites;
import org.groundswell.query.platform.record.StoredValues;
import org.jspecify.annotations.Nullable;

/** Reads tests of change of a caller's own sites, and counts of those of all sites. */
final class CycleStore {

    private static final String UNSTUDIED = "c.stage in ('running', 'told')";

    /** Of the caller's own sites, or run by the caller, and not studied. */
    private static final String OWN =
            " and " + UNSTUDIED + " and (c.site = any(:own) or :me = any(string_to_array(c.owner_people, ' ')))";

    private final Reading reading;
    private final SiteScope scope;

    CycleStore(Reading reading) {
        this.reading = reading;
        this.scope = SiteScope.of(reading.membership());
    }

    /**
     * @param state all, planned, running, late or ended
     * @param by for late: the day before which they were to end
     */
    record Wish(
            @Nullable String site,
            String state,
            @Nullable LocalDate by,
            @Nullable String q,
            Paging paging) {}

    CycleRow.Page page(Wish wish) {
        Map<String, Object> params = params(wish);
        String from = from() + matches(wish);
        long total = reading.sql("select count(*) " + from)
                .params(params)
                .query(Long.class)
                .single();
        params.put("limit", wish.paging().size());
        params.put("offset", wish.paging().offset());
        List<CycleRow> rows = reading.sql("select c.*, s.name, s.region " + from + " order by "
                        + (wish.state().equals("late") ? "c.ends, c.cycle" : "c.planned_at desc, c.cycle")
                        + " limit :limit offset :offset")
                .params(params)
                .query((rs, row) -> row(rs))
                .list();
        return new CycleRow.Page(
                rows, total, wish.paging().page(), wish.paging().size());
    }

    Optional<CycleRow.Detail> cycle(String cycle) {
        return reading.sql("select c.*, s.name, s.region " + from() + " and c.cycle = :cycle")
                .params(scope.params())
                .param("cycle", cycle)
                .query((rs, row) -> new Found(
                        row(rs),
                        StoredValues.told(StoredValues.read(rs.getString("field_values"))),
                        rs.getString("chain")))
                .optional()
                .map(found -> new CycleRow.Detail(found.row(), found.values(), chain(found.chain()), steps(cycle)));
    }

    private record Found(CycleRow row, Map<String, Object> values, String chain) {}

    /** Tests of the caller's own sites, or that the caller runs, which were to end before a day and were not studied. */
    List<CycleRow> needs(LocalDate before) {
        return reading.sql("select c.*, s.name, s.region " + from() + OWN
                        + " and c.ends < :before order by c.ends, c.cycle")
                .params(scope.params())
                .params(own())
                .param("before", before)
                .query((rs, row) -> row(rs))
                .list();
    }

    /** The same that end by a day, as a calendar tells them. */
    List<Due> dues(LocalDate by) {
        return reading.sql("select c.cycle, c.ends, c.site, s.name, greatest(c.from_entry, s.from_entry) as changed "
                        + from() + OWN + " and c.ends <= :by")
                .params(scope.params())
                .params(own())
                .param("by", by)
                .query((rs, row) -> new Due(
                        DueKind.TEST,
                        rs.getString("cycle"),
                        requireNonNull(rs.getObject("ends", LocalDate.class)),
                        rs.getLong("changed"),
                        rs.getString("site"),
                        rs.getString("name"),
                        null))
                .list();
    }

    private Map<String, Object> own() {
        return Map.of(
                "own",
                OwnSites.of(reading.membership()),
                "me",
                reading.caller().person().value());
    }

    /** Of every site: nothing of any single one is told. */
    CycleRow.Predictions predictions(List<RecordField.Choice> results) {
        Map<String, Long> counts = new HashMap<>();
        reading.sql("""
                        select case when c.result is not null then c.result
                                    when %s then '-running'
                                    else '-planned' end as what, count(*) as n
                        from view_pdsa c where %s and c.stage <> 'withdrawn' group by 1
                        """.formatted(UNSTUDIED, reading.asAt().in("c")))
                .query((rs, row) -> counts.put(rs.getString("what"), rs.getLong("n")))
                .list();
        List<CycleRow.Count> told = results.stream()
                .map(result -> new CycleRow.Count(result.value(), counts.getOrDefault(result.value(), 0L)))
                .toList();
        return new CycleRow.Predictions(
                told.stream().mapToLong(CycleRow.Count::count).sum(),
                counts.getOrDefault("-running", 0L),
                counts.getOrDefault("-planned", 0L),
                told);
    }

    private List<CycleRow> chain(String chain) {
        return reading.sql("select c.*, s.name, s.region " + from()
                        + " and c.chain = :chain order by c.planned_at, c.cycle")
                .params(scope.params())
                .param("chain", chain)
                .query((rs, row) -> row(rs))
                .list();
    }

    private List<CycleRow.Step> steps(String cycle) {
        return reading.sql("select t.* from view_pdsa_step t where t.cycle = :cycle and %s order by t.entry desc"
                        .formatted(reading.asAt().in("t")))
                .param("cycle", cycle)
                .query((rs, row) -> new CycleRow.Step(
                        rs.getLong("entry"),
                        requireNonNull(instant(rs, "happened_at")),
                        rs.getString("by_person"),
                        rs.getString("what"),
                        rs.getString("reason")))
                .list();
    }

    private String from() {
        return """
                from view_pdsa c left join {view_pdsa_site} s on s.code = c.site and %s
                where %s and %s
                """.formatted(reading.asAt().in("s"), reading.asAt().in("c"), scope.in("c.site", "s.region"));
    }

    private static String matches(Wish wish) {
        String state = switch (wish.state()) {
            case "planned" -> " and c.stage = 'planned'";
            case "running" -> " and " + UNSTUDIED;
            case "late" -> " and " + UNSTUDIED + (wish.by() == null ? "" : " and c.ends < :by");
            case "ended" -> " and c.stage in ('studied', 'acted')";
            default -> "";
        };
        return state
                + (wish.site() == null ? "" : " and c.site = :site")
                + (wish.q() == null
                        ? ""
                        : " and (strpos(c.words, :q) > 0 or strpos(lower(coalesce(s.name, '')), :q) > 0)");
    }

    private Map<String, Object> params(Wish wish) {
        Map<String, Object> params = new HashMap<>(scope.params());
        put(params, "site", wish.site());
        put(params, "by", wish.by());
        put(params, "q", wish.q() == null ? null : wish.q().toLowerCase(Locale.ROOT));
        return params;
    }

    private static void put(Map<String, Object> params, String name, @Nullable Object value) {
        if (value != null) {
            params.put(name, value);
        }
    }

    private static CycleRow row(ResultSet rs) throws SQLException {
        return new CycleRow(
                rs.getString("cycle"),
                rs.getString("site"),
                rs.getString("name"),
                rs.getString("region"),
                rs.getString("aim"),
                rs.getString("element"),
                rs.getString("previous"),
                owner(rs),
                rs.getString("stage"),
                rs.getObject("starts", LocalDate.class),
                rs.getObject("ends", LocalDate.class),
                rs.getString("result"),
                rs.getString("next"),
                rs.getObject("sealed_entry", Long.class),
                instant(rs, "sealed_at"),
                rs.getString("planned_by"),
                requireNonNull(instant(rs, "planned_at")),
                rs.getLong("version"));
    }

    private static List<String> owner(ResultSet rs) throws SQLException {
        return Stream.concat(Arrays.stream(rs.getString("owner_people").split(" ")), Stream.of(rs.getString("owner")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
