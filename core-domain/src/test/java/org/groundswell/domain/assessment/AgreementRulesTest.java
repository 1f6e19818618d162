package org.groundswell.domain.assessment;

import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.said;
import static org.groundswell.domain.assessment.Assessments.CLOSED;
import static org.groundswell.domain.assessment.Assessments.OPEN;
import static org.groundswell.domain.assessment.Assessments.REVEALED;
import static org.groundswell.domain.assessment.Assessments.RF4;
import static org.groundswell.domain.assessment.Assessments.act;
import static org.groundswell.domain.assessment.Assessments.acted;
import static org.groundswell.domain.assessment.Assessments.agree;
import static org.groundswell.domain.assessment.Assessments.agreed;
import static org.groundswell.domain.assessment.Assessments.agreement;
import static org.groundswell.domain.assessment.Assessments.cleared;
import static org.groundswell.domain.assessment.Assessments.excuse;
import static org.groundswell.domain.assessment.Assessments.excused;
import static org.groundswell.domain.assessment.Assessments.flag;
import static org.groundswell.domain.assessment.Assessments.rated;
import static org.groundswell.domain.assessment.Assessments.rules;

import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.assessment.AssessmentCommand.EndFlagInAction;
import org.groundswell.domain.assessment.AssessmentCommand.EndFlagInReason;
import org.groundswell.domain.assessment.AssessmentCommand.ItemAgreement;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementRulesTest {

    private static final ComponentRated RATED = rated("STR-1", "2");

    private final Rules<AssessmentCommand, AssessmentState, AssessmentEvent> assessment = rules();

    @Test
    void agreeing_comes_after_the_reveal() {
        assessment.given(RATED).when(agree("STR-1", "2")).refused(AssessmentRejection.NOT_REVEALED);
        assessment.given(RATED, REVEALED).when(agree("STR-1", "2")).then(agreed("STR-1", "2"));
    }

    @Test
    void an_agreement_keeps_what_settled_it_and_who_dissents() {
        assessment
                .given(RATED, REVEALED)
                .when(agree(new ItemAgreement("STR-1", Rating.level(3), said("The roster"), said("One thought 1"))))
                .then(new RatingAgreed(
                        "r-1", RF4, "STR-1", Rating.level(3), said("The roster"), said("One thought 1")));
    }

    @Test
    void every_fault_of_an_agreement_is_named_at_once() {
        assessment
                .given(RATED, REVEALED)
                .when(agree(agreement("STR-9", "2"), agreement("STR-1", "9"), agreement("STR-1", "2")))
                .refusedAt("agreements[0].item", "agreements[1].rating", "agreements[2].item");
        assessment.given(RATED, REVEALED).when(agree()).refused(AssessmentRejection.NOTHING_GIVEN);
        String tooLong = "x".repeat(4001);
        assessment
                .given(RATED, REVEALED)
                .when(agree(new ItemAgreement("STR-1", Rating.level(2), said(tooLong), said(tooLong))))
                .refused(FieldRejection.TOO_LONG, FieldRejection.TOO_LONG);
    }

    @Test
    void that_an_item_does_not_apply_needs_a_reason_from_somebody() {
        assessment.given(RATED, REVEALED).when(agree("STR-1", "not-applicable")).refusedAt("agreements[0].settledBy");
        assessment
                .given(RATED, REVEALED)
                .when(agree(new ItemAgreement("STR-1", Rating.NOT_APPLICABLE, said(" "), null)))
                .refused(AssessmentRejection.REASON_NEEDED);
        assessment
                .given(RATED, REVEALED)
                .when(agree(new ItemAgreement("STR-1", Rating.NOT_APPLICABLE, said("One ward"), null)))
                .events();
        assessment
                .given(rated("STR-1", "not-applicable"), REVEALED)
                .when(agree("STR-1", "not-applicable"))
                .then(agreed("STR-1", "not-applicable"));
        assessment
                .given(rated("STR-2", "not-applicable"), REVEALED)
                .when(agree("STR-1", "not-applicable"))
                .refused(AssessmentRejection.REASON_NEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "not-known"})
    void a_low_or_unknown_agreed_rating_raises_a_flag(String rating) {
        assessment
                .given(RATED, REVEALED)
                .when(agree("STR-1", rating))
                .then(agreed("STR-1", rating), flag("STR-1", rating));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3"})
    void a_high_agreed_rating_raises_none(String rating) {
        assessment.given(RATED, REVEALED).when(agree("STR-1", rating)).then(agreed("STR-1", rating));
    }

    @Test
    void a_later_agreed_two_or_three_clears_the_flag() {
        assessment
                .given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"))
                .when(agree("STR-1", "2"))
                .then(agreed("STR-1", "2"), cleared("STR-1"));
        assessment
                .given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"), acted("STR-1"))
                .when(agree("STR-1", "3"))
                .then(agreed("STR-1", "3"), cleared("STR-1"));
    }

    @Test
    void that_an_item_no_longer_applies_clears_its_flag() {
        assessment
                .given(rated("STR-1", "not-applicable"), REVEALED, agreed("STR-1", "0"), flag("STR-1", "0"))
                .when(agree("STR-1", "not-applicable"))
                .then(agreed("STR-1", "not-applicable"), cleared("STR-1"));
    }

    @Test
    void a_flag_is_cleared_once_and_can_be_raised_again() {
        assessment
                .given(
                        RATED,
                        REVEALED,
                        agreed("STR-1", "1"),
                        flag("STR-1", "1"),
                        agreed("STR-1", "2"),
                        cleared("STR-1"))
                .when(agree("STR-1", "3"))
                .then(agreed("STR-1", "3"));
        assessment
                .given(
                        RATED,
                        REVEALED,
                        agreed("STR-1", "1"),
                        flag("STR-1", "1"),
                        agreed("STR-1", "2"),
                        cleared("STR-1"))
                .when(agree("STR-1", "0"))
                .then(agreed("STR-1", "0"), flag("STR-1", "0"));
    }

    @Test
    void an_open_flag_is_not_raised_twice() {
        assessment
                .given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"))
                .when(agree("STR-1", "0"))
                .then(agreed("STR-1", "0"));
    }

    @Test
    void a_flag_that_ended_is_raised_again_by_another_low_rating_only() {
        assessment
                .given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"), acted("STR-1"))
                .when(agree("STR-1", "0"))
                .then(agreed("STR-1", "0"), flag("STR-1", "0"));
        ItemAgreement otherWords = new ItemAgreement("STR-1", Rating.level(1), said("A visit"), null);
        assessment
                .given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"), excused("STR-1"))
                .when(agree(otherWords))
                .then(new RatingAgreed("r-1", RF4, "STR-1", Rating.level(1), said("A visit"), null));
    }

    @Test
    void the_same_agreement_again_changes_nothing() {
        assessment
                .given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"))
                .when(agree("STR-1", "1"))
                .nothing();
    }

    @Test
    void a_flag_ends_in_an_action_or_a_reason_and_either_may_be_put_right() {
        var flagged = assessment.given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"));
        flagged.when(act("STR-1")).then(acted("STR-1"));
        flagged.when(excuse("STR-1")).then(excused("STR-1"));
        var ended = assessment.given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"), excused("STR-1"));
        ended.when(act("STR-1")).then(acted("STR-1"));
    }

    @Test
    void a_flag_that_is_not_there_does_not_end() {
        assessment.given(RATED, REVEALED).when(act("STR-1")).refusedSaying(AssessmentRejection.NO_FLAG, "Named team");
        assessment.given(RATED, REVEALED).when(excuse("STR-1")).refused(AssessmentRejection.NO_FLAG);
        assessment
                .given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"), cleared("STR-1"))
                .when(act("STR-1"))
                .refused(AssessmentRejection.NO_FLAG);
        assessment.given(RATED, REVEALED).when(act("STR-9")).refused(AssessmentRejection.ITEM_UNKNOWN);
    }

    @Test
    void ending_a_flag_needs_words_and_a_day_to_come() {
        var flagged = assessment.given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"));
        flagged.when(new EndFlagInAction("r-1", RF4, "STR-1", said(""), said(""), TODAY.minusDays(1)))
                .refusedAt("action", "owner", "due");
        flagged.when(new EndFlagInReason("r-1", RF4, "STR-1", said(""), said(""), TODAY.minusDays(1)))
                .refusedAt("reason", "decidedBy", "reviewOn");
    }

    @Test
    void a_flag_may_end_after_the_round_but_not_for_a_site_that_left() {
        rules(CLOSED, SiteStanding.ACTIVE)
                .given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"))
                .when(act("STR-1"))
                .then(acted("STR-1"));
        rules(CLOSED, SiteStanding.ACTIVE)
                .given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"))
                .when(excuse("STR-1"))
                .then(excused("STR-1"));
        rules(OPEN, SiteStanding.WITHDRAWN)
                .given(RATED, REVEALED, agreed("STR-1", "1"), flag("STR-1", "1"))
                .when(act("STR-1"))
                .refused(AssessmentRejection.SITE_HAS_LEFT);
    }
}
