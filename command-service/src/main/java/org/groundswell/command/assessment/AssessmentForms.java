package org.groundswell.command.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.RecordValues;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.assessment.AssessmentCommand.AgreeRatings;
import org.groundswell.domain.assessment.AssessmentCommand.EndFlagInAction;
import org.groundswell.domain.assessment.AssessmentCommand.EndFlagInReason;
import org.groundswell.domain.assessment.AssessmentCommand.ItemAgreement;
import org.groundswell.domain.assessment.AssessmentCommand.ItemRating;
import org.groundswell.domain.assessment.AssessmentCommand.RateComponents;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What callers send about assessments. */
final class AssessmentForms {

    private AssessmentForms() {}

    /**
     * @param rating a level as a word, such as "2" or "complex", or "not-known" or "not-applicable"
     * @param answers an object with a property for each typed field of the instrument; left out where it has none
     */
    record RatingForm(
            String item,
            Rating rating,
            @Nullable String evidence,
            @Nullable String link,
            @Nullable String whyNotApplicable,
            @Nullable JsonNode answers) {}

    record RateForm(List<RatingForm> ratings) implements Form {

        /**
         * @param fields the typed ones of the instrument that the round is rated by
         * @throws RejectedException with every answer that is not of its field's type
         */
        RateComponents by(PersonId author, String round, SiteCode site, List<RecordField> fields) {
            List<Refusal> faults = new ArrayList<>();
            List<ItemRating> given = new ArrayList<>();
            for (int i = 0; i < ratings.size(); i++) {
                RatingForm each = ratings.get(i);
                JsonNode answers = each.answers();
                given.add(new ItemRating(
                        each.item(),
                        each.rating(),
                        Words.by(author, each.evidence()),
                        Words.by(author, each.link()),
                        Words.by(author, each.whyNotApplicable()),
                        answers == null
                                ? Values.NONE
                                : RecordValues.read(fields, answers, author, "ratings[" + i + "].answers", faults)));
            }
            if (!faults.isEmpty()) {
                throw new RejectedException(faults);
            }
            return new RateComponents(round, site, given);
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
