package org.groundswell.query.handover;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.groundswell.query.handover.HandoverRow.Cell;
import org.groundswell.query.handover.HandoverRow.Check;
import org.groundswell.query.handover.HandoverRow.Judged;
import org.groundswell.query.handover.HandoverRow.Step;
import org.groundswell.query.platform.answer.Missing;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.GroupRows;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.record.StoredValues;
import org.jspecify.annotations.Nullable;

/** Reads handovers, of the caller's own sites. */
final class HandoverStore {

    static final String ENDS = "coalesce(s.support_set, s.resource_ended)";
    static final String TAKES_PART = "coalesce(s.side_state, '') not in " + SiteRows.LEFT;

    private final Reading reading;
    private final SiteScope scope;

    HandoverStore(Reading reading) {
        this.reading = reading;
        this.scope = SiteScope.of(reading.membership());
    }

    /**
     * What a matrix is to show.
     *
     * @param all also sites that have no end of support and nothing judged
     * @param endsBy only sites whose support ends by this day
     * @param unmetOnly only sites with a criterion that is not met
     */
    record Wish(
            SiteFilter filter,
            boolean all,
            @Nullable LocalDate endsBy,
            boolean unmetOnly,
            int criteria,
            Paging paging) {}

    /** A page of the matrix before its cells are read. */
    record Sites(int total, int unmet, List<HandoverRow> rows) {}

    /** Those whose support ends first, first; among those, the fewest met first. */
    Sites sites(Wish wish) {
        SiteFilter filter = resolved(wish.filter());
        int[] totals = new int[2];
        List<HandoverRow> rows = reading.sql("""
                        select t.*, count(*) over () as total, count(*) filter (where t.met < :criteria) over () as unmet
                        from (
                          select s.*, %1$s as ends,
                            (select count(*) from view_handover_criterion c
                             where c.code = s.code and c.state in ('met', 'not-applicable') and c.lost_on is null and %2$s) as met,
                            exists (select 1 from view_handover_criterion c where c.code = s.code and %2$s) as judged
                          from {view_handover_site} s where %3$s and %4$s and %5$s and %6$s
                        ) t
                        where (:all or t.ends is not null or t.judged)
                          and (cast(:endsBy as date) is null or t.ends <= :endsBy)
                          and (not :unmetOnly or t.met < :criteria)
                        order by t.ends nulls last, t.met, lower(t.name), t.code limit :size offset :offset
                        """.formatted(
                                ENDS,
                                reading.asAt().in("c"),
                                reading.asAt().in("s"),
                                scope.in("s.code", "s.region"),
                                filter.in("s"),
                                TAKES_PART))
                .params(scope.params())
                .params(filter.params())
                .param("criteria", wish.criteria())
                .param("all", wish.all())
                .param("endsBy", wish.endsBy())
                .param("unmetOnly", wish.unmetOnly())
                .param("size", wish.paging().size())
                .param("offset", wish.paging().offset())
                .query((rs, row) -> {
                    totals[0] = rs.getInt("total");
                    totals[1] = rs.getInt("unmet");
                    return row(rs, row);
                })
                .list();
        return new Sites(totals[0], totals[1], rows);
    }

    Map<String, Map<String, Cell>> cells(List<HandoverRow> rows) {
        Map<String, Map<String, Cell>> cells = new HashMap<>();
        reading.sql("select c.* from view_handover_criterion c where c.code = any(:codes) and "
                        + reading.asAt().in("c"))
                .param("codes", rows.stream().map(HandoverRow::code).toArray(String[]::new))
                .query(rs -> {
                    cells.computeIfAbsent(rs.getString("code"), _ -> new HashMap<>())
                            .put(
                                    rs.getString("criterion"),
                                    new Cell(
                                            rs.getString("state"),
                                            rs.getString("accepted_by") != null,
                                            rs.getObject("gap_due", LocalDate.class),
                                            rs.getObject("lost_on", LocalDate.class)));
                });
        return cells;
    }

    HandoverRow.Filters filters(List<String> stageOrder) {
        Set<String> regions = new TreeSet<>();
        Set<String> waves = new TreeSet<>();
        Set<String> stages = new LinkedHashSet<>();
        reading.sql("""
                        select distinct s.region, s.wave, coalesce(s.side_state, s.stage) as stage
                        from {view_handover_site} s where %s and %s and %s
                        """.formatted(reading.asAt().in("s"), scope.in("s.code", "s.region"), TAKES_PART))
                .params(scope.params())
                .query(rs -> {
                    addIfGiven(regions, rs.getString("region"));
                    addIfGiven(waves, rs.getString("wave"));
                    addIfGiven(stages, rs.getString("stage"));
                });
        return new HandoverRow.Filters(
                List.copyOf(regions),
                List.copyOf(waves),
                stageOrder.stream().filter(stages::contains).toList());
    }

