package org.groundswell.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.BOB;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.said;
import static org.groundswell.domain.assessment.Assessments.OPEN;
import static org.groundswell.domain.assessment.Assessments.REVEALED;
import static org.groundswell.domain.assessment.Assessments.RF4;
import static org.groundswell.domain.assessment.Assessments.agree;
import static org.groundswell.domain.assessment.Assessments.agreed;
import static org.groundswell.domain.assessment.Assessments.agreement;
import static org.groundswell.domain.assessment.Assessments.cleared;
import static org.groundswell.domain.assessment.Assessments.flag;
import static org.groundswell.domain.assessment.Assessments.rate;

import java.util.List;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.assessment.AssessmentCommand.ItemAgreement;
import org.groundswell.domain.assessment.AssessmentCommand.ItemRating;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Instrument;
import org.groundswell.domain.ledger.EventJson;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordRejection;
import org.groundswell.domain.record.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a profile such as NASSS asks beyond a checklist: a story, actions, domain ratings, and attention to disagreement. */
class ProfileRulesTest {

    private static final Instrument NASSS = Catalogue.load().instrument("nasss").orElseThrow();
    private static final FieldValue STORY = FieldValue.words("nasss-narrative", said("Two wards cope, one does not"));
    private static final FieldValue ACTION = FieldValue.rows(
            "nasss-action",
            List.of(new FieldValue.Row(List.of(
                    FieldValue.words("nasss-action-what", said("Visit the third ward")),
                    FieldValue.chosen("nasss-action-aim", List.of("find-out-more")),
                    FieldValue.people("nasss-action-owner", List.of(BOB)),
                    FieldValue.day("nasss-action-due", TODAY)))));

    private final Rules<AssessmentCommand, AssessmentState, AssessmentEvent> assessment = new Rules<>(
            AssessmentDecider.initial(),
            AssessmentDecider::evolve,
            (command, state, circumstance) ->
                    AssessmentDecider.decide(command, state, OPEN, NASSS, SiteStanding.ACTIVE, circumstance));

    @Test
    void a_simple_rating_comes_with_a_story() {
        assessment.given().when(rate(item("simple", STORY))).then(rated(ANN, "NASSS-1a", "simple", STORY));
        assessment.given().when(rate(item("simple"))).refusedAt("ratings[0].answers.nasss-narrative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complex", "not-known"})
    void complex_and_not_known_come_with_an_action_too(String rating) {
        assessment.given().when(rate(item(rating, STORY))).refusedAt("ratings[0].answers.nasss-action");
        assessment.given().when(rate(item(rating, STORY, ACTION))).then(rated(ANN, "NASSS-1a", rating, STORY, ACTION));
    }

    @Test
    void every_fault_of_an_action_is_found_at_its_place() {
        FieldValue half = FieldValue.rows(
                "nasss-action",
                List.of(new FieldValue.Row(List.of(FieldValue.chosen("nasss-action-aim", List.of("hope"))))));
        assessment
                .given()
                .when(rate(
                        item("simple", STORY),
                        new ItemRating(
                                "NASSS-1b", new Rating("complex"), null, null, null, new Values(List.of(STORY, half)))))
                .refusedAt(
                        "ratings[1].answers.nasss-action[0].nasss-action-aim",
                        "ratings[1].answers.nasss-action[0].nasss-action-what",
                        "ratings[1].answers.nasss-action[0].nasss-action-owner",
                        "ratings[1].answers.nasss-action[0].nasss-action-due");
    }

    @Test
    void what_does_not_apply_says_why_and_nothing_else() {
        ItemRating given =
                new ItemRating("NASSS-2d", Rating.NOT_APPLICABLE, null, null, said("Nothing is bought"), Values.NONE);
        assertThat(assessment.given().when(rate(given)).events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "Complex", "very-complex"})
    void nothing_beside_the_scale_can_be_given(String rating) {
        assessment.given().when(rate(item(rating, STORY))).refused(AssessmentRejection.RATING_UNKNOWN);
    }

    @Test
    void a_field_that_the_instrument_does_not_have_is_refused() {
        FieldValue odd = FieldValue.words("colour", said("red"));
        assessment.given().when(rate(item("simple", STORY, odd))).refused(RecordRejection.FIELD_UNKNOWN);
    }

    @Test
    void a_domain_is_agreed_and_never_rated_alone() {
        assessment
                .given(rated(ANN, "NASSS-1a", "simple", STORY), REVEALED)
                .when(agree("NASSS-D1", "simple"))
                .then(agreed("NASSS-D1", "simple"));
        assessment
                .given()
                .when(rate(
                        new ItemRating("NASSS-D1", new Rating("simple"), null, null, null, new Values(List.of(STORY)))))
                .refused(AssessmentRejection.ITEM_UNKNOWN);
    }

