package org.groundswell.domain.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.BOB;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.said;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.adoption.AdoptionCommand.ApproveDefinition;
import org.groundswell.domain.adoption.AdoptionCommand.DropDefinition;
import org.groundswell.domain.adoption.AdoptionCommand.ProposeDefinition;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionApproved;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionDropped;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionProposed;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdoptionRulesTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final RecordKind KIND = CATALOGUE.record(Definition.KIND);
    private static final Values FIRST = values("v1");
    private static final DefinitionProposed PROPOSED = new DefinitionProposed("v-1", KIND.version(), ANN, FIRST, null);
    private static final DefinitionApproved APPROVED = new DefinitionApproved("v-1");

    private final Rules<AdoptionCommand, AdoptionState, AdoptionEvent> adoption = rules("increase");

    private static Rules<AdoptionCommand, AdoptionState, AdoptionEvent> rules(String direction) {
        return new Rules<>(
                AdoptionDecider.initial(),
                AdoptionDecider::evolve,
                (command, state, circumstance) ->
                        AdoptionDecider.decide(command, state, KIND, direction, circumstance));
    }

    private static Values values(String version, FieldValue... further) {
        return new Values(Stream.concat(
                        Stream.of(
                                FieldValue.words("adef-version", said(version)),
                                FieldValue.words("adef-words", said("It is used every day")),
                                FieldValue.chosen("adef-stage", List.of("implementing")),
                                FieldValue.chosen("adef-view", List.of("self-declared")),
                                FieldValue.chosen("adef-withdrawn", List.of("no")),
                                FieldValue.day("adef-from", TODAY)),
                        Stream.of(further))
                .toList());
    }

    @Test
    void a_definition_is_proposed_and_approved_by_another_person() {
        adoption.given().when(new ProposeDefinition("v-1", FIRST, null)).then(PROPOSED);
        adoption.given(PROPOSED).whenBy(BOB, new ApproveDefinition("v-1")).then(APPROVED);
        adoption.given(PROPOSED).when(new ApproveDefinition("v-1")).refused(AdoptionRejection.SAME_PERSON);
        adoption.given(PROPOSED, APPROVED)
                .whenBy(BOB, new ApproveDefinition("v-1"))
                .refused(AdoptionRejection.NOT_WAITING);
        adoption.given().when(new ApproveDefinition("v-1")).refused(AdoptionRejection.UNKNOWN);
    }

    @Test
    void a_proposal_is_taken_back_by_its_author_and_refused_by_others() {
        adoption.given(PROPOSED)
                .when(new DropDefinition("v-1", said("Mistyped")))
                .then(new DefinitionDropped("v-1", true, said("Mistyped")));
        adoption.given(PROPOSED)
                .whenBy(BOB, new DropDefinition("v-1", said("Too early")))
                .then(new DefinitionDropped("v-1", false, said("Too early")));
        adoption.given(PROPOSED).when(new DropDefinition("v-1", said(" "))).refused(FieldRejection.REQUIRED);
        adoption.given(PROPOSED, APPROVED)
                .when(new DropDefinition("v-1", said("Mistyped")))
                .refused(AdoptionRejection.NOT_WAITING);
        adoption.given().when(new DropDefinition("v-1", said("Mistyped"))).refused(AdoptionRejection.UNKNOWN);
    }

    @Test
    void one_proposal_waits_at_a_time() {
        adoption.given(PROPOSED)
                .when(new ProposeDefinition("v-2", values("v2"), null))
                .refusedSaying(AdoptionRejection.ANOTHER_WAITS, "v1");
        adoption.given(PROPOSED, APPROVED)
                .when(new ProposeDefinition("v-1", FIRST, null))
                .refused(AdoptionRejection.PROPOSED_ALREADY);
        adoption.given(PROPOSED, new DefinitionDropped("v-1", true, said("Mistyped")))
                .when(new ProposeDefinition("v-2", FIRST, null))
                .then(new DefinitionProposed("v-2", KIND.version(), ANN, FIRST, null));
    }

    @Test
    void every_version_has_a_name_and_a_first_day_of_its_own() {
        adoption.given(PROPOSED, APPROVED)
                .when(new ProposeDefinition("v-2", values("V1"), null))
                .refused(AdoptionRejection.VERSION_TAKEN, AdoptionRejection.DAY_TAKEN);
        adoption.given()
                .when(new ProposeDefinition("v-1", values("v".repeat(201)), null))
                .refused(FieldRejection.TOO_LONG);
    }

    @Test
    void every_fault_is_found_at_its_field() {
        adoption.given()
                .when(new ProposeDefinition(
                        "v-1",
                        new Values(List.of(
                                FieldValue.chosen("adef-stage", List.of("asleep")),
                                FieldValue.people("adef-approved", List.of(ANN)))),
                        BigDecimal.ONE))
                .refusedAt(
                        "values.adef-stage",
                        "values.adef-approved",
                        "values.adef-version",
                        "values.adef-words",
                        "values.adef-view",
                        "values.adef-withdrawn",
                        "values.adef-from",
                        "threshold");
    }

    @Test
    void a_measure_comes_with_a_threshold_and_a_direction() {
        Values measured = values("v1", FieldValue.chosen("adef-measure", List.of("m-1")));
        adoption.given()
                .when(new ProposeDefinition("v-1", measured, BigDecimal.ONE))
                .then(new DefinitionProposed("v-1", KIND.version(), ANN, measured, BigDecimal.ONE));
        adoption.given().when(new ProposeDefinition("v-1", measured, null)).refused(AdoptionRejection.THRESHOLD_NEEDED);
        rules(null)
                .given()
                .when(new ProposeDefinition("v-1", measured, BigDecimal.ONE))
                .refused(AdoptionRejection.MEASURE_UNKNOWN);
        rules("neutral")
                .given()
                .when(new ProposeDefinition("v-1", measured, BigDecimal.ONE))
                .refused(AdoptionRejection.MEASURE_WITHOUT_DIRECTION);
    }

    @Test
    void a_definition_begins_with_a_proposal() {
        assertThatThrownBy(() -> AdoptionDecider.evolve(AdoptionDecider.initial(), APPROVED))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Least stage: implementing. */
    @ParameterizedTest
    @CsvSource({
        "self-declared, embedded, , implementing, true, WITH_EVIDENCE",
        "self-declared, implementing, , preparing, true, SELF_DECLARED",
        "self-declared, implementing, , , true, SELF_DECLARED",
        "self-declared, implementing, , , false, BELOW_MEASURE",
        "self-declared, preparing, , embedded, true, ONE_VIEW",
        "self-declared, preparing, , , true, NOT_YET",
        "observed, preparing, , implementing, true, WITH_EVIDENCE",
        "observed, embedded, , , true, ONE_VIEW",
        "both-agree, embedded, , implementing, true, WITH_EVIDENCE",
        "both-agree, preparing, , implementing, true, ONE_VIEW",
        "both-agree, embedded, , preparing, true, ONE_VIEW",
        "self-declared, implementing, paused, implementing, true, WITH_EVIDENCE",
        "self-declared, implementing, withdrawn, , false, WITHDRAWN",
        "self-declared, preparing, withdrawn, , true, NOT_YET",
        "observed, implementing, withdrawn, , true, NOT_YET",
        "self-declared, implementing, declined, implementing, true, NOT_YET"
    })
    void a_site_is_judged_by_the_view_that_counts(
            String view, String stage, String sideState, String observed, boolean reached, Adopted judged) {
        Definition definition = new Definition("v1", "Used", "implementing", view, "no", TODAY, "m-1", BigDecimal.ONE);
        Adopted.Site site = new Adopted.Site(stage, sideState, observed, reached);
        assertThat(Adopted.of(site, definition, CATALOGUE.lifecycle())).isEqualTo(judged);
    }

    @Test
    void a_measure_matters_only_where_the_definition_names_one() {
        Adopted.Site site = new Adopted.Site("implementing", null, null, false);
        assertThat(Adopted.of(site, Definition.of(FIRST, null), CATALOGUE.lifecycle()))
                .isEqualTo(Adopted.SELF_DECLARED);
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "no, false", "shown-separately, false"})
    void withdrawn_sites_are_counted_only_where_the_definition_says_so(String withdrawn, boolean counted) {
        Definition definition = new Definition("v1", "Used", "implementing", "observed", withdrawn, TODAY, null, null);
        assertThat(Stream.of(Adopted.values()).filter(each -> each.isCountedUnder(definition)))
                .containsExactlyElementsOf(
                        counted
                                ? List.of(Adopted.WITH_EVIDENCE, Adopted.SELF_DECLARED, Adopted.WITHDRAWN)
                                : List.of(Adopted.WITH_EVIDENCE, Adopted.SELF_DECLARED));
        assertThat(Adopted.BELOW_MEASURE.word()).isEqualTo("below-measure");
    }
}
