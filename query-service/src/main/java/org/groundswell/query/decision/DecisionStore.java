package org.groundswell.query.decision;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.domain.decision.Fields;
import org.groundswell.query.platform.answer.Paging;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.record.StoredValues;
import org.jspecify.annotations.Nullable;

/** Reads decisions. Votes of others never leave the database before they are revealed. */
final class DecisionStore {

    private final Reading reading;

    DecisionStore(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param state all, open, decided or review
     * @param by for review: the day by which somebody was to look again
     */
    record Wish(
            String state, @Nullable LocalDate by, @Nullable String q, Paging paging) {}

    /** A decision with what only its own page shows, before votes, conditions and steps are added. */
    record Whole(
            DecisionRow row,
            Map<String, Object> values,
            @Nullable String consulted,
            @Nullable String effect,
            @Nullable String closedBecause,
            @Nullable String approvalNote,
            @Nullable String outcome,
            @Nullable Instant outcomeAt) {}

    DecisionRow.Page page(Wish wish) {
        Map<String, Object> params = new HashMap<>();
        if (wish.by() != null) {
            params.put("by", wish.by());
        }
        if (wish.q() != null) {
            params.put("q", wish.q().toLowerCase(Locale.ROOT));
        }
        String where = "from view_decision d where " + reading.asAt().in("d") + matches(wish);
        long total = reading.sql("select count(*) " + where)
                .params(params)
                .query(Long.class)
                .single();
        params.put("limit", wish.paging().size());
        params.put("offset", wish.paging().offset());
        List<DecisionRow> rows = reading.sql("select d.*, " + conditionsOpen() + " " + where + " order by "
                        + (wish.state().equals("review") ? "d.review, d.decision" : "d.opened_at desc, d.decision")
                        + " limit :limit offset :offset")
                .params(params)
                .query((rs, row) -> row(rs))
                .list();
        return new DecisionRow.Page(
                rows, total, wish.paging().page(), wish.paging().size());
    }

    Optional<Whole> decision(String decision) {
        return reading.sql("select d.*, %s from view_decision d where d.decision = :decision and %s"
                        .formatted(conditionsOpen(), reading.asAt().in("d")))
                .param("decision", decision)
                .query((rs, row) -> whole(rs))
                .optional();
    }

    /** The caller's own vote, and everybody's once revealed. */
    List<DecisionRow.Vote> votes(String decision) {
        return reading.sql("""
                        select v.* from view_decision_vote v
                        where v.decision = :decision and (v.revealed or v.person = :me) and %s
                        order by v.cast_at, v.person
                        """.formatted(reading.asAt().in("v")))
                .param("decision", decision)
                .param("me", me())
                .query((rs, row) -> new DecisionRow.Vote(
                        rs.getString("person"),
                        rs.getString("choice"),
                        rs.getString("because"),
                        requireNonNull(instant(rs, "cast_at"))))
                .list();
    }

    List<DecisionRow.Condition> conditions(String decision) {
        return reading.sql(
                        "select c.* from view_decision_condition c where c.decision = :decision and %s order by c.number"
                                .formatted(reading.asAt().in("c")))
                .param("decision", decision)
                .query((rs, row) -> new DecisionRow.Condition(
                        rs.getLong("number"),
                        rs.getString("what"),
                        owner(rs),
                        rs.getObject("due", LocalDate.class),
                        rs.getString("met"),
                        rs.getString("note"),
                        rs.getString("marked_by"),
                        instant(rs, "marked_at")))
                .list();
    }

    List<DecisionRow.Step> steps(String decision) {
        return reading.sql(
                        "select s.* from view_decision_step s where s.decision = :decision and %s order by s.entry desc"
                                .formatted(reading.asAt().in("s")))
                .param("decision", decision)
                .query((rs, row) -> new DecisionRow.Step(
                        rs.getLong("entry"),
                        requireNonNull(instant(rs, "recorded_at")),
                        rs.getString("by_person"),
                        rs.getString("what"),
                        rs.getString("reason")))
                .list();
    }

    /** What decisions need of the caller, conditions and reviews as far as they are due by a day. */
    List<DecisionRow.Need> needs(LocalDate by) {
        return reading.sql("""
                        select 'vote' as kind, d.decision, d.question, null as about, null::date as due from view_decision d
                        where %1$s and d.status = 'voting' and :me = any(string_to_array(d.asked, ' '))
                          and not :me = any(string_to_array(d.voters, ' '))
                        union all
                        select 'write', d.decision, d.question, null, null from view_decision d
                        where %1$s and d.status = 'revealed' and d.opener = :me
                        union all
                        select 'approve', d.decision, d.question, null, null from view_decision d
                        where %1$s and d.status = 'taken' and d.author <> :me and :approves
                        union all
                        select 'condition', d.decision, d.question, c.what, c.due from view_decision d
                        join view_decision_condition c on c.decision = d.decision and %2$s
                        where %1$s and d.status = 'approved' and c.met is distinct from 'yes' and c.due <= :by
                          and (:decides or :me = any(string_to_array(c.owner_people, ' ')))
                        union all
                        select 'review', d.decision, d.question, null, d.review from view_decision d
                        where %1$s and d.status = 'approved' and d.review <= :by and :decides
                        order by 5 nulls first, 2, 1
                        """.formatted(reading.asAt().in("d"), reading.asAt().in("c")))
                .param("me", me())
                .param("by", by)
                .param("approves", reading.membership().may(Action.APPROVE_DECISION))
                .param("decides", reading.membership().may(Action.DECIDE))
                .query((rs, row) -> new DecisionRow.Need(
                        rs.getString("kind"),
                        rs.getString("decision"),
                        rs.getString("question"),
                        rs.getString("about"),
                        rs.getObject("due", LocalDate.class)))
                .list();
    }

    /** Of what is approved, what has a day: conditions, and reviews for whoever decides. */
    List<Due> dues(LocalDate by) {
        return reading.sql("""
                        select 'condition' as kind, d.decision || '/' || c.number as of, c.due,
                               greatest(d.from_entry, c.from_entry) as changed
                        from view_decision d join view_decision_condition c on c.decision = d.decision and %2$s
                        where %1$s and d.status = 'approved' and c.met is distinct from 'yes' and c.due <= :by
                          and (:decides or :me = any(string_to_array(c.owner_people, ' ')))
                        union all
                        select 'review', d.decision, d.review, d.from_entry from view_decision d
                        where %1$s and d.status = 'approved' and d.review <= :by and :decides
                        """.formatted(reading.asAt().in("d"), reading.asAt().in("c")))
                .param("me", me())
                .param("by", by)
                .param("decides", reading.membership().may(Action.DECIDE))
                .query((rs, row) -> new Due(
                        DueKind.of(rs.getString("kind")),
                        rs.getString("of"),
                        requireNonNull(rs.getObject("due", LocalDate.class)),
                        rs.getLong("changed")))
                .list();
    }

    private String me() {
        return reading.caller().person().value();
    }

    private static String matches(Wish wish) {
        String state = switch (wish.state()) {
            case "open" -> " and d.status in ('voting', 'revealed', 'taken')";
            case "decided" -> " and d.status in ('approved', 'superseded')";
            case "review" ->
                " and d.status = 'approved' and d.review is not null"
                        + (wish.by() == null ? "" : " and d.review <= :by");
            default -> "";
        };
        return state + (wish.q() == null ? "" : " and strpos(d.words, :q) > 0");
    }

    private String conditionsOpen() {
        return """
                (select count(*) from view_decision_condition c
                 where c.decision = d.decision and c.met is distinct from 'yes' and %s) as conditions_open
                """.formatted(reading.asAt().in("c"));
    }

    private static Whole whole(ResultSet rs) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>(told(rs, "question_values"));
        values.putAll(told(rs, "answer_values"));
        return new Whole(
                row(rs),
                values,
                rs.getString("consulted"),
                rs.getString("effect"),
                rs.getString("closed_because"),
                rs.getString("approval_note"),
                rs.getString("outcome"),
                instant(rs, "outcome_at"));
    }

