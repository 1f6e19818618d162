package org.groundswell.query.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.fold.SiteBrief;

/** Reads signal cases. */
final class SignalStore {

    /** What false alarms are counted by, as an expression of cases {@code c} and measures {@code m}. */
    static final Map<String, String> BY = Map.of("rule", "c.rule", "measure", "c.measure", "size", """
            case when c.typical_denominator is null then 'none'
                 when c.typical_denominator < 20 then 'under-20'
                 when c.typical_denominator < 100 then '20-99'
                 when c.typical_denominator < 500 then '100-499'
                 else '500-and-more' end""");

    private static final String FROM = """
            from view_signal_case c
            join view_signal_measure m on m.measure = c.measure and %s
            join {view_signal_site} s on s.code = c.site and %s
            where %s
            """;

    private static final String COLUMNS = """
            c.*, m.name as measure_name, m.kind, m.unit, s.code, s.name, s.region, s.wave, s.stage, s.side_state""";

    private final Reading reading;

    SignalStore(Reading reading) {
        this.reading = reading;
    }

    private String from() {
        return FROM.formatted(
                reading.asAt().in("m"), reading.asAt().in("s"), reading.asAt().in("c"));
    }

    /** The oldest first. */
    SignalRow.Page page(SignalFilter filter, SiteScope scope, Paging paging) {
        String from = from() + " and " + scope.in("s.code", "s.region") + " and " + filter.condition();
        long total = reading.sql("select count(*) " + from)
                .params(filter.params())
                .params(scope.params())
                .query(Long.class)
                .single();
        List<SignalRow> items = reading.sql(
                        "select " + COLUMNS + " " + from
                                + " order by c.opened_at, c.opened_entry, c.measure, c.site, c.signal_case limit :size offset :offset")
                .params(filter.params())
                .params(scope.params())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(SignalRow::map)
                .list();
        return new SignalRow.Page(total, items);
    }

    /** Of some cases, how many there are and which is the oldest. */
    record Oldest(long total, String measureName, String siteName, Instant openedAt) {}

    Optional<Oldest> oldest(SignalFilter filter, SiteScope scope) {
        return reading.sql("select count(*) over () as total, m.name as measure_name, s.name, c.opened_at " + from()
                        + " and " + scope.in("s.code", "s.region") + " and " + filter.condition()
                        + " order by c.opened_at, c.opened_entry, c.measure, c.site, c.signal_case limit 1")
                .params(filter.params())
                .params(scope.params())
                .query((rs, row) -> new Oldest(
                        rs.getLong("total"),
                        rs.getString("measure_name"),
                        rs.getString("name"),
                        Objects.requireNonNull(SignalRow.moment(rs, "opened_at"))))
                .optional();
    }

    Optional<SignalRow> find(String measure, String site, String signal) {
        return reading.sql("select " + COLUMNS + " " + from()
                        + " and c.measure = :measure and c.site = :site and c.signal_case = :signal")
                .param("measure", measure)
                .param("site", site)
                .param("signal", signal)
                .query(SignalRow::map)
                .optional();
    }

    Optional<SiteBrief> site(String code) {
        return reading.sql("select s.* from {view_signal_site} s where s.code = :code and "
                        + reading.asAt().in("s"))
                .param("code", code)
                .query(SiteBrief::map)
                .optional();
    }

    long version(String measure, String site) {
        return reading.sql(
                        "select v.version from view_signal_series v where v.measure = :measure and v.site = :site and "
                                + reading.asAt().in("v"))
                .param("measure", measure)
                .param("site", site)
                .query(Long.class)
                .single();
    }

    List<SignalRow.Note> notes(String measure, String site, String signal) {
        return reading.sql("""
                        select n.* from view_signal_note n
                        where n.measure = :measure and n.site = :site and n.signal_case = :signal and %s order by n.entry
                        """.formatted(reading.asAt().in("n")))
                .param("measure", measure)
                .param("site", site)
                .param("signal", signal)
                .query((rs, row) -> note(rs))
                .list();
    }

    private static SignalRow.Note note(ResultSet rs) throws SQLException {
        return new SignalRow.Note(
                rs.getLong("entry"),
                rs.getString("kind"),
                rs.getString("person"),
                Objects.requireNonNull(SignalRow.moment(rs, "recorded_at")),
                rs.getString("words"),
                rs.getString("owner"),
                MeasureRows.month(rs.getString("last_month")));
    }

    List<FalseAlarms.Line> falseAlarms(String by, SiteScope scope) {
        String key = Objects.requireNonNull(BY.get(by));
        return reading.sql("""
                        select %1$s as key, %2$s as name,
                               count(*) filter (where c.outcome is null) as open,
                               count(c.outcome) as closed,
                               count(*) filter (where c.outcome = 'acted') as acted,
                               count(*) filter (where c.outcome = 'explained') as explained,
                               count(*) filter (where c.outcome = 'noise') as noise,
                               count(*) filter (where c.outcome = 'data-error') as data_error
                        %3$s and %4$s
                        group by 1 order by min(coalesce(c.typical_denominator, -1)), 2, 1
                        """.formatted(
                                key,
                                by.equals("measure") ? "min(m.name)" : "min(" + key + ")",
                                from(),
                                scope.in("s.code", "s.region")))
                .params(scope.params())
                .query((rs, row) -> new FalseAlarms.Line(
                        rs.getString("key"),
                        rs.getString("name"),
                        rs.getInt("open"),
                        rs.getInt("closed"),
                        rs.getInt("acted"),
                        rs.getInt("explained"),
                        rs.getInt("noise"),
                        rs.getInt("data_error")))
                .list();
    }
}
