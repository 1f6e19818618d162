package org.groundswell.domain.handover;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What happened to the handover of one site. */
public sealed interface HandoverEvent extends Event {

    SiteCode site();

    /**
     * Replaces the judgement before it, which stays in the history.
     *
     * @param contentVersion of the catalogue file that described criteria and fields
     * @param values state, evidence, who judged and when; of a gap also what closes it, who sees to it and by when
     */
    record CriterionJudged(SiteCode site, String criterion, String contentVersion, Values values)
            implements HandoverEvent {}

    /** The programme steps back although this criterion is not met. */
    record GapAccepted(SiteCode site, String criterion, FreeText reason) implements HandoverEvent {}

    /** The day on which the programme's resources end at the site. */
    record SupportEndSet(
            SiteCode site, LocalDate endsOn, @Nullable FreeText reason) implements HandoverEvent {}

    /**
     * The site was looked at again after support had ended.
     *
     * @param held the criteria that still hold
     * @param lost those last judged as met that hold no more
     * @param measure what the measure has done
     * @param help that is needed, if any
     */
    record FollowUpRecorded(
            SiteCode site,
            String check,
            String contentVersion,
            LocalDate checkedOn,
            List<String> held,
            List<String> lost,
            FreeText measure,
            @Nullable FreeText help)
            implements HandoverEvent {
        public FollowUpRecorded {
            held = List.copyOf(held);
            lost = List.copyOf(lost);
        }
    }
}