    private static DecisionRow row(ResultSet rs) throws SQLException {
        Object choice = told(rs, "answer_values").get(Fields.CHOICE);
        return new DecisionRow(
                rs.getString("decision"),
                rs.getString("status"),
                rs.getString("question"),
                choice == null ? null : choice.toString(),
                Words.of(rs.getString("asked")),
                Words.of(rs.getString("voters")),
                rs.getString("opener"),
                requireNonNull(instant(rs, "opened_at")),
                rs.getObject("evidence", Long.class),
                rs.getString("author"),
                instant(rs, "taken_at"),
                rs.getObject("taken_entry", Long.class),
                rs.getString("approver"),
                instant(rs, "approved_at"),
                rs.getObject("approved_entry", Long.class),
                rs.getObject("review", LocalDate.class),
                rs.getString("replaces"),
                rs.getString("superseded_by"),
                rs.getInt("conditions_open"),
                rs.getLong("version"));
    }

    private static Map<String, Object> told(ResultSet rs, String column) throws SQLException {
        String stored = rs.getString(column);
        return stored == null ? Map.of() : StoredValues.told(StoredValues.read(stored));
    }

    private static List<String> owner(ResultSet rs) throws SQLException {
        List<String> owners = new ArrayList<>(Words.of(rs.getString("owner_people")));
        String typed = rs.getString("owner");
        if (typed != null) {
            owners.add(typed);
        }
        return owners;
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
