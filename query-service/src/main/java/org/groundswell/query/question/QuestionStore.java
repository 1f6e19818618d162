package org.groundswell.query.question;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.domain.question.QuestionState.Standing;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.OwnSites;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.record.StoredValues;
import org.jspecify.annotations.Nullable;

/** Reads answers: those of the programme, and those of a caller's own sites. */
final class QuestionStore {

    private final Reading reading;
    private final SiteScope scope;

    QuestionStore(Reading reading) {
        this.reading = reading;
        this.scope = SiteScope.of(reading.membership());
    }

    /**
     * An answer as stored.
     *
     * @param place programme, or a site's code
     */
    record Stored(
            String question,
            String place,
            Standing standing,
            Map<String, Object> values,
            @Nullable String owner,
            @Nullable String agreedBy,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate reviewOn,
            @Nullable String overtakenBy,
            @Nullable String reason,
            long version) {}

    Optional<SiteBrief> site(String code) {
        return reading.sql("select s.* from {view_answer_site} s where s.code = :code and "
                        + reading.asAt().in("s"))
                .param("code", code)
                .query(SiteBrief::map)
                .optional();
    }

    /** The sites in reach, by name. */
    List<SiteBrief> sites() {
        return reading.sql("""
                        select s.* from {view_answer_site} s where %s and %s order by lower(s.name), s.code
                        """.formatted(reading.asAt().in("s"), scope.in("s.code", "s.region")))
                .params(scope.params())
                .query(SiteBrief::map)
                .list();
    }

    /**
     * The answers of the programme, and of the sites in reach.
     *
     * @param question one, or nothing for all of them
     */
    List<Stored> answers(@Nullable String question) {
        return reading.sql(
                        """
                        select v.* from view_answer v
                        left join {view_answer_site} s on s.code = v.place and %s
                        where %s and (cast(:question as text) is null or v.question = :question)
                          and (v.place = 'programme' or %s)
                        """.formatted(reading.asAt().in("s"), reading.asAt().in("v"), scope.in("s.code", "s.region")))
                .params(scope.params())
                .param("question", question)
                .query((rs, row) -> stored(rs))
                .list();
    }

    /** Answers that are to be reviewed by a day: the programme's for managers, a site's for its team. */
    List<Due> dues(LocalDate by) {
        return reading.sql("""
                        select v.question, v.place, v.review_on, s.code, s.name, greatest(v.from_entry, s.from_entry) as changed
                        from view_answer v left join {view_answer_site} s on s.code = v.place and %s
                        where v.standing = :agreed and v.review_on <= :by and %s
                          and (v.place = any(:own) or (:manages and v.place = 'programme'))
                        """.formatted(reading.asAt().in("s"), reading.asAt().in("v")))
                .param("agreed", Standing.AGREED.name())
                .param("by", by)
                .param("own", OwnSites.of(reading.membership()))
                .param("manages", reading.membership().is(Role.PROGRAMME_MANAGER))
                .query((rs, row) -> new Due(
                        DueKind.QUESTION,
                        rs.getString("question") + "/" + rs.getString("place"),
                        requireNonNull(rs.getObject("review_on", LocalDate.class)),
                        rs.getLong("changed"),
                        rs.getString("code"),
                        rs.getString("name"),
                        null))
                .list();
    }

    List<QuestionRow.Step> steps(String question, String place) {
        return reading.sql("""
                        select h.* from view_answer_step h
                        where h.question = :question and h.place = :place and %s order by h.entry desc
                        """.formatted(reading.asAt().in("h")))
                .param("question", question)
                .param("place", place)
                .query((rs, row) -> new QuestionRow.Step(
                        rs.getLong("entry"),
                        requireNonNull(rs.getObject("recorded_at", OffsetDateTime.class))
                                .toInstant(),
                        rs.getString("by_person"),
                        rs.getString("what"),
                        rs.getString("said"),
                        told(rs.getString("field_values"))))
                .list();
    }

    private static Stored stored(ResultSet rs) throws SQLException {
        return new Stored(
                rs.getString("question"),
                rs.getString("place"),
                Standing.valueOf(rs.getString("standing")),
                told(rs.getString("field_values")),
                rs.getString("owner"),
                rs.getString("agreed_by"),
                rs.getObject("agreed_on", LocalDate.class),
                rs.getObject("review_on", LocalDate.class),
                rs.getString("overtaken_by"),
                rs.getString("reason"),
                rs.getLong("version"));
    }

    private static Map<String, Object> told(@Nullable String stored) {
        return stored == null ? Map.of() : StoredValues.told(StoredValues.read(stored));
    }
}
