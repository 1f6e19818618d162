package org.groundswell.domain.adaptation;

import java.time.LocalDate;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What happened to an adaptation of one site. */
public sealed interface AdaptationEvent extends Event {

    String adaptation();

    SiteCode site();

    /**
     * @param contentVersion of the catalogue file that described the fields
     * @param componentStatus the component's status on that day
     * @param replyBy the day by which an answer is due; nothing where none is needed
     * @param tellRegion whether the region is to know of it though no answer is needed
     */
    record AdaptationRecorded(
            String adaptation,
            String contentVersion,
            SiteCode site,
            PersonId recorder,
            String component,
            String componentStatus,
            Values values,
            @Nullable LocalDate replyBy,
            boolean tellRegion)
            implements AdaptationEvent {}

    record AdaptationAnswered(
            String adaptation,
            SiteCode site,
            String outcome,
            FreeText reason,
            @Nullable FreeText conditions,
            @Nullable LocalDate lookAgainOn)
            implements AdaptationEvent {}

    record AdaptationReversed(String adaptation, SiteCode site, FreeText reason) implements AdaptationEvent {}

    /** It should not have been recorded, or is not asked for any more. */
    record AdaptationWithdrawn(String adaptation, SiteCode site, FreeText reason) implements AdaptationEvent {}

    record AfterwardsTold(String adaptation, SiteCode site, FreeText afterwards) implements AdaptationEvent {}
}
