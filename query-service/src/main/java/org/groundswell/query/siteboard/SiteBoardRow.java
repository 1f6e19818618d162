package org.groundswell.query.siteboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.query.platform.fold.ObservedRows.Observed;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.fold.SiteFact;
import org.jspecify.annotations.Nullable;

/**
 * A site as the board shows it: the fact, whose stage is the site's own word, and the groupings that led to it, oldest first.
 *
 * @param observed the stage that was last seen from outside
 */
record SiteBoardRow(@JsonUnwrapped SiteFact site, @Nullable Observed observed, List<Grouping> groupings) {

    /** @param from the day the grouping began */
    record Grouping(@Nullable String region, @Nullable String wave, LocalDate from) {}

    /** One piece of evidence. */
    record Said(String field, String said) {}

    /**
     * One step of the site's way, its enrolment the first.
     *
     * @param move the id in the lifecycle; none for the enrolment
     * @param kind enrolled, forward, skip, backward, return, side, taken-in, taking-in-undone, split, split-undone or part-begun
     */
    record Move(
            long entry,
            Instant recordedAt,
            LocalDate happenedOn,
            @Nullable String move,
            String kind,
            @Nullable String from,
            String to,
            @Nullable String reasonCode,
            @Nullable String reasonDetail,
            @Nullable String decidedBy,
            @Nullable LocalDate askAgainOn,
            @Nullable LocalDate restartOn,
            @Nullable Boolean reportingSuspended,
            @Nullable String learned,
            List<Said> evidence,
            String by) {}

    /** A move of a site among those of others. */
    record Moved(SiteBrief site, Move move) {}

    /** A page of the list. */
    record Page(long total, List<SiteBoardRow> items) {}

    /**
     * A merger or a split that stands, as the page of one of its sites tells it.
     *
     * @param code of the other site
     */
    record Merger(String code, String name, LocalDate on, String reason, long entry, Instant recordedAt, String by) {}

    /**
     * One site's page; moves newest first.
     *
     * @param takenIn which site took it in
     * @param tookIn which sites it has taken in, the newest first
     * @param splitInto its parts, where it was split
     * @param partOf which site was split into it and others
     */
    record Detail(
            @JsonUnwrapped SiteFact site,
            @Nullable Observed observed,
            List<Grouping> groupings,
            @Nullable Merger takenIn,
            List<Merger> tookIn,
            List<Merger> splitInto,
            @Nullable Merger partOf,
            @JsonProperty("history") List<Move> history) {}
}
