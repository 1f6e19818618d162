package org.groundswell.domain.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.BOB;
import static org.groundswell.domain.Rules.said;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.limits.LimitsCommand.ApproveRecalculation;
import org.groundswell.domain.limits.LimitsCommand.ProposeRecalculation;
import org.groundswell.domain.limits.LimitsCommand.RefuseRecalculation;
import org.groundswell.domain.limits.LimitsCommand.WithdrawRecalculation;
import org.groundswell.domain.limits.LimitsEvent.RecalculationApproved;
import org.groundswell.domain.limits.LimitsEvent.RecalculationProposed;
import org.groundswell.domain.limits.LimitsEvent.RecalculationRefused;
import org.groundswell.domain.limits.LimitsEvent.RecalculationWithdrawn;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsRulesTest {

    private static final SiteCode SITE = new SiteCode("RF4");
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final YearMonth FROM = FIRST.plusMonths(12);
    private static final FourQuestions YES = new FourQuestions(true, true, true, true);
    private static final FourQuestions NO = new FourQuestions(true, true, false, true);
    private static final SeriesFacts TWO_YEARS = series(24);

    private final Rules<LimitsCommand, LimitsState, LimitsEvent> limits = over(TWO_YEARS);

    private static Rules<LimitsCommand, LimitsState, LimitsEvent> over(SeriesFacts series) {
        return new Rules<>(
                LimitsDecider.initial(),
                LimitsDecider::evolve,
                (command, state, circumstance) -> LimitsDecider.decide(command, state, series, circumstance));
    }

    private static SeriesFacts series(int months) {
        return SeriesFacts.of(
                true,
                SiteStanding.ACTIVE,
                IntStream.range(0, months).mapToObj(FIRST::plusMonths).toList());
    }

    private static ProposeRecalculation propose(YearMonth from, @Nullable String baseline, FourQuestions questions) {
        return new ProposeRecalculation(
                "m-1",
                SITE,
                "l-1",
                from,
                baseline == null ? null : new BigDecimal(baseline),
                said("New rota"),
                said("Twelve months above the mean"),
                questions);
    }

    private static RecalculationProposed proposed(String id, YearMonth from, FourQuestions questions) {
        return new RecalculationProposed(
                "m-1", SITE, id, ANN, from, null, said("New rota"), said("Twelve months above the mean"), questions);
    }

    private static RecalculationProposed proposed() {
        return proposed("l-1", FROM, YES);
    }

    private static final RecalculationApproved APPROVED = new RecalculationApproved("m-1", SITE, "l-1", null);
    private static final RecalculationRefused REFUSED = new RecalculationRefused("m-1", SITE, "l-1", said("Too early"));
    private static final RecalculationWithdrawn WITHDRAWN =
            new RecalculationWithdrawn("m-1", SITE, "l-1", false, said("Mistaken"));

    private static ApproveRecalculation approve(@Nullable String comment) {
        return new ApproveRecalculation("m-1", SITE, "l-1", comment == null ? null : said(comment));
    }

    private static RefuseRecalculation refuse(String reason) {
        return new RefuseRecalculation("m-1", SITE, "l-1", said(reason));
    }

    private static WithdrawRecalculation withdraw(String reason) {
        return new WithdrawRecalculation("m-1", SITE, "l-1", said(reason));
    }

    @Test
    void a_recalculation_is_proposed_with_cause_evidence_and_the_four_questions() {
        limits.given().when(propose(FROM, null, YES)).then(proposed());
    }

    @Test
    void a_proposal_changes_nothing_in_force() {
        assertThat(limits.given(proposed()).state().inForce()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "1200"})
    void the_shortest_and_the_longest_baseline_are_taken(String baseline) {
        assertThat(limits.given().when(propose(FROM, baseline, YES)).events()).hasSize(1);
    }

    @Test
    void a_baseline_of_the_first_points_may_be_named() {
        assertThat(limits.given().when(propose(FROM, "12", YES)).events())
                .singleElement()
                .extracting(event -> ((RecalculationProposed) event).baselinePoints())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "12.5", "1201", "-3", "1E18"})
    void a_baseline_is_a_whole_number_of_at_least_twelve_months(String baseline) {
        limits.given().when(propose(FROM, baseline, YES)).refusedAt("baselinePoints");
    }

    @Test
    void every_fault_of_a_proposal_is_told_at_once() {
        limits.given()
                .when(new ProposeRecalculation(
                        "m-1", SITE, "l-1", FIRST.minusMonths(1), BigDecimal.ONE, said(" "), said(""), YES))
                .refusedAt("from", "baselinePoints", "cause", "evidence");
    }

    @Test
    void limits_of_a_measure_that_is_not_defined_cannot_be_recalculated() {
        over(new SeriesFacts(false, SiteStanding.ACTIVE, List.of()))
                .given()
                .when(propose(FROM, null, YES))
                .refused(LimitsRejection.MEASURE_UNKNOWN);
    }

    @Test
    void limits_of_a_site_that_is_not_enrolled_cannot_be_recalculated() {
        over(new SeriesFacts(true, SiteStanding.NOT_ENROLLED, List.of()))
                .given()
                .when(propose(FROM, null, YES))
                .refused(LimitsRejection.SITE_UNKNOWN);
    }

    @Test
    void new_limits_start_in_a_month_with_a_value() {
        limits.given().when(propose(FIRST.plusMonths(40), null, YES)).refused(LimitsRejection.NO_FIGURE_IN_MONTH);
    }

    @Test
    void new_limits_do_not_start_with_the_first_month() {
        limits.given().when(propose(FIRST, null, YES)).refused(LimitsRejection.NOTHING_BEFORE);
    }

    @Test
    void new_limits_need_seven_months() {
        limits.given()
                .when(propose(FIRST.plusMonths(18), null, YES))
                .refusedSaying(LimitsRejection.TOO_FEW_POINTS, "6 months", "at least 7");
        assertThat(limits.given().when(propose(FIRST.plusMonths(17), null, YES)).events())
                .hasSize(1);
    }

    @Test
    void one_proposal_waits_at_a_time() {
        limits.given(proposed("l-0", FROM, YES))
                .when(propose(FROM.plusMonths(2), null, YES))
                .refusedSaying(LimitsRejection.ANOTHER_WAITS, "2025-01");
    }

    @Test
    void a_proposal_under_a_used_id_is_refused() {
        limits.given(proposed(), REFUSED).when(propose(FROM, null, YES)).refused(LimitsRejection.ALREADY_PROPOSED);
    }

    @Test
    void after_a_refusal_the_same_month_may_be_proposed_again() {
        RecalculationRefused before = new RecalculationRefused("m-1", SITE, "l-0", said("Too early"));
        limits.given(proposed("l-0", FROM, YES), before)
                .when(propose(FROM, null, YES))
                .then(proposed());
    }

    @Test
    void a_month_in_force_is_not_proposed_again() {
        RecalculationApproved before = new RecalculationApproved("m-1", SITE, "l-0", null);
        limits.given(proposed("l-0", FROM, YES), before)
                .when(propose(FROM, null, YES))
                .refused(LimitsRejection.ALREADY_IN_FORCE);
    }

    @Test
    void a_second_person_approves() {
        limits.given(proposed()).whenBy(BOB, approve(null)).then(APPROVED);
        assertThat(limits.given(proposed(), APPROVED).state().inForce())
                .singleElement()
                .extracting(LimitsState.Recalculation::from)
                .isEqualTo(FROM);
    }

    @Test
    void the_author_cannot_approve() {
        limits.given(proposed()).whenBy(ANN, approve("Surely")).refused(LimitsRejection.SAME_PERSON);
    }

    @Test
    void the_author_cannot_refuse_either() {
        limits.given(proposed()).whenBy(ANN, refuse("Not now")).refused(LimitsRejection.SAME_PERSON);
    }

    @Test
    void approval_against_a_no_needs_words() {
        limits.given(proposed("l-1", FROM, NO)).whenBy(BOB, approve(" ")).refusedAt("comment");
        limits.given(proposed("l-1", FROM, NO))
                .whenBy(BOB, approve("The old process is gone"))
                .then(new RecalculationApproved("m-1", SITE, "l-1", said("The old process is gone")));
    }

    @Test
    void a_refusal_needs_a_reason() {
        limits.given(proposed()).whenBy(BOB, refuse("")).refused(FieldRejection.REQUIRED);
        limits.given(proposed()).whenBy(BOB, refuse("Too early")).then(REFUSED);
    }

    @Test
    void what_is_settled_is_not_decided_again() {
        for (LimitsEvent settled : List.of(APPROVED, REFUSED, WITHDRAWN)) {
            limits.given(proposed(), settled).whenBy(BOB, approve(null)).refused(LimitsRejection.NOT_WAITING);
            limits.given(proposed(), settled).whenBy(BOB, refuse("No")).refused(LimitsRejection.NOT_WAITING);
        }
    }

    @Test
    void the_author_withdraws_a_waiting_proposal_with_a_reason() {
        limits.given(proposed()).whenBy(ANN, withdraw("Mistaken")).then(WITHDRAWN);
        limits.given(proposed()).whenBy(ANN, withdraw(" ")).refused(FieldRejection.REQUIRED);
    }

    @Test
    void somebody_else_refuses_rather_than_withdraws_a_proposal() {
        limits.given(proposed()).whenBy(BOB, withdraw("Mistaken")).refused(LimitsRejection.NOT_YOURS);
    }

    @Test
    void withdrawn_limits_are_in_force_no_longer() {
        limits.given(proposed(), APPROVED)
                .whenBy(BOB, withdraw("Given up"))
                .then(new RecalculationWithdrawn("m-1", SITE, "l-1", true, said("Given up")));
        assertThat(limits.given(proposed(), APPROVED, WITHDRAWN).state().inForce())
                .isEmpty();
    }

    @Test
    void what_was_refused_or_withdrawn_is_not_withdrawn_again() {
        limits.given(proposed(), REFUSED).when(withdraw("x")).refused(LimitsRejection.NOT_TO_WITHDRAW);
        limits.given(proposed(), WITHDRAWN).when(withdraw("x")).refused(LimitsRejection.NOT_TO_WITHDRAW);
    }

    @Test
    void what_was_never_proposed_is_unknown() {
        limits.given().when(approve(null)).refused(LimitsRejection.RECALCULATION_UNKNOWN);
        limits.given().when(refuse("x")).refused(LimitsRejection.RECALCULATION_UNKNOWN);
        limits.given().when(withdraw("x")).refused(LimitsRejection.RECALCULATION_UNKNOWN);
    }

    @Test
    void several_recalculations_are_in_force_in_the_order_of_their_months() {
        RecalculationApproved other = new RecalculationApproved("m-1", SITE, "l-0", null);
        LimitsState state = limits.given(
                        proposed("l-0", FROM.plusMonths(5), YES),
                        other,
                        proposed("l-1", FIRST.plusMonths(5), YES),
                        APPROVED)
                .state();
        assertThat(state.inForce())
                .extracting(LimitsState.Recalculation::from)
                .containsExactly(FIRST.plusMonths(5), FROM.plusMonths(5));
    }

    @Test
    void a_history_that_does_not_begin_with_a_proposal_is_broken() {
        assertThatThrownBy(() -> LimitsDecider.evolve(LimitsDecider.initial(), APPROVED))
                .isInstanceOf(IllegalStateException.class);
    }
}
