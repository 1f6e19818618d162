package org.groundswell.domain.limits;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What may be asked about the limits of one site's series. */
public sealed interface LimitsCommand extends Command {

    String measure();

    SiteCode site();

    /**
     * @param from the first month of the new phase
     * @param baselinePoints how many of its first points give the limits, or nothing for all
     */
    record ProposeRecalculation(
            String measure,
            SiteCode site,
            String recalculation,
            YearMonth from,
            @Nullable BigDecimal baselinePoints,
            FreeText cause,
            FreeText evidence,
            FourQuestions questions)
            implements LimitsCommand {}

    /** By another person than the proposer; where a question was answered with no, only with a comment. */
    record ApproveRecalculation(
            String measure,
            SiteCode site,
            String recalculation,
            @Nullable FreeText comment) implements LimitsCommand {}

    /** By another person than the proposer, who withdraws instead. */
    record RefuseRecalculation(String measure, SiteCode site, String recalculation, FreeText reason)
            implements LimitsCommand {}

    /** A proposal by its proposer, or an approved recalculation by anybody who may approve one. */
    record WithdrawRecalculation(String measure, SiteCode site, String recalculation, FreeText reason)
            implements LimitsCommand {}
}
