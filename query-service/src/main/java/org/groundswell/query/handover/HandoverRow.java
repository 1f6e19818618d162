package org.groundswell.query.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * A site in the matrix. There is no composite: how many criteria are met is a count, not a score.
 *
 * @param supportEnds the last day with the programme's resources, where it is known
 * @param met criteria that are met or do not apply
 * @param criteria those that were judged, by id
 */
record HandoverRow(
        String code,
        String name,
        @Nullable String region,
        @Nullable String wave,
        String stage,
        @Nullable String sideState,
        @Nullable LocalDate supportEnds,
        int met,
        Map<String, Cell> criteria) {

    HandoverRow with(Map<String, Cell> cells) {
        return new HandoverRow(code, name, region, wave, stage, sideState, supportEnds, met, cells);
    }

    /**
     * A criterion of a site.
     *
     * @param state not-met, partly-met, met, not-known or not-applicable
     * @param accepted whether the programme steps back although there is a gap
     * @param gapDue by when the gap is to be closed
     * @param lostOn the check at which it held no more, where it was not judged since
     */
    record Cell(
            String state,
            boolean accepted,
            @Nullable LocalDate gapDue,
            @Nullable LocalDate lostOn) {}

    /**
     * @param total sites that the filter lets through
     * @param unmet those with a criterion that is not met
     */
    record Page(int total, int unmet, Filters filters, List<HandoverRow> items) {}

    /** What the sites in reach may be filtered by. */
    record Filters(List<String> regions, List<String> waves, List<String> stages) {}

    /** One criterion of one site as it was last judged. */
    record Judged(
            String criterion,
            String state,
            @Nullable String acceptedBy,
            @Nullable String acceptedReason,
            @Nullable LocalDate lostOn,
            String by,
            Instant recordedAt,
            Map<String, Object> values) {}

    /** A check that was recorded. */
    record Check(
            String check,
            LocalDate checkedOn,
            List<String> held,
            List<String> lost,
            String measure,
            @Nullable String help,
            String by,
            Instant recordedAt) {}

    /** @param what judged, accepted, support-end or checked
     * @param about the criterion or the check
     */
    record Step(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            @Nullable String about,
            @Nullable LocalDate on,
            @Nullable String said,
            Map<String, Object> values) {}

    /**
     * One site's handover.
     *
     * @param supportSet whether the end of support was set for the handover, and does not come of the entry into a stage
     * @param version of the handover, where there is one
     * @param steps newest first
     */
    record Detail(
            SiteBrief site,
            @Nullable LocalDate supportEnds,
            boolean supportSet,
            @Nullable String supportReason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long version,

            List<Judged> criteria,
            List<Check> checks,
            List<Step> steps) {

        Detail with(List<Judged> judged, List<Check> checked, List<Step> taken) {
            return new Detail(site, supportEnds, supportSet, supportReason, version, judged, checked, taken);
        }
    }

    /** A check that is due and was not recorded. */
    record Due(String code, String name, String check, LocalDate supportEnded, LocalDate due) {}
}
