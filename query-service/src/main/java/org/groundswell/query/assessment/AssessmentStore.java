package org.groundswell.query.assessment;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.query.assessment.AssessmentRow.Agreed;
import org.groundswell.query.assessment.AssessmentRow.By;
import org.groundswell.query.assessment.AssessmentRow.Flag;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.record.StoredValues;
import org.jspecify.annotations.Nullable;

/** Reads one assessment. Private ratings of others never leave the database. */
final class AssessmentStore {

    private final Reading reading;
    private final String round;
    private final String site;

    AssessmentStore(Reading reading, String round, String site) {
        this.reading = reading;
        this.round = round;
        this.site = site;
    }

    /** How far the assessment is. */
    record Progress(long version, String status, int raters) {}

    /** A rating that the caller may read. */
    record Readable(String item, By by, boolean revealed) {}

    Optional<SiteBrief> siteBrief() {
        return reading.sql("select s.* from {view_assessment_site} s where s.code = :site and "
                        + reading.asAt().in("s"))
                .param("site", site)
                .query(SiteBrief::map)
                .optional();
    }

    Optional<Progress> progress() {
        return reading.sql(
                        "select h.version, h.status, h.raters from view_heat_map h where h.round = :round and h.site = :site and "
                                + reading.asAt().in("h"))
                .param("round", round)
                .param("site", site)
                .query((rs, row) -> new Progress(
                        rs.getLong("version"),
                        rs.getString("status"),
                        HeatMapRow.raters(rs.getString("raters")).size()))
                .optional();
    }

    /** The caller's own ratings, and everybody's once revealed. */
    List<Readable> ratings() {
        return reading.sql("""
                        select r.* from view_assessment_rating r
                        where r.round = :round and r.site = :site and (r.revealed or r.person = :me) and %s
                        order by r.item, r.rated_at, r.person
                        """.formatted(reading.asAt().in("r")))
                .param("round", round)
                .param("site", site)
                .param("me", reading.caller().person().value())
                .query((rs, row) -> new Readable(
                        rs.getString("item"),
                        new By(
                                rs.getString("person"),
                                rs.getString("rating"),
                                rs.getString("evidence"),
                                rs.getString("link"),
                                rs.getString("why_not_applicable"),
                                answers(rs.getString("answers")),
                                moment(rs, "rated_at")),
                        rs.getBoolean("revealed")))
                .list();
    }

    List<Agreed> agreed() {
        return reading.sql(
                        "select a.* from view_assessment_agreement a where a.round = :round and a.site = :site and %s order by a.item"
                                .formatted(reading.asAt().in("a")))
                .param("round", round)
                .param("site", site)
                .query((rs, row) -> new Agreed(
                        rs.getString("item"),
                        rs.getString("rating"),
                        rs.getString("settled_by"),
                        rs.getString("dissent"),
                        rs.getString("agreed_by"),
                        moment(rs, "agreed_at")))
                .list();
    }

    List<Flag> flags() {
        return reading.sql(
                        "select f.* from view_assessment_flag f where f.round = :round and f.site = :site and %s order by f.item"
                                .formatted(reading.asAt().in("f")))
                .param("round", round)
                .param("site", site)
                .query((rs, row) -> new Flag(
                        rs.getString("item"),
                        rs.getString("rating"),
                        rs.getString("state"),
                        rs.getString("action"),
                        rs.getString("owner"),
                        rs.getObject("due", LocalDate.class),
                        rs.getString("reason"),
                        rs.getString("decided_by"),
                        rs.getObject("review_on", LocalDate.class),
                        moment(rs, "raised_at")))
                .list();
    }

    private static Map<String, Object> answers(@Nullable String stored) {
        return stored == null ? Map.of() : StoredValues.told(StoredValues.read(stored));
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        return requireNonNull(rs.getObject(column, OffsetDateTime.class)).toInstant();
    }
}
