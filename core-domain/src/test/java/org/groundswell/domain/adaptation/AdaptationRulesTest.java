package org.groundswell.domain.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.BOB;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.StandingRejection;
import org.groundswell.domain.adaptation.AdaptationCommand.AnswerAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.RecordAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.ReverseAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.TellAfterwards;
import org.groundswell.domain.adaptation.AdaptationCommand.WithdrawAdaptation;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationAnswered;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationRecorded;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationReversed;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationWithdrawn;
import org.groundswell.domain.adaptation.AdaptationEvent.AfterwardsTold;
import org.groundswell.domain.adaptation.ComponentCommand.DefineComponent;
import org.groundswell.domain.adaptation.ComponentCommand.RedefineComponent;
import org.groundswell.domain.adaptation.ComponentEvent.ComponentDefined;
import org.groundswell.domain.adaptation.ComponentEvent.ComponentRedefined;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordRejection;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdaptationRulesTest {

    private static final RecordKind KIND = Catalogue.load().record(AdaptationFields.KIND);
    private static final SiteCode RF4 = new SiteCode("RF4");

    /** Noon on Monday 23 November 2026 and ten working days on. */
    private static final LocalDate REPLY_BY = LocalDate.of(2026, 12, 7);

    private final Rules<ComponentCommand, ComponentState, ComponentEvent> component = new Rules<>(
            ComponentDecider.initial(),
            ComponentDecider::evolve,
            (command, state, circumstance) -> ComponentDecider.decide(command, state));

    private static Rules<AdaptationCommand, AdaptationState, AdaptationEvent> of(String status) {
        return of(new ComponentState.Defined("c-1", definition(status, "Within three days")), SiteStanding.ACTIVE);
    }

    private static Rules<AdaptationCommand, AdaptationState, AdaptationEvent> of(
            ComponentState component, SiteStanding site) {
        return new Rules<>(
                AdaptationDecider.initial(),
                AdaptationDecider::evolve,
                (command, state, circumstance) ->
                        AdaptationDecider.decide(command, state, KIND, site, component, circumstance));
    }

    private static ComponentDefinition definition(String status, String limits) {
        return new ComponentDefinition(
                "Discharge call",
                said("Finds problems"),
                said("A midwife calls"),
                status,
                limits == null ? null : said(limits),
                said("First sites"));
    }

    private static Values values(String function) {
        return new Values(List.of(
                FieldValue.words("adp-what-changed", said("A pharmacist calls")),
                FieldValue.chosen("adp-element", List.of("c-1")),
                FieldValue.day("adp-effective", TOMORROW),
                FieldValue.chosen("adp-planned", List.of("planned-ahead")),
                FieldValue.chosen("adp-nature", List.of("role")),
                FieldValue.chosen("adp-function", List.of(function)),
                FieldValue.chosen("adp-goal", List.of("cope"))));
    }

    private static AdaptationRecorded recorded(String status, String function, LocalDate replyBy, boolean told) {
        return new AdaptationRecorded("a-1", "1.0.0", RF4, ANN, "c-1", status, values(function), replyBy, told);
    }

    private static RecordAdaptation record(String function) {
        return new RecordAdaptation("a-1", RF4, values(function));
    }

    private static final AdaptationRecorded ASKED = recorded("core", "unsure", REPLY_BY, false);
    private static final AdaptationAnswered AGREED =
            new AdaptationAnswered("a-1", RF4, "agreed", said("Fine"), null, TOMORROW);

    private static AnswerAdaptation answer(String outcome, String conditions, LocalDate again) {
        return new AnswerAdaptation(outcome, said("Fine"), conditions == null ? null : said(conditions), again);
    }

    @Test
    void a_component_is_defined_and_changed_with_a_reason() {
        ComponentDefined defined = new ComponentDefined("c-1", definition("core", null));
        component
                .given()
                .when(new DefineComponent("c-1", definition("core", null)))
                .then(defined);
        component
                .given(defined)
                .when(new DefineComponent("c-1", definition("core", null)))
                .refused(AdaptationRejection.COMPONENT_DEFINED_ALREADY);
        component
                .given(defined)
                .when(new RedefineComponent(definition("not-yet-known", null), said("Doubt")))
                .then(new ComponentRedefined("c-1", definition("not-yet-known", null), said("Doubt")));
        component
                .given(defined)
                .when(new RedefineComponent(definition("core", null), said("Same")))
                .nothing();
        component
                .given(defined)
                .when(new RedefineComponent(definition("adaptable", "A week"), said(" ")))
                .refused(FieldRejection.REQUIRED);
        component
                .given()
                .when(new RedefineComponent(definition("core", null), said("x")))
                .refused(AdaptationRejection.COMPONENT_NOT_FOUND);
    }

    @Test
    void every_fault_of_a_component_is_named_at_its_field() {
        component
                .given()
                .when(new DefineComponent(
                        "c-1", new ComponentDefinition(" ", said(""), said(""), "vital", null, said(""))))
                .refusedAt("name", "function", "form", "status", "basis");
        component
                .given()
                .when(new DefineComponent("c-1", definition("adaptable", null)))
                .refused(AdaptationRejection.LIMITS_NEEDED);
    }

    @ParameterizedTest
    @CsvSource({
        "core, kept, false, false",
        "core, changed, true, false",
        "core, unsure, true, false",
        "adaptable, kept, false, false",
        "adaptable, changed, false, true",
        "adaptable, unsure, false, true",
        "not-yet-known, kept, false, true",
        "not-yet-known, changed, false, true"
    })
    void an_answer_is_needed_only_where_the_job_of_a_core_component_changes_or_may_change(
            String status, String function, boolean asks, boolean tells) {
        of(status).given().when(record(function)).then(recorded(status, function, asks ? REPLY_BY : null, tells));
    }

    @Test
    void ten_working_days_leave_weekends_out() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 20), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 21), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 23), 10)).isEqualTo(REPLY_BY);
    }

    @Test
    void every_fault_of_an_adaptation_is_named_at_its_field() {
        of(ComponentDecider.initial(), SiteStanding.ACTIVE)
                .given()
                .when(new RecordAdaptation(
                        "a-1",
                        RF4,
                        new Values(List.of(
                                FieldValue.chosen("adp-element", List.of("c-9")),
                                FieldValue.chosen("adp-function", List.of("perhaps")),
                                FieldValue.words("adp-after", said("Good"))))))
                .refusedAt(
                        "values.adp-after",
                        "values.adp-function",
                        "values.adp-what-changed",
                        "values.adp-effective",
                        "values.adp-planned",
                        "values.adp-nature",
                        "values.adp-goal",
                        "values.adp-element");
        of(ComponentDecider.initial(), SiteStanding.ACTIVE)
                .given()
                .when(new RecordAdaptation("a-1", RF4, Values.NONE))
                .rejections()
                .forEach(rejection -> assertThat(rejection.code()).isEqualTo(RecordRejection.FIELD_NEEDED.code()));
    }

    @Test
    void a_site_that_is_not_enrolled_adapts_nothing() {
        of(new ComponentState.Defined("c-1", definition("core", null)), SiteStanding.NOT_ENROLLED)
                .given()
                .when(record("kept"))
                .refused(AdaptationRejection.SITE_UNKNOWN);
        of(new ComponentState.Defined("c-1", definition("core", null)), SiteStanding.takenIn("RYJ", TODAY))
                .given()
                .when(record("kept"))
                .refused(StandingRejection.TAKEN_IN);
        of("core").given(ASKED).when(record("kept")).refused(AdaptationRejection.RECORDED_ALREADY);
    }

    @Test
    void somebody_else_answers_once_and_with_a_reason() {
        of("core").given(ASKED).whenBy(BOB, answer("agreed", null, TOMORROW)).then(AGREED);
        of("core").given(ASKED).when(answer("agreed", null, TOMORROW)).refused(AdaptationRejection.OWN_REQUEST);
        of("core")
                .given(ASKED, AGREED)
                .whenBy(BOB, answer("declined-request", null, null))
                .refused(AdaptationRejection.ANSWERED_ALREADY);
        of("core")
                .given(recorded("core", "kept", null, false))
                .whenBy(BOB, answer("agreed", null, TOMORROW))
                .refused(AdaptationRejection.NO_ANSWER_NEEDED);
        of("core")
                .given(ASKED)
                .whenBy(BOB, new AnswerAdaptation("perhaps", said(" "), null, TODAY.minusDays(1)))
                .refusedAt("outcome", "reason", "lookAgainOn");
    }

    @Test
    void what_is_agreed_is_looked_at_again_and_conditions_go_only_with_an_agreement_under_conditions() {
        of("core").given(ASKED).whenBy(BOB, answer("agreed", null, null)).refused(FieldRejection.REQUIRED);
        of("core")
                .given(ASKED)
                .whenBy(BOB, answer("agreed-with-conditions", null, TOMORROW))
                .refused(AdaptationRejection.CONDITIONS_NEEDED);
        of("core")
                .given(ASKED)
                .whenBy(BOB, answer("declined-request", "Log it", null))
                .refused(AdaptationRejection.CONDITIONS_NOT_ASKED);
        of("core")
                .given(ASKED)
                .whenBy(BOB, answer("declined-request", null, null))
                .then(new AdaptationAnswered("a-1", RF4, "declined-request", said("Fine"), null, null));
    }

    @Test
    void only_what_was_agreed_is_reversed() {
        of("core")
                .given(ASKED, AGREED)
                .when(new ReverseAdaptation(said("Missed")))
                .then(new AdaptationReversed("a-1", RF4, said("Missed")));
        of("core").given(ASKED, AGREED).when(new ReverseAdaptation(said(" "))).refused(FieldRejection.REQUIRED);
        of("core").given(ASKED).when(new ReverseAdaptation(said("No"))).refused(AdaptationRejection.NOT_AGREED);
        of("core")
                .given(ASKED, new AdaptationAnswered("a-1", RF4, "declined-request", said("No"), null, null))
                .when(new ReverseAdaptation(said("No")))
                .refused(AdaptationRejection.NOT_AGREED);
    }

    @Test
    void what_nobody_has_answered_can_be_withdrawn() {
        AdaptationWithdrawn withdrawn = new AdaptationWithdrawn("a-1", RF4, said("Another site"));
        WithdrawAdaptation withdraw = new WithdrawAdaptation(said("Another site"));
        of("core").given(ASKED).when(withdraw).then(withdrawn);
        of("core").given(ASKED).when(new WithdrawAdaptation(said(" "))).refused(FieldRejection.REQUIRED);
        of("core").given(ASKED, AGREED).when(withdraw).refused(AdaptationRejection.ANSWERED_FOR_GOOD);
        of("core").given().when(withdraw).refused(AdaptationRejection.NOT_RECORDED);
        of("core").given(ASKED, withdrawn).when(withdraw).refused(AdaptationRejection.WITHDRAWN);
        of("core")
                .given(ASKED, withdrawn)
                .when(new TellAfterwards(said("Nine in ten")))
                .refused(AdaptationRejection.WITHDRAWN);
    }

    @Test
    void what_happened_afterwards_is_told_at_any_time() {
        AfterwardsTold told = new AfterwardsTold("a-1", RF4, said("Nine in ten"));
        of("core").given(ASKED).when(new TellAfterwards(said("Nine in ten"))).then(told);
        of("core")
                .given(ASKED, told)
                .when(new TellAfterwards(said("Nine in ten")))
                .nothing();
        of("core").given(ASKED).when(new TellAfterwards(said(""))).refused(FieldRejection.REQUIRED);
        of("core").given().when(new TellAfterwards(said("x"))).refused(AdaptationRejection.NOT_RECORDED);
        assertThatThrownBy(() -> AdaptationDecider.evolve(AdaptationDecider.initial(), told))
                .isInstanceOf(IllegalStateException.class);
    }
}
