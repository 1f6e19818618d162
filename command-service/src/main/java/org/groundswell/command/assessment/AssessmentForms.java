package org.groundswell.command.assessment;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.assessment.AssessmentCommand.AgreeRatings;
import org.groundswell.domain.assessment.AssessmentCommand.EndFlagInAction;
import org.groundswell.domain.assessment.AssessmentCommand.EndFlagInReason;
import org.groundswell.domain.assessment.AssessmentCommand.ItemAgreement;
import org.groundswell.domain.assessment.AssessmentCommand.ItemRating;
import org.groundswell.domain.assessment.AssessmentCommand.RateComponents;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What callers send about assessments. */
final class AssessmentForms {

    private AssessmentForms() {}

    /** @param rating a level as a word, such as "2", or "not-known" or "not-applicable" */
    record RatingForm(
            String item,
            Rating rating,
            @Nullable String evidence,
            @Nullable String link,
            @Nullable String whyNotApplicable) {}

    record RateForm(List<RatingForm> ratings) implements Form {

        RateComponents by(PersonId author, String round, SiteCode site) {
            return new RateComponents(
                    round,
                    site,
                    ratings.stream()
                            .map(each -> new ItemRating(
                                    each.item(),
                                    each.rating(),
                                    Words.by(author, each.evidence()),
                                    Words.by(author, each.link()),
                                    Words.by(author, each.whyNotApplicable())))
                            .toList());
        }
    }

    record AgreementForm(
            String item,
            Rating rating,
            @Nullable String settledBy,
            @Nullable String dissent) {}

    record AgreeForm(List<AgreementForm> agreements) implements Form {

        AgreeRatings by(PersonId author, String round, SiteCode site) {
            return new AgreeRatings(
                    round,
                    site,
                    agreements.stream()
                            .map(each -> new ItemAgreement(
                                    each.item(),
                                    each.rating(),
                                    Words.by(author, each.settledBy()),
                                    Words.by(author, each.dissent())))
                            .toList());
        }
    }

    record ActionForm(String action, String owner, LocalDate due) implements Form {

        EndFlagInAction by(PersonId author, String round, SiteCode site, String item) {
            return new EndFlagInAction(
                    round, site, item, Words.requiredBy(author, action), Words.requiredBy(author, owner), due);
        }
    }

    record ReasonForm(String reason, String decidedBy, LocalDate reviewOn) implements Form {

        EndFlagInReason by(PersonId author, String round, SiteCode site, String item) {
            return new EndFlagInReason(
                    round, site, item, Words.requiredBy(author, reason), Words.requiredBy(author, decidedBy), reviewOn);
        }
    }
}
