package org.groundswell.domain.assessment;

import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.assessment.AssessmentCommand.AgreeRatings;
import org.groundswell.domain.assessment.AssessmentCommand.EndFlagInAction;
import org.groundswell.domain.assessment.AssessmentCommand.EndFlagInReason;
import org.groundswell.domain.assessment.AssessmentCommand.ItemAgreement;
import org.groundswell.domain.assessment.AssessmentCommand.ItemRating;
import org.groundswell.domain.assessment.AssessmentCommand.RateComponents;
import org.groundswell.domain.assessment.AssessmentCommand.RevealRatings;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.assessment.AssessmentEvent.FlagCleared;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInAction;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInReason;
import org.groundswell.domain.assessment.AssessmentEvent.FlagRaised;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.domain.assessment.AssessmentEvent.RatingsRevealed;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.instrument.Rated;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;

/** The words in which tests speak of the assessment of one site in one round. */
final class Assessments {

    static final Instrument THREE_S = Catalogue.load().instrument("three-s").orElseThrow();
    static final SiteCode RF4 = new SiteCode("RF4");

    static final RoundState OPEN = round(TODAY, false);
    static final RoundState CLOSED = round(TODAY, true);
    static final RoundState TO_OPEN = round(TOMORROW, false);

    static final RatingsRevealed REVEALED = new RatingsRevealed("r-1", RF4);
    static final RevealRatings REVEAL = new RevealRatings("r-1", RF4);

    private Assessments() {}

    static Rules<AssessmentCommand, AssessmentState, AssessmentEvent> rules() {
        return rules(OPEN, SiteStanding.ACTIVE);
    }

    static Rules<AssessmentCommand, AssessmentState, AssessmentEvent> rules(RoundState round, SiteStanding site) {
        return new Rules<>(
                AssessmentDecider.initial(),
                AssessmentDecider::evolve,
                (command, state, circumstance) ->
                        AssessmentDecider.decide(command, state, round, THREE_S, site, circumstance));
    }

    private static RoundState round(LocalDate opensOn, boolean closed) {
        return new RoundState.Opened(
                "r-1",
                new Rated("three-s", "1.0.0", null, null),
                "Spring",
                opensOn,
                LocalDate.of(2026, 12, 31),
                closed);
    }

    static RateComponents rate(ItemRating... ratings) {
        return new RateComponents("r-1", RF4, Arrays.asList(ratings));
    }

    static ItemRating item(String item, String rating) {
        return new ItemRating(item, new Rating(rating), null, null, null, Values.NONE);
    }

    static ItemRating notApplicable(String item, String why) {
        return new ItemRating(item, Rating.NOT_APPLICABLE, null, null, said(why), Values.NONE);
    }

    static ComponentRated rated(PersonId rater, String item, String rating) {
        FreeText why = rating.equals("not-applicable") ? said("One ward") : null;
        return new ComponentRated("r-1", RF4, item, rater, new Rating(rating), null, null, why, null);
    }

    static ComponentRated rated(String item, String rating) {
        return rated(ANN, item, rating);
    }

    static AgreeRatings agree(String item, String rating) {
        return agree(agreement(item, rating));
    }

    static AgreeRatings agree(ItemAgreement... agreements) {
        return new AgreeRatings("r-1", RF4, List.of(agreements));
    }

    static ItemAgreement agreement(String item, String rating) {
        return new ItemAgreement(item, new Rating(rating), null, null);
    }

    static RatingAgreed agreed(String item, String rating) {
        return new RatingAgreed("r-1", RF4, item, new Rating(rating), null, null);
    }

    static FlagRaised flag(String item, String rating) {
        return new FlagRaised("r-1", RF4, item, new Rating(rating));
    }

    static FlagCleared cleared(String item) {
        return new FlagCleared("r-1", RF4, item);
    }

    static EndFlagInAction act(String item) {
        return new EndFlagInAction("r-1", RF4, item, said("Name the team"), said("Ward manager"), TODAY);
    }

    static FlagEndedInAction acted(String item) {
        return new FlagEndedInAction("r-1", RF4, item, said("Name the team"), said("Ward manager"), TODAY);
    }

    static EndFlagInReason excuse(String item) {
        return new EndFlagInReason("r-1", RF4, item, said("Merging"), said("Board"), TODAY);
    }

    static FlagEndedInReason excused(String item) {
        return new FlagEndedInReason("r-1", RF4, item, said("Merging"), said("Board"), TODAY);
    }
}
