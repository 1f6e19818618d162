package org.groundswell.domain.assessment;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What may be asked of an assessment. */
public sealed interface AssessmentCommand extends Command {

    String round();

    SiteCode site();

    /** One person's ratings of one or more items; all are accepted or none. */
    record RateComponents(String round, SiteCode site, List<ItemRating> ratings) implements AssessmentCommand {}

    /** @param answers the typed fields of the instrument */
    record ItemRating(
            String item,
            Rating rating,
            @Nullable FreeText evidence,
            @Nullable FreeText link,
            @Nullable FreeText whyNotApplicable,
            Values answers) {}

    record RevealRatings(String round, SiteCode site) implements AssessmentCommand {}

    record AgreeRatings(String round, SiteCode site, List<ItemAgreement> agreements) implements AssessmentCommand {}

    /** @param item an item, or a domain where its rating is set by people */
    record ItemAgreement(
            String item,
            Rating rating,
            @Nullable FreeText settledBy,
            @Nullable FreeText dissent) {}

    record EndFlagInAction(String round, SiteCode site, String item, FreeText action, FreeText owner, LocalDate due)
            implements AssessmentCommand {}

    record EndFlagInReason(
            String round, SiteCode site, String item, FreeText reason, FreeText decidedBy, LocalDate reviewOn)
            implements AssessmentCommand {}
}
