package org.groundswell.domain.adaptation;

import java.time.LocalDate;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What may be asked of an adaptation. */
public sealed interface AdaptationCommand extends Command {

    record RecordAdaptation(String adaptation, SiteCode site, Values values) implements AdaptationCommand {}

    /**
     * @param outcome agreed, agreed-with-conditions or declined-request
     * @param conditions where it is agreed with conditions
     * @param lookAgainOn needed where it is agreed
     */
    record AnswerAdaptation(
            String outcome,
            FreeText reason,
            @Nullable FreeText conditions,
            @Nullable LocalDate lookAgainOn) implements AdaptationCommand {}

    /** Takes back what was agreed. */
    record ReverseAdaptation(FreeText reason) implements AdaptationCommand {}

    /** Takes back what should not have been recorded, or a request that nobody has answered yet. */
    record WithdrawAdaptation(FreeText reason) implements AdaptationCommand {}

    record TellAfterwards(FreeText afterwards) implements AdaptationCommand {}
}
