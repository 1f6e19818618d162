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
import org.groundswell.domain.measure.Standing;
import org.groundswell.query.platform.asat.Reading;
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
                               v.points, greatest(m.from_entry, s.from_entry) as changed
                        from view_measure m
                        join {view_measure_site} s on s.code = any(:own) and s.side_state is null and %s
                        left join lateral (
                          select v.points from view_series v where v.measure = m.measure and v.site = s.code and %s
                          order by v.from_entry desc limit 1) v on true
                        where %s
                        """.formatted(
                                reading.asAt().in("s"),
                                reading.asAt().known("v"),
                                reading.asAt().known("m")))
                .param("own", own)
                .query((rs, row) -> sending(rs))
                .list();
    }

    /** How far the sites have told of each measure; of many measures only the first, by name. */
    List<FigureNeeds.Wanting> reaching(String[] own) {
        return reading.sql("""
                        select m.measure, m.name as measure_name, s.code, v.points
                        from (select * from view_measure m where %s order by lower(m.name), m.measure limit :measures) m
                        join {view_measure_site} s on s.code = any(:own) and %s
                        left join lateral (
                          select v.points from view_series v where v.measure = m.measure and v.site = s.code and %s
                          order by v.from_entry desc limit 1) v on true
                        order by s.code, lower(m.name), m.measure
                        """.formatted(
                                reading.asAt().known("m"),
                                reading.asAt().in("s"),
                                reading.asAt().known("v")))
                .param("own", own)
                .param("measures", MEASURES)
                .query((rs, row) -> new FigureNeeds.Wanting(
                        rs.getString("measure"),
                        rs.getString("measure_name"),
                        rs.getString("code"),
                        latest(rs.getString("points"))))
                .list();
    }

    private @Nullable YearMonth latest(@Nullable String points) {
        return points == null
                ? null
                : SeriesRow.readPoints(points).stream()
                        .map(point -> YearMonth.parse(point.month()))
                        .filter(reading.asAt()::hasEnded)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static Sending sending(ResultSet rs) throws SQLException {
        Set<YearMonth> sent = sent(rs.getString("points"));
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

    private static Set<YearMonth> sent(@Nullable String points) {
        return points == null
                ? Set.of()
                : SeriesRow.readPoints(points).stream()
                        .filter(point -> !point.standing().equals(Standing.MISSING.word()))
                        .map(point -> YearMonth.parse(point.month()))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
