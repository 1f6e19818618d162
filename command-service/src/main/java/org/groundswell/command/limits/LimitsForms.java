package org.groundswell.command.limits;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.limits.FourQuestions;
import org.groundswell.domain.limits.LimitsCommand.ApproveRecalculation;
import org.groundswell.domain.limits.LimitsCommand.ProposeRecalculation;
import org.groundswell.domain.limits.LimitsCommand.RefuseRecalculation;
import org.groundswell.domain.limits.LimitsCommand.WithdrawRecalculation;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What callers send about limits. */
final class LimitsForms {

    private LimitsForms() {}

    /**
     * @param from the first month of the new phase
     * @param baselinePoints at least 12; all points of the phase where left out
     * @param different whether the process is different from before
     * @param reasonKnown whether it is known why
     * @param desirable whether the change is wanted
     * @param expectedToContinue whether it is expected to last
     */
    record ProposeForm(
            YearMonth from,
            @Nullable BigDecimal baselinePoints,
            String cause,
            String evidence,
            boolean different,
            boolean reasonKnown,
            boolean desirable,
            boolean expectedToContinue)
            implements Form {

        ProposeRecalculation by(PersonId author, String measure, SiteCode site, String recalculation) {
            return new ProposeRecalculation(
                    measure,
                    site,
                    recalculation,
                    from,
                    baselinePoints,
                    Words.requiredBy(author, cause),
                    Words.requiredBy(author, evidence),
                    new FourQuestions(different, reasonKnown, desirable, expectedToContinue));
        }
    }

    /**
     * The same of several sites.
     *
     * @param sites codes of sites, each once
     */
    record ProposeTogetherForm(
            List<String> sites,
            YearMonth from,
            @Nullable BigDecimal baselinePoints,
            String cause,
            String evidence,
            boolean different,
            boolean reasonKnown,
            boolean desirable,
            boolean expectedToContinue)
            implements Form {

        ProposeForm ofEach() {
            return new ProposeForm(
                    from, baselinePoints, cause, evidence, different, reasonKnown, desirable, expectedToContinue);
        }
    }

    record ApproveTogetherForm(List<String> sites, @Nullable String comment) implements Form {}

    record ReasonTogetherForm(List<String> sites, String reason) implements Form {}

    /** @param comment needed where one of the four questions was answered with no */
    record ApproveForm(@Nullable String comment) implements Form {

        ApproveRecalculation by(PersonId author, String measure, SiteCode site, String recalculation) {
            return new ApproveRecalculation(measure, site, recalculation, Words.by(author, comment));
        }
    }

    record RefuseForm(String reason) implements Form {

        RefuseRecalculation by(PersonId author, String measure, SiteCode site, String recalculation) {
            return new RefuseRecalculation(measure, site, recalculation, Words.requiredBy(author, reason));
        }
    }

    record WithdrawForm(String reason) implements Form {

        WithdrawRecalculation by(PersonId author, String measure, SiteCode site, String recalculation) {
            return new WithdrawRecalculation(measure, site, recalculation, Words.requiredBy(author, reason));
        }
    }
}
