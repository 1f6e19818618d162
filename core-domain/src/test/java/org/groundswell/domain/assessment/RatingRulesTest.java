package org.groundswell.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.BOB;
import static org.groundswell.domain.Rules.said;
import static org.groundswell.domain.assessment.Assessments.CLOSED;
import static org.groundswell.domain.assessment.Assessments.OPEN;
import static org.groundswell.domain.assessment.Assessments.REVEAL;
import static org.groundswell.domain.assessment.Assessments.REVEALED;
import static org.groundswell.domain.assessment.Assessments.RF4;
import static org.groundswell.domain.assessment.Assessments.TO_OPEN;
import static org.groundswell.domain.assessment.Assessments.agree;
import static org.groundswell.domain.assessment.Assessments.item;
import static org.groundswell.domain.assessment.Assessments.notApplicable;
import static org.groundswell.domain.assessment.Assessments.rate;
import static org.groundswell.domain.assessment.Assessments.rated;
import static org.groundswell.domain.assessment.Assessments.rules;

import java.util.List;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.StandingRejection;
import org.groundswell.domain.assessment.AssessmentCommand.ItemRating;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.record.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingRulesTest {

    private final Rules<AssessmentCommand, AssessmentState, AssessmentEvent> assessment = rules();

    @Test
    void a_person_rates_with_evidence_and_a_link() {
        ItemRating given =
                new ItemRating("STR-1", Rating.level(2), said("Roster"), said("https://a.example"), null, Values.NONE);
        assessment
                .given()
                .whenBy(BOB, rate(given))
                .then(new ComponentRated(
                        "r-1",
                        RF4,
                        "STR-1",
                        BOB,
                        Rating.level(2),
                        said("Roster"),
                        said("https://a.example"),
                        null,
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "not-known"})
    void every_answer_of_the_scale_can_be_given(String rating) {
        assessment.given().when(rate(item("STR-1", rating))).then(rated("STR-1", rating));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "-1", "", "2.5", "unknown", "Not-known", "00"})
    void nothing_beside_the_scale_can_be_given(String rating) {
        assessment
                .given()
                .when(rate(item("STR-1", rating)))
                .refusedSaying(AssessmentRejection.RATING_UNKNOWN, "0, 1, 2, 3, not-known, not-applicable");
    }

    @Test
    void not_applicable_needs_a_reason() {
        assessment.given().when(rate(item("STR-1", "not-applicable"))).refused(AssessmentRejection.REASON_NEEDED);
        assessment.given().when(rate(notApplicable("STR-1", " "))).refused(AssessmentRejection.REASON_NEEDED);
        assessment.given().when(rate(notApplicable("STR-1", "One ward"))).then(rated("STR-1", "not-applicable"));
    }

    @Test
    void a_reason_for_not_applying_goes_with_no_other_answer() {
        ItemRating odd = new ItemRating("STR-1", Rating.level(2), null, null, said("One ward"), Values.NONE);
        assessment.given().when(rate(odd)).refused(AssessmentRejection.REASON_NOT_ASKED);
    }

    @Test
    void all_ratings_are_taken_or_none_and_every_fault_is_named() {
        assessment
                .given()
                .when(rate(item("STR-1", "2"), item("STR-9", "2"), item("STR-1", "3"), item("SUP-1", "7")))
                .refusedAt("ratings[1].item", "ratings[2].item", "ratings[3].rating");
    }

    @Test
    void nothing_given_is_nothing_to_rate() {
        assessment.given().when(rate()).refused(AssessmentRejection.NOTHING_GIVEN);
    }

    @Test
    void an_item_of_no_instrument_is_told_the_items_there_are() {
        assessment
                .given()
                .when(rate(item("STR-9", "1")))
                .refusedSaying(AssessmentRejection.ITEM_UNKNOWN, "STR-9", "Derived 3S checklist", "STR-1", "SUP-4");
    }

    @Test
    void words_beside_a_rating_have_a_bounded_length() {
        ItemRating given = new ItemRating(
                "STR-1",
                Rating.NOT_APPLICABLE,
                said("x".repeat(4001)),
                said("x".repeat(4001)),
                said("x".repeat(4001)),
                Values.NONE);
        assessment
                .given()
                .when(rate(given))
                .refused(FieldRejection.TOO_LONG, FieldRejection.TOO_LONG, FieldRejection.TOO_LONG);
    }

    @Test
    void the_same_rating_again_changes_nothing() {
        assessment.given(rated("STR-1", "2")).when(rate(item("STR-1", "2"))).nothing();
    }

    @Test
    void another_rating_replaces_ones_own() {
        assessment.given(rated("STR-1", "2")).when(rate(item("STR-1", "3"))).then(rated("STR-1", "3"));
        assessment
                .given(rated("STR-1", "2"))
                .when(rate(new ItemRating("STR-1", Rating.level(2), said("Roster"), null, null, Values.NONE)))
                .events();
    }

    @Test
    void one_persons_rating_leaves_anothers_alone() {
        assessment
                .given(rated(BOB, "STR-1", "2"))
                .when(rate(item("STR-1", "2")))
                .then(rated(ANN, "STR-1", "2"));
        AssessmentState state = assessment
                .given(rated(BOB, "STR-1", "2"), rated(ANN, "STR-1", "0"), rated(ANN, "SUP-1", "3"))
                .state();
        assertThat(state.ratings().get(BOB)).containsOnlyKeys("STR-1");
        assertThat(state.ratings().get(ANN)).containsOnlyKeys("STR-1", "SUP-1");
        assertThat(state.ratedItems()).containsExactlyInAnyOrder("STR-1", "SUP-1");
    }

    @Test
    void several_items_are_rated_at_once_in_their_order() {
        assessment
                .given(rated("STR-2", "1"))
                .when(rate(item("SUP-1", "3"), item("STR-2", "1"), item("STR-1", "2")))
                .then(rated("SUP-1", "3"), rated("STR-1", "2"));
    }

    @Test
    void revealing_needs_a_rating() {
        assessment.given().when(REVEAL).refused(AssessmentRejection.NOTHING_TO_REVEAL);
        assessment.given(rated("STR-1", "2")).when(REVEAL).then(REVEALED);
    }

    @Test
    void ratings_are_revealed_once() {
        assessment.given(rated("STR-1", "2"), REVEALED).when(REVEAL).refused(AssessmentRejection.ALREADY_REVEALED);
    }

    @Test
    void a_rating_may_still_come_after_the_reveal() {
        assessment
                .given(rated("STR-1", "2"), REVEALED)
                .when(rate(item("STR-2", "2")))
                .then(rated("STR-2", "2"));
    }

    @Test
    void a_closed_round_takes_no_rating_reveal_or_agreement() {
        var closed = rules(CLOSED, SiteStanding.ACTIVE).given(rated("STR-1", "2"), REVEALED);
        for (AssessmentCommand command : List.of(rate(item("STR-1", "2")), REVEAL, agree("STR-1", "2"))) {
            closed.when(command).refusedSaying(AssessmentRejection.ROUND_CLOSED, "Spring", "reopen");
        }
    }

    @Test
    void a_round_that_is_yet_to_open_takes_no_rating() {
        rules(TO_OPEN, SiteStanding.ACTIVE)
                .given()
                .when(rate(item("STR-1", "2")))
                .refusedSaying(AssessmentRejection.ROUND_NOT_YET_OPEN, "2026-11-24");
    }

    @Test
    void a_round_that_is_not_there_takes_no_rating() {
        rules(RoundDecider.initial(), SiteStanding.ACTIVE)
                .given()
                .when(rate(item("STR-1", "2")))
                .refused(AssessmentRejection.ROUND_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = SiteStanding.Kind.class,
            names = {"DECLINED", "WITHDRAWN"})
    void a_withdrawn_site_cannot_submit(SiteStanding.Kind kind) {
        SiteStanding standing = SiteStanding.ofSideState(kind.name().toLowerCase());
        rules(OPEN, standing)
                .given()
                .when(rate(item("STR-1", "2")))
                .refusedSaying(AssessmentRejection.SITE_HAS_LEFT, standing.word());
    }

    @Test
    void a_paused_site_can_submit_and_an_unknown_one_cannot() {
        rules(OPEN, SiteStanding.PAUSED).given().when(rate(item("STR-1", "2"))).events();
        rules(OPEN, SiteStanding.NOT_ENROLLED)
                .given()
                .when(rate(item("STR-1", "2")))
                .refused(AssessmentRejection.SITE_UNKNOWN);
        rules(OPEN, SiteStanding.takenIn("RYJ", java.time.LocalDate.of(2026, 3, 1)))
                .given()
                .when(rate(item("STR-1", "2")))
                .refusedSaying(StandingRejection.TAKEN_IN, "RYJ");
    }
}
