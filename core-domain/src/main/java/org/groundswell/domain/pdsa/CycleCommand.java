package org.groundswell.domain.pdsa;

import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;

/** What may be asked of a cycle. */
public sealed interface CycleCommand extends Command {

    /** @param values the plan, the prediction in it, who runs it, and what it follows on from */
    record PlanCycle(String cycle, SiteCode site, Values values) implements CycleCommand {}

    /** Replaces the plan; fields left out become empty. Only before the start. */
    record AmendPlan(Values values) implements CycleCommand {}

    /** Seals the plan and the prediction. */
    record StartCycle(Values values) implements CycleCommand {}

    /** Says what happened; said again, it replaces what was said, until it is studied. */
    record TellHappened(Values values) implements CycleCommand {}

    /** Compares with the prediction; said again, it replaces what was said, until it is decided what next. */
    record StudyCycle(Values values) implements CycleCommand {}

    /** Decides what next, and so ends the cycle. */
    record ActOnCycle(Values values) implements CycleCommand {}

    /** Takes back a cycle that is not to be studied. */
    record WithdrawCycle(FreeText reason) implements CycleCommand {}
}
