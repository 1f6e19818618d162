package org.groundswell.domain.pdsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Rules;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.StandingRejection;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.pdsa.CycleCommand.ActOnCycle;
import org.groundswell.domain.pdsa.CycleCommand.AmendPlan;
import org.groundswell.domain.pdsa.CycleCommand.PlanCycle;
import org.groundswell.domain.pdsa.CycleCommand.StartCycle;
import org.groundswell.domain.pdsa.CycleCommand.StudyCycle;
import org.groundswell.domain.pdsa.CycleCommand.TellHappened;
import org.groundswell.domain.pdsa.CycleCommand.WithdrawCycle;
import org.groundswell.domain.pdsa.CycleDecider.Facts;
import org.groundswell.domain.pdsa.CycleEvent.CyclePlanned;
import org.groundswell.domain.pdsa.CycleEvent.CycleStarted;
import org.groundswell.domain.pdsa.CycleEvent.CycleStudied;
import org.groundswell.domain.pdsa.CycleEvent.CycleWithdrawn;
import org.groundswell.domain.pdsa.CycleEvent.HappenedTold;
import org.groundswell.domain.pdsa.CycleEvent.NextDecided;
import org.groundswell.domain.pdsa.CycleEvent.PlanAmended;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycleRulesTest {

    private static final RecordKind KIND = Catalogue.load().record(CycleFields.KIND);
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private static final CyclePlanned PLANNED =
            new CyclePlanned("y-1", KIND.version(), RF4, plan("Calls in the evening reach more"));
    private static final CycleStarted STARTED = new CycleStarted("y-1", RF4, YESTERDAY.minusDays(7), YESTERDAY);
    private static final HappenedTold TOLD = new HappenedTold("y-1", RF4, happened("Eight of ten answered"));
    private static final CycleStudied STUDIED = new CycleStudied("y-1", RF4, study("better"));

    private static Rules<CycleCommand, CycleState, CycleEvent> with(Facts facts) {
        return new Rules<>(
                CycleDecider.initial(),
                CycleDecider::evolve,
                (command, state, circumstance) -> CycleDecider.decide(command, state, KIND, facts, circumstance));
    }

    private static final Rules<CycleCommand, CycleState, CycleEvent> RULES =
            with(new Facts(SiteStanding.ACTIVE, true, CycleDecider.initial()));

    private static Values plan(String prediction, FieldValue... more) {
        return new Values(List.of(
                        FieldValue.words("pdsa-aim", said("Whether evening calls reach more mothers")),
                        FieldValue.words("pdsa-change", said("Call after six")),
                        FieldValue.words(CycleFields.PREDICTION, said(prediction)),
                        FieldValue.words("pdsa-scope", said("One ward, ten mothers, two weeks")),
                        FieldValue.people(CycleFields.OWNER, List.of(ANN))))
                .with(new Values(List.of(more)));
    }

    private static Values happened(String words) {
        return new Values(List.of(FieldValue.words("pdsa-happened", said(words))));
    }

    private static Values study(String result) {
        return new Values(List.of(
                FieldValue.chosen(CycleFields.RESULT, List.of(result)),
                FieldValue.words("pdsa-learned", said("Mothers are home after six"))));
    }

    private static Values next(String next) {
        return new Values(List.of(FieldValue.chosen(CycleFields.NEXT, List.of(next))));
    }

    private static Values run(LocalDate start, LocalDate end) {
        Values values = new Values(List.of(FieldValue.day(CycleFields.START, start)));
        return end == null ? values : values.with(new Values(List.of(FieldValue.day(CycleFields.END, end))));
    }

    private static CycleState went(CycleEvent... events) {
        return RULES.given(events).state();
    }

    @Test
    void a_plan_says_what_is_tried_and_what_is_expected() {
        RULES.given().when(new PlanCycle("y-1", RF4, PLANNED.values())).then(PLANNED);
        RULES.given(PLANNED).when(new PlanCycle("y-1", RF4, PLANNED.values())).refused(CycleRejection.PLANNED_ALREADY);
        RULES.given()
                .when(new PlanCycle("y-1", RF4, Values.NONE))
                .refusedAt(
                        "values.pdsa-aim",
                        "values.pdsa-change",
                        "values.pdsa-prediction",
                        "values.pdsa-scope",
                        "values.pdsa-owner");
        RULES.given()
                .when(new PlanCycle("y-1", RF4, plan("More", FieldValue.chosen("pdsa-result", List.of("better")))))
                .refusedAt("values.pdsa-result");
        with(Facts.NONE)
                .given()
                .when(new PlanCycle("y-1", RF4, PLANNED.values()))
                .refused(CycleRejection.SITE_UNKNOWN);
    }

    @Test
    void what_a_plan_names_must_be_there() {
        Values plan = plan(
                "More",
                FieldValue.chosen(CycleFields.ELEMENT, List.of("c-1")),
                FieldValue.chosen(CycleFields.PREVIOUS, List.of("y-0")));
        with(new Facts(SiteStanding.ACTIVE, false, CycleDecider.initial()))
                .given()
                .when(new PlanCycle("y-1", RF4, plan))
                .refused(CycleRejection.ELEMENT_UNKNOWN, CycleRejection.PREVIOUS_UNKNOWN);
        with(new Facts(SiteStanding.takenIn("RYJ", TODAY), true, CycleDecider.initial()))
                .given()
                .when(new PlanCycle("y-1", RF4, plan))
                .refusedSaying(StandingRejection.TAKEN_IN, "RYJ");
    }

    @ParameterizedTest
    @CsvSource({"adapt, true", "repeat, true", "adopt, false", "abandon, false"})
    void a_test_follows_on_only_from_one_that_goes_on(String next, boolean follows) {
        CycleState before = went(PLANNED, STARTED, TOLD, STUDIED, new NextDecided("y-1", RF4, next(next)));
        Values plan = plan("More", FieldValue.chosen(CycleFields.PREVIOUS, List.of("y-1")));
        Rules<CycleCommand, CycleState, CycleEvent> rules = with(new Facts(SiteStanding.ACTIVE, true, before));
        if (follows) {
            rules.given()
                    .when(new PlanCycle("y-2", RF4, plan))
                    .then(new CyclePlanned("y-2", KIND.version(), RF4, plan));
        } else {
            rules.given().when(new PlanCycle("y-2", RF4, plan)).refused(CycleRejection.PREVIOUS_UNKNOWN);
        }
        rules.given().when(new PlanCycle("y-2", new SiteCode("R1H"), plan)).refused(CycleRejection.PREVIOUS_UNKNOWN);
    }

    @Test
    void a_test_follows_on_from_none_that_is_not_decided_yet() {
        Values plan = plan("More", FieldValue.chosen(CycleFields.PREVIOUS, List.of("y-1")));
        with(new Facts(SiteStanding.ACTIVE, true, went(PLANNED, STARTED, TOLD, STUDIED)))
                .given()
                .when(new PlanCycle("y-2", RF4, plan))
                .refused(CycleRejection.PREVIOUS_UNKNOWN);
    }

    @Test
    void the_prediction_can_change_until_the_start_and_never_after() {
        Values other = plan("All of them answer");
        RULES.given(PLANNED).when(new AmendPlan(other)).then(new PlanAmended("y-1", KIND.version(), RF4, other));
        RULES.given(PLANNED).when(new AmendPlan(PLANNED.values())).nothing();
        RULES.given(PLANNED).when(new AmendPlan(Values.NONE)).rejections();
        RULES.given(PLANNED, STARTED).when(new AmendPlan(other)).refused(CycleRejection.PREDICTION_SEALED);
        RULES.given(PLANNED, STARTED, TOLD).when(new AmendPlan(other)).refused(CycleRejection.PREDICTION_SEALED);
        RULES.given(PLANNED, STARTED)
                .when(new TellHappened(happened("Eight").with(other)))
                .rejections();
        assertThat(RULES.given(PLANNED, new PlanAmended("y-1", KIND.version(), RF4, other), STARTED, TOLD)
                        .state())
                .extracting(state -> ((CycleState.Planned) state).values().words(CycleFields.PREDICTION))
                .isEqualTo(said("All of them answer"));
    }

    @Test
    void a_test_starts_once_and_ends_after_its_start() {
        RULES.given(PLANNED)
                .when(new StartCycle(run(TODAY, TOMORROW)))
                .then(new CycleStarted("y-1", RF4, TODAY, TOMORROW));
        RULES.given(PLANNED).when(new StartCycle(run(TODAY, null))).then(new CycleStarted("y-1", RF4, TODAY, null));
        RULES.given(PLANNED).when(new StartCycle(run(TODAY, YESTERDAY))).refused(CycleRejection.END_BEFORE_START);
        RULES.given(PLANNED).when(new StartCycle(run(TOMORROW, null))).refusedAt("values.pdsa-start");
        RULES.given(PLANNED).when(new StartCycle(Values.NONE)).refusedAt("values.pdsa-start");
        RULES.given(PLANNED, STARTED).when(new StartCycle(run(TODAY, null))).refused(CycleRejection.STARTED_ALREADY);
    }

    @Test
    void what_happened_is_told_with_the_day_it_ended() {
        RULES.given(PLANNED).when(new TellHappened(happened("Eight"))).refused(CycleRejection.NOT_STARTED);
        RULES.given(PLANNED, STARTED).when(new TellHappened(TOLD.values())).then(TOLD);
        RULES.given(PLANNED, STARTED, TOLD)
                .when(new TellHappened(happened("Nine")))
                .then(new HappenedTold("y-1", RF4, happened("Nine")));
        CycleStarted open = new CycleStarted("y-1", RF4, YESTERDAY, null);
        RULES.given(PLANNED, open).when(new TellHappened(happened("Eight"))).refusedAt("values.pdsa-end");
        Values early = happened("Eight").with(new Values(List.of(FieldValue.day(CycleFields.END, TODAY.minusDays(3)))));
        RULES.given(PLANNED, open).when(new TellHappened(early)).refused(CycleRejection.END_BEFORE_START);
        RULES.given(PLANNED, STARTED, TOLD, STUDIED)
                .when(new TellHappened(happened("Ten")))
                .refused(CycleRejection.STUDIED_ALREADY);
    }

    @Test
    void it_is_compared_with_the_prediction_once_it_is_told_and_over() {
        RULES.given(PLANNED).when(new StudyCycle(study("better"))).refused(CycleRejection.NOT_STARTED);
        RULES.given(PLANNED, STARTED).when(new StudyCycle(study("better"))).refused(CycleRejection.NOTHING_TOLD);
        RULES.given(PLANNED, STARTED, TOLD)
                .when(new StudyCycle(study("better")))
                .then(STUDIED);
        RULES.given(PLANNED, STARTED, TOLD, STUDIED)
                .when(new StudyCycle(study("mixed")))
                .then(new CycleStudied("y-1", RF4, study("mixed")));
        RULES.given(PLANNED, STARTED, TOLD)
                .when(new StudyCycle(Values.NONE))
                .refusedAt("values.pdsa-result", "values.pdsa-learned");
        RULES.given(PLANNED, STARTED, TOLD)
                .when(new StudyCycle(study("brilliant")))
                .refusedAt("values.pdsa-result");
        RULES.given(PLANNED, new CycleStarted("y-1", RF4, TODAY, TOMORROW), TOLD)
                .when(new StudyCycle(study("better")))
                .refused(CycleRejection.NOT_OVER);
    }

    @Test
    void what_next_is_decided_once_and_after_studying() {
        NextDecided adopted = new NextDecided("y-1", RF4, next("adopt"));
        RULES.given(PLANNED, STARTED, TOLD).when(new ActOnCycle(next("adopt"))).refused(CycleRejection.NOT_STUDIED);
        RULES.given(PLANNED, STARTED, TOLD, STUDIED)
                .when(new ActOnCycle(next("adopt")))
                .then(adopted);
        RULES.given(PLANNED, STARTED, TOLD, STUDIED)
                .when(new ActOnCycle(Values.NONE))
                .refusedAt("values.pdsa-next");
        RULES.given(PLANNED, STARTED, TOLD, STUDIED, adopted)
                .when(new ActOnCycle(next("repeat")))
                .refused(CycleRejection.ACTED_ALREADY);
        RULES.given(PLANNED, STARTED, TOLD, STUDIED, adopted)
                .when(new StudyCycle(study("mixed")))
                .refused(CycleRejection.ACTED_ALREADY);
    }

    @Test
    void a_test_is_withdrawn_only_before_it_is_studied() {
        CycleWithdrawn withdrawn = new CycleWithdrawn("y-1", RF4, said("The ward closed"));
        RULES.given(PLANNED, STARTED)
                .when(new WithdrawCycle(said("The ward closed")))
                .then(withdrawn);
        RULES.given(PLANNED).when(new WithdrawCycle(said(" "))).refusedAt("reason");
        RULES.given(PLANNED, STARTED, TOLD, STUDIED)
                .when(new WithdrawCycle(said("We did not like it")))
                .refused(CycleRejection.STUDIED_ALREADY);
        RULES.given(PLANNED, withdrawn).when(new StartCycle(run(TODAY, null))).refused(CycleRejection.WITHDRAWN);
    }

    @Test
    void what_was_never_planned_is_not_there() {
        RULES.given().when(new StartCycle(run(TODAY, null))).refused(CycleRejection.NOT_PLANNED);
        CycleState none = CycleDecider.initial();
        assertThatThrownBy(() -> CycleDecider.evolve(none, STARTED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_field_of_the_catalogue_belongs_to_a_step() {
        assertThat(List.of(
                                CycleFields.plan(KIND),
                                CycleFields.start(KIND),
                                CycleFields.happened(KIND),
                                CycleFields.study(KIND),
                                CycleFields.act(KIND))
                        .stream()
                        .flatMap(List::stream)
                        .map(RecordField::id)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        KIND.fields().stream().map(RecordField::id).toList());
    }
}
