package org.groundswell.domain.limits;

import java.time.YearMonth;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What happened to the limits of one site's series. */
public sealed interface LimitsEvent extends Event {

    String measure();

    SiteCode site();

    String recalculation();

    /**
     * @param proposer who may not approve it
     * @param from the first month of the new phase
     * @param baselinePoints how many of its first points give the limits, or nothing for all
     */
    record RecalculationProposed(
            String measure,
            SiteCode site,
            String recalculation,
            PersonId proposer,
            YearMonth from,
            @Nullable Integer baselinePoints,
            FreeText cause,
            FreeText evidence,
            FourQuestions questions)
            implements LimitsEvent {}

    /** From here on the limits are recalculated from the proposed month. */
    record RecalculationApproved(
            String measure,
            SiteCode site,
            String recalculation,
            @Nullable FreeText comment) implements LimitsEvent {}

    record RecalculationRefused(String measure, SiteCode site, String recalculation, FreeText reason)
            implements LimitsEvent {}

    /** @param wasApproved whether limits that were in force are so no longer */
    record RecalculationWithdrawn(
            String measure, SiteCode site, String recalculation, boolean wasApproved, FreeText reason)
            implements LimitsEvent {}
}
