package org.groundswell.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.said;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.measure.MeasureCommand.DefineMeasure;
import org.groundswell.domain.measure.MeasureCommand.RedefineMeasure;
import org.groundswell.domain.measure.MeasureEvent.MeasureDefined;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureRulesTest {

    private final Rules<MeasureCommand, MeasureState, MeasureEvent> measure =
            new Rules<>(MeasureDecider.initial(), MeasureDecider::evolve, MeasureDecider::decide);

    private final MeasureDefined defined =
            new MeasureDefined("m-1", definition("proportion", "All", "0.95", null), said("Why"));

    private static MeasureDefinition definition(String kind, String denominator, String target, String per) {
        return new MeasureDefinition(
                "Four hours",
                "outcome",
                kind,
                "Seen",
                denominator,
                "increase",
                target == null ? null : new BigDecimal(target),
                null,
                per == null ? null : new BigDecimal(per),
                YearMonth.of(2017, 3));
    }

    private static DefineMeasure define(MeasureDefinition definition) {
        return new DefineMeasure("m-1", definition, said("Why"));
    }

    private static RedefineMeasure redefine(MeasureDefinition definition) {
        return new RedefineMeasure(definition, said("Why"), said("Type 3 left out"));
    }

    @Test
    void a_measure_is_defined() {
        measure.given()
                .when(define(definition("proportion", "All", "0.950", null)))
                .then(defined);
    }

    @Test
    void words_are_stripped_and_empty_ones_left_out() {
        MeasureDefinition loose = new MeasureDefinition(
                " Falls ", "balancing", "count", " Falls ", " ", "decrease", new BigDecimal("1E+1"), " ", null, null);
        MeasureDefinition tidy = new MeasureDefinition(
                "Falls", "balancing", "count", "Falls", null, "decrease", new BigDecimal("10"), null, null, null);
        measure.given().when(define(loose)).then(new MeasureDefined("m-1", tidy, said("Why")));
    }

    @Test
    void every_fault_of_a_definition_is_named_at_once() {
        MeasureDefinition faulty = new MeasureDefinition(
                "", "main", "average", "", "x".repeat(201), "up", null, "x".repeat(201), null, null);
        measure.given()
                .when(new DefineMeasure("m-1", faulty, said("")))
                .refusedAt("name", "role", "kind", "direction", "numerator", "denominator", "unit", "meaning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proportion", "ratio"})
    void a_proportion_and_a_ratio_need_a_denominator(String kind) {
        measure.given().when(define(definition(kind, null, null, null))).refused(MeasureRejection.DENOMINATOR_NEEDED);
        measure.given().when(define(definition(kind, " ", null, null))).refused(MeasureRejection.DENOMINATOR_NEEDED);
        measure.given().when(define(definition(kind, "All", null, null))).events();
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "continuous"})
    void a_count_and_a_measurement_have_none(String kind) {
        measure.given()
                .when(define(definition(kind, "All", null, null)))
                .refused(MeasureRejection.DENOMINATOR_NOT_ASKED);
        measure.given().when(define(definition(kind, null, null, null))).events();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,true", "0.5,true", "1.01,false", "-0.01,false", "95,false"})
    void the_target_of_a_proportion_lies_between_0_and_1(String target, boolean allowed) {
        var outcome = measure.given().when(define(definition("proportion", "All", target, null)));
        if (allowed) {
            outcome.events();
        } else {
            outcome.refused(MeasureRejection.TARGET_OUT_OF_RANGE);
        }
    }

    @Test
    void another_target_is_not_negative_and_not_endless() {
        measure.given().when(define(definition("count", null, "120", null))).events();
        measure.given().when(define(definition("count", null, "0", null))).events();
        measure.given().when(define(definition("count", null, "-1", null))).refused(MeasureRejection.TARGET_NEGATIVE);
        measure.given()
                .when(define(definition("count", null, "1E999999999", null)))
                .refused(MeasureRejection.NUMBER_TOO_LONG);
    }

    @Test
    void only_a_ratio_is_shown_per_so_many() {
        measure.given()
                .when(define(definition("ratio", "Bed days", null, "1000")))
                .events();
        measure.given()
                .when(define(definition("proportion", "All", null, "1000")))
                .refused(MeasureRejection.PER_NOT_ASKED);
        measure.given()
                .when(define(definition("ratio", "Bed days", null, "0")))
                .refused(MeasureRejection.PER_NOT_POSITIVE);
        measure.given()
                .when(define(definition("ratio", "Bed days", null, "1E30")))
                .refused(MeasureRejection.NUMBER_TOO_LONG);
    }

    @Test
    void a_measure_is_defined_once() {
        measure.given(defined)
                .when(define(definition("count", null, null, null)))
                .refused(MeasureRejection.ALREADY_DEFINED);
    }

    @Test
    void a_change_of_definition_counts_the_versions() {
        MeasureDefinition second = definition("proportion", "Type 1", "0.95", null);
        MeasureDefinition third = definition("proportion", "Type 2", "0.95", null);
        MeasureRedefined redefined = new MeasureRedefined("m-1", 2, second, said("Why"), said("Type 3 left out"));
        measure.given(defined).when(redefine(second)).then(redefined);
        measure.given(defined, redefined)
                .when(redefine(third))
                .then(new MeasureRedefined("m-1", 3, third, said("Why"), said("Type 3 left out")));
    }

    @Test
    void the_same_definition_again_changes_nothing_and_another_meaning_does() {
        measure.given(defined).when(redefine(defined.definition())).nothing();
        measure.given(defined)
                .when(new RedefineMeasure(defined.definition(), said("Because"), said("Clearer")))
                .then(new MeasureRedefined("m-1", 2, defined.definition(), said("Because"), said("Clearer")));
    }

    @Test
    void a_change_needs_a_reason_and_keeps_the_kind() {
        measure.given(defined)
                .when(new RedefineMeasure(definition("count", null, null, null), said(""), said("")))
                .refused(FieldRejection.REQUIRED, FieldRejection.REQUIRED, MeasureRejection.KIND_FIXED);
        measure.given(defined)
                .when(redefine(definition("average", "All", null, null)))
                .refused(FieldRejection.NOT_ONE_OF);
    }

    @Test
    void a_measure_that_is_not_there_cannot_change() {
        measure.given().when(redefine(definition("count", null, null, null))).refused(MeasureRejection.NOT_DEFINED);
    }

    @Test
    void the_present_definition_is_known() {
        assertThat(MeasureDecider.initial().present()).isEmpty();
        assertThat(measure.given(defined).state().present()).contains(defined.definition());
    }
}
