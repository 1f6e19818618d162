package org.groundswell.domain.handover;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What may be asked about the handover of one site. */
public sealed interface HandoverCommand extends Command {

    SiteCode site();

    /** @param values of the catalogue's fields: state, evidence, who judged and when, and what closes a gap */
    record JudgeCriterion(SiteCode site, String criterion, Values values) implements HandoverCommand {}

    /** Steps back although a criterion is not met; from then on its gap needs no action. */
    record AcceptGap(SiteCode site, String criterion, FreeText reason) implements HandoverCommand {}

    /** @param reason needed where the day was another before */
    record SetSupportEnd(
            SiteCode site, LocalDate endsOn, @Nullable FreeText reason) implements HandoverCommand {}

    /**
     * @param check its id in the catalogue, such as {@code bau-check-3}
     * @param held the criteria that still hold
     * @param measure what the measure has done
     * @param help that is needed, if any
     */
    record RecordFollowUp(
            SiteCode site,
            String check,
            LocalDate checkedOn,
            List<String> held,
            FreeText measure,
            @Nullable FreeText help)
            implements HandoverCommand {
        public RecordFollowUp {
            held = List.copyOf(held);
        }
    }
}