    @Test
    void a_domain_rated_otherwise_than_its_items_suggest_says_what_settled_it() {
        var given = assessment.given(
                rated(ANN, "NASSS-1a", "complicated", STORY), REVEALED, agreed("NASSS-1a", "complicated"));
        given.when(agree("NASSS-D1", "complicated")).then(agreed("NASSS-D1", "complicated"));
        given.when(agree("NASSS-D1", "simple"))
                .refusedSaying(AssessmentRejection.OVERRIDE_NEEDS_REASON, "Condition or illness", "Complicated");
        ItemAgreement settled = new ItemAgreement("NASSS-D1", new Rating("simple"), said("Both clinics"), null);
        given.when(agree(settled))
                .then(new RatingAgreed("r-1", RF4, "NASSS-D1", new Rating("simple"), said("Both clinics"), null));
    }

    @Test
    void the_suggestion_counts_what_is_agreed_in_the_same_moment() {
        assessment
                .given(rated(ANN, "NASSS-1a", "simple", STORY), REVEALED)
                .when(agree(agreement("NASSS-D1", "simple"), agreement("NASSS-1b", "complicated")))
                .refusedAt("agreements[0].settledBy");
    }

    @Test
    void an_agreed_complex_item_raises_a_flag_and_its_domain_none_besides() {
        assessment
                .given(rated(ANN, "NASSS-1a", "complex", STORY, ACTION), REVEALED)
                .when(agree(agreement("NASSS-1a", "complex"), agreement("NASSS-D1", "complex")))
                .then(agreed("NASSS-1a", "complex"), flag("NASSS-1a", "complex"), agreed("NASSS-D1", "complex"));
    }

    @Test
    void raters_who_span_simple_and_complex_raise_a_flag_whatever_is_agreed() {
        var apart = assessment.given(
                rated(ANN, "NASSS-1a", "simple", STORY), rated(BOB, "NASSS-1a", "complex", STORY, ACTION), REVEALED);
        apart.when(agree("NASSS-1a", "complicated"))
                .then(agreed("NASSS-1a", "complicated"), flag("NASSS-1a", "complicated"));
        assessment
                .given(rated(ANN, "NASSS-1a", "simple", STORY), rated(BOB, "NASSS-1a", "complicated", STORY), REVEALED)
                .when(agree("NASSS-1a", "simple"))
                .then(agreed("NASSS-1a", "simple"));
    }

    @Test
    void a_flag_is_cleared_once_they_no_longer_do() {
        assessment
                .given(
                        rated(ANN, "NASSS-1a", "simple", STORY),
                        rated(BOB, "NASSS-1a", "complex", STORY, ACTION),
                        REVEALED,
                        agreed("NASSS-1a", "complicated"),
                        flag("NASSS-1a", "complicated"),
                        rated(BOB, "NASSS-1a", "complicated", STORY))
                .when(agree("NASSS-1a", "simple"))
                .then(agreed("NASSS-1a", "simple"), cleared("NASSS-1a"));
    }

    @Test
    void the_same_answers_again_change_nothing_and_other_words_do() {
        var given = assessment.given(rated(ANN, "NASSS-1a", "simple", STORY));
        given.when(rate(item("simple", STORY))).nothing();
        FieldValue other = FieldValue.words("nasss-narrative", said("All three cope"));
        given.when(rate(item("simple", other))).then(rated(ANN, "NASSS-1a", "simple", other));
    }

    @Test
    void a_stored_rating_keeps_its_answers_and_an_old_one_has_none() {
        ComponentRated rated = rated(ANN, "NASSS-1a", "complex", STORY, ACTION);
        String json = EventJson.MAPPER.writeValueAsString(rated);
        assertThat(json).contains("\"answers\":[{\"field\":\"nasss-narrative\"");
        assertThat(EventJson.MAPPER.readValue(json, ComponentRated.class)).isEqualTo(rated);
        String old = "{\"round\":\"r-1\",\"site\":\"RF4\",\"item\":\"STR-1\",\"rater\":\"ann\",\"rating\":\"2\"}";
        assertThat(EventJson.MAPPER.readValue(old, ComponentRated.class).answers())
                .isNull();
    }

    private static ItemRating item(String rating, FieldValue... answers) {
        return new ItemRating("NASSS-1a", new Rating(rating), null, null, null, new Values(List.of(answers)));
    }

    private static ComponentRated rated(PersonId rater, String item, String rating, FieldValue... answers) {
        FreeText none = null;
        return new ComponentRated(
                "r-1", RF4, item, rater, new Rating(rating), none, none, none, new Values(List.of(answers)));
    }
}
