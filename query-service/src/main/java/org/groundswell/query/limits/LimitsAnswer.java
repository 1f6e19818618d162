package org.groundswell.query.limits;

import java.time.Instant;
import java.util.List;
import org.groundswell.query.platform.fold.PhaseStart;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * The governed limits of one site's series.
 *
 * @param version of the series' limits, as commands expect it; -1 where nothing was ever proposed
 * @param limitsAsOf the moment whose limits are in force below, where another than the page's was asked for
 * @param inForce the phases' first months, in order
 * @param recalculations everything ever proposed, newest first
 */
record LimitsAnswer(
        String measure,
        String measureName,
        SiteBrief site,
        long version,
        @Nullable LimitsMoment limitsAsOf,
        List<PhaseStart> inForce,
        List<RecalculationRow> recalculations) {

    /** @param entry the last entry whose decisions count */
    record LimitsMoment(long entry, @Nullable Instant recordedAt) {}
}
