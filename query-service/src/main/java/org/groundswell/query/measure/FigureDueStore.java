package org.groundswell.query.measure;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.fold.FigureWord;
import org.groundswell.query.platform.fold.MeasureRows;
import org.jspecify.annotations.Nullable;

/** Reads what a caller's own sites have sent of measures. */
final class FigureDueStore {

    /** Of more measures than these nobody is told one by one. */
    private static final int MEASURES = 6;

    private final Reading reading;

    FigureDueStore(Reading reading) {
        this.reading = reading;
    }

    /**
     * A site that takes part, and what it has sent of a measure.
     *
     * @param first the month from which it owes figures
     * @param sent the months that it told of otherwise than that they are missing
     * @param changed the entry by which measure and site were last told
     */
    record Sending(
            String measure,
            String measureName,
            String site,
            String siteName,
            String stage,
            YearMonth first,
            Set<YearMonth> sent,
            long changed) {

        boolean owes(YearMonth month) {
            return !month.isBefore(first) && !sent.contains(month);
        }
    }

    List<Sending> sending(String[] own) {
        return reading.sql("""
                        select m.measure, m.name as measure_name, m.first_month, s.code, s.name, s.stage, s.since,
                               f.sent, greatest(m.from_entry, s.from_entry) as changed
                        from view_measure m
                        join {view_measure_site} s on s.code = any(:own) and s.side_state is null and %s
                        cross join lateral (
                          select string_agg(f.period, ' ') as sent from view_variation_figure f
                          where f.measure = m.measure and f.site = s.code and f.figure <> '%s' and %s and %s) f
                        where %s
                        """.formatted(
                                reading.asAt().in("s"),
                                FigureWord.MISSING,
                                reading.asAt().added("f"),
                                FigureRows.last(reading.asAt(), "f"),
                                reading.asAt().known("m")))
                .param("own", own)
                .query((rs, row) -> sending(rs))
                .list();
    }

    /** How far the sites have told of each measure; of many measures only the first, by name. */
    List<FigureNeeds.Wanting> reaching(String[] own) {
        return reading.sql("""
                        select m.measure, m.name as measure_name, s.code, f.latest
                        from (select * from view_measure m where %s order by lower(m.name), m.measure limit :measures) m
                        join {view_measure_site} s on s.code = any(:own) and %s
                        cross join lateral (
                          select max(f.period) as latest from view_variation_figure f
                          where f.measure = m.measure and f.site = s.code and %s) f
                        order by s.code, lower(m.name), m.measure
                        """.formatted(
                        reading.asAt().known("m"), reading.asAt().in("s"), FigureRows.told(reading.asAt(), "f")))
                .param("own", own)
                .param("measures", MEASURES)
                .query((rs, row) -> new FigureNeeds.Wanting(
                        rs.getString("measure"),
                        rs.getString("measure_name"),
                        rs.getString("code"),
                        MeasureRows.month(rs.getString("latest"))))
                .list();
    }

    private static Sending sending(ResultSet rs) throws SQLException {
        Set<YearMonth> sent = sent(rs.getString("sent"));
        YearMonth since = YearMonth.from(requireNonNull(rs.getObject("since", LocalDate.class)));
        return new Sending(
                rs.getString("measure"),
                rs.getString("measure_name"),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("stage"),
                first(
                        MeasureRows.month(rs.getString("first_month")),
                        sent.stream().min(Comparator.naturalOrder()).orElse(since)),
                sent,
                rs.getLong("changed"));
    }

    /** Whoever has sent none owes none from before they came to stand where they stand; nobody from before the measure began. */
    private static YearMonth first(@Nullable YearMonth ofMeasure, YearMonth ofSite) {
        return ofMeasure == null || ofMeasure.isBefore(ofSite) ? ofSite : ofMeasure;
    }

    private static Set<YearMonth> sent(@Nullable String months) {
        return months == null
                ? Set.of()
                : Stream.of(months.split(" ")).map(YearMonth::parse).collect(Collectors.toUnmodifiableSet());
    }
}