    /** One site's handover as its own row has it, without criteria, checks and steps. */
    Optional<HandoverRow.Detail> site(String code) {
        return reading.sql("select s.*, %s as ends from {view_handover_site} s where s.code = :code and %s"
                        .formatted(ENDS, reading.asAt().in("s")))
                .param("code", code)
                .query((rs, row) -> new HandoverRow.Detail(
                        SiteBrief.map(rs, row),
                        rs.getObject("ends", LocalDate.class),
                        rs.getObject("support_set") != null,
                        rs.getString("support_reason"),
                        rs.getObject("handover_version", Long.class),
                        List.of(),
                        List.of(),
                        List.of()))
                .optional();
    }

    List<Judged> criteria(String code) {
        return of(
                "view_handover_criterion",
                "v.criterion",
                code,
                rs -> new Judged(
                        rs.getString("criterion"),
                        rs.getString("state"),
                        rs.getString("accepted_by"),
                        rs.getString("accepted_reason"),
                        rs.getObject("lost_on", LocalDate.class),
                        rs.getString("by_person"),
                        recordedAt(rs),
                        told(rs)));
    }

    List<Check> checks(String code) {
        return of(
                "view_handover_check",
                "v.checked_on, v.check_id",
                code,
                rs -> new Check(
                        rs.getString("check_id"),
                        requireNonNull(rs.getObject("checked_on", LocalDate.class)),
                        criteria(rs, "held"),
                        criteria(rs, "lost"),
                        rs.getString("measure"),
                        rs.getString("help"),
                        rs.getString("by_person"),
                        recordedAt(rs)));
    }

    List<Step> steps(String code) {
        return of(
                "view_handover_step",
                "v.entry desc",
                code,
                rs -> new Step(
                        rs.getLong("entry"),
                        recordedAt(rs),
                        rs.getString("by_person"),
                        rs.getString("what"),
                        rs.getString("about"),
                        rs.getObject("on_day", LocalDate.class),
                        rs.getString("said"),
                        told(rs)));
    }

    @FunctionalInterface
    private interface Mapper<T> {
        T map(ResultSet rs) throws SQLException;
    }

    private <T> List<T> of(String table, String order, String code, Mapper<T> mapper) {
        return reading.sql("select v.* from %s v where v.code = :code and %s order by %s"
                        .formatted(table, reading.asAt().in("v"), order))
                .param("code", code)
                .query((rs, row) -> mapper.map(rs))
                .list();
    }

    private SiteFilter resolved(SiteFilter filter) {
        String group = filter.group();
        if (group == null) {
            return filter;
        }
        return filter.among(
                reading.sql("select g.sites from view_handover_group g where g.group_id = :group and %s and %s"
                                .formatted(reading.asAt().in("g"), GroupRows.readable("g")))
                        .param("group", group)
                        .param("reader", reading.caller().person().value())
                        .query((rs, row) -> List.of(rs.getString(1).split(" ")))
                        .optional()
                        .orElseThrow(() -> Missing.group(group)));
    }

    private static HandoverRow row(ResultSet rs, int number) throws SQLException {
        SiteBrief site = SiteBrief.map(rs, number);
        return new HandoverRow(
                site.code(),
                site.name(),
                site.region(),
                site.wave(),
                site.stage(),
                site.sideState(),
                rs.getObject("ends", LocalDate.class),
                rs.getInt("met"),
                Map.of());
    }

    private static List<String> criteria(ResultSet rs, String column) throws SQLException {
        String stored = rs.getString(column);
        return stored == null || stored.isEmpty() ? List.of() : List.of(stored.split(" "));
    }

    private static Map<String, Object> told(ResultSet rs) throws SQLException {
        String stored = rs.getString("field_values");
        return stored == null ? Map.of() : StoredValues.told(StoredValues.read(stored));
    }

    private static Instant recordedAt(ResultSet rs) throws SQLException {
        return requireNonNull(rs.getObject("recorded_at", OffsetDateTime.class)).toInstant();
    }

    private static void addIfGiven(Set<String> words, @Nullable String word) {
        if (word != null) {
            words.add(word);
        }
    }
}
