package org.groundswell.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.groundswell.domain.Rules.ANN;
import static org.groundswell.domain.Rules.BOB;
import static org.groundswell.domain.Rules.TODAY;
import static org.groundswell.domain.Rules.TOMORROW;
import static org.groundswell.domain.Rules.said;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.Rules;
import org.groundswell.domain.decision.DecisionCommand.ApproveDecision;
import org.groundswell.domain.decision.DecisionCommand.CastVote;
import org.groundswell.domain.decision.DecisionCommand.CloseVote;
import org.groundswell.domain.decision.DecisionCommand.MarkCondition;
import org.groundswell.domain.decision.DecisionCommand.OpenDecision;
import org.groundswell.domain.decision.DecisionCommand.RecordOutcome;
import org.groundswell.domain.decision.DecisionCommand.SendBack;
import org.groundswell.domain.decision.DecisionCommand.SupersedeDecision;
import org.groundswell.domain.decision.DecisionCommand.TakeDecision;
import org.groundswell.domain.decision.DecisionCommand.WithdrawDecision;
import org.groundswell.domain.decision.DecisionDecider.Facts;
import org.groundswell.domain.decision.DecisionEvent.ConditionMarked;
import org.groundswell.domain.decision.DecisionEvent.DecisionApproved;
import org.groundswell.domain.decision.DecisionEvent.DecisionOpened;
import org.groundswell.domain.decision.DecisionEvent.DecisionSentBack;
import org.groundswell.domain.decision.DecisionEvent.DecisionSuperseded;
import org.groundswell.domain.decision.DecisionEvent.DecisionTaken;
import org.groundswell.domain.decision.DecisionEvent.DecisionWithdrawn;
import org.groundswell.domain.decision.DecisionEvent.OutcomeRecorded;
import org.groundswell.domain.decision.DecisionEvent.VoteCast;
import org.groundswell.domain.decision.DecisionEvent.VotesRevealed;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.FieldValue.Row;
import org.groundswell.domain.record.RecordRejection;
import org.groundswell.domain.record.Values;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {

    private static final RecordKind KIND = Catalogue.load().record(Fields.KIND);
    private static final PersonId CLEO = new PersonId("cleo");
    private static final String EFFECT = "Fewer sites wait for help";

    private static final DecisionOpened OPENED =
            new DecisionOpened("d-1", "1.0.0", ANN, question(), List.of(ANN, BOB), said("The panel"));
    private static final VoteCast ANNS = new VoteCast("d-1", ANN, "1", null);
    private static final VoteCast BOBS = new VoteCast("d-1", BOB, "2", null);
    private static final VotesRevealed REVEALED = new VotesRevealed("d-1", null);
    private static final DecisionTaken TAKEN = new DecisionTaken("d-1", "1.0.0", ANN, answer(), said(EFFECT));
    private static final DecisionApproved APPROVED = new DecisionApproved("d-1", BOB, null);

    private final Rules<DecisionCommand, DecisionState, DecisionEvent> decision =
            knowing(new DecisionState.NotOpened());

    private static Rules<DecisionCommand, DecisionState, DecisionEvent> knowing(DecisionState replaced) {
        Facts facts = new Facts(Set.of(ANN, BOB), 200, replaced);
        return new Rules<>(
                DecisionDecider.initial(),
                DecisionDecider::evolve,
                (command, state, circumstance) -> DecisionDecider.decide(command, state, KIND, facts, circumstance));
    }

    private static Values question(FieldValue... changed) {
        return new Values(List.of(
                        FieldValue.words("dec-question", said("Does wave 3 start as one?")),
                        FieldValue.rows("dec-options", List.of(option("Start all 38"), option("Split 22 and 16"))),
                        FieldValue.number("dec-evidence", new BigDecimal("120"))))
                .with(new Values(List.of(changed)));
    }

    private static Row option(String words) {
        return new Row(List.of(FieldValue.words("dec-option", said(words))));
    }

    private static Values answer(FieldValue... changed) {
        return new Values(List.of(
                        FieldValue.words("dec-choice", said("Split 22 and 16")),
                        FieldValue.words("dec-reasons", said("Support is rated 1")),
                        FieldValue.people("dec-deciders", List.of(ANN, BOB)),
                        FieldValue.words("dec-dissent", said("None recorded")),
                        FieldValue.rows("dec-conditions", List.of(condition(TOMORROW))),
                        FieldValue.day("dec-date", TODAY),
                        FieldValue.day("dec-review", TOMORROW)))
                .with(new Values(List.of(changed)));
    }

    private static Row condition(LocalDate due) {
        return new Row(List.of(
                FieldValue.words("dec-condition", said("Two facilitators in post")),
                FieldValue.people("dec-condition-owner", List.of(BOB)),
                FieldValue.day("dec-condition-due", due)));
    }

    private static OpenDecision open(Values values, PersonId... asked) {
        return new OpenDecision("d-1", values, List.of(asked), said("The panel"));
    }

    private Rules<DecisionCommand, DecisionState, DecisionEvent>.Given approved() {
        return decision.given(OPENED, ANNS, BOBS, REVEALED, TAKEN, APPROVED);
    }

    @Test
    void a_question_is_opened_with_its_options_and_its_evidence() {
        decision.given().when(open(question(), ANN, BOB)).then(OPENED);
        decision.given(OPENED).when(open(question(), ANN)).refused(DecisionRejection.OPENED_ALREADY);
    }

    @Test
    void one_option_is_no_choice() {
        decision.given()
                .when(open(question(FieldValue.rows("dec-options", List.of(option("Only this")))), ANN))
                .refused(RecordRejection.TOO_FEW_ROWS);
    }

    @Test
    void every_fault_of_a_question_is_named_at_its_field() {
        decision.given()
                .when(open(
                        new Values(List.of(
                                FieldValue.number("dec-evidence", new BigDecimal("201")),
                                FieldValue.chosen("dec-replaces", List.of("d-0")),
                                FieldValue.words("dec-choice", said("Already known")))),
                        BOB,
                        BOB,
                        CLEO))
                .refusedAt(
                        "values.dec-choice",
                        "values.dec-question",
                        "values.dec-options",
                        "values.dec-evidence",
                        "values.dec-replaces",
                        "asked[1]",
                        "asked[2]");
    }

    @Test
    void somebody_is_asked_and_not_everybody() {
        decision.given().when(open(question())).refused(DecisionRejection.NOBODY_ASKED);
        List<PersonId> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add(new PersonId("p" + i));
        }
        decision.given()
                .when(new OpenDecision("d-1", question(), many, null))
                .refused(DecisionRejection.TOO_MANY_ASKED);
    }

    @Test
    void evidence_is_an_entry_that_was_recorded() {
        for (String entry : List.of("0", "1.5", "201")) {
            decision.given()
                    .when(open(question(FieldValue.number("dec-evidence", new BigDecimal(entry))), ANN))
                    .refused(DecisionRejection.EVIDENCE_UNKNOWN);
        }
        decision.given()
                .when(open(question(FieldValue.number("dec-evidence", new BigDecimal("200"))), ANN))
                .events();
    }

    @Test
    void only_a_decision_that_stands_can_be_replaced() {
        OpenDecision further = new OpenDecision(
                "d-2", question(FieldValue.chosen("dec-replaces", List.of("d-1"))), List.of(ANN), null);
        knowing(approved().state()).given().when(further).events();
        knowing(decision.given(OPENED).state()).given().when(further).refused(DecisionRejection.REPLACED_UNKNOWN);
    }

    @Test
    void a_vote_waits_for_the_others_and_the_last_one_reveals_all() {
        decision.given(OPENED).when(new CastVote("1", null)).then(ANNS);
        decision.given(OPENED, ANNS).whenBy(BOB, new CastVote("2", null)).then(BOBS, REVEALED);
    }

    @Test
    void a_vote_may_be_changed_until_the_reveal_and_the_same_again_is_nothing() {
        decision.given(OPENED, ANNS).when(new CastVote("2", null)).then(new VoteCast("d-1", ANN, "2", null));
        decision.given(OPENED, ANNS).when(new CastVote("1", null)).nothing();
        decision.given(OPENED, ANNS, BOBS, REVEALED)
                .when(new CastVote("2", null))
                .refused(DecisionRejection.VOTE_OVER);
    }

    @Test
    void who_was_not_asked_does_not_vote() {
        decision.given(OPENED).whenBy(CLEO, new CastVote("1", null)).refused(DecisionRejection.NOT_ASKED);
    }

    @Test
    void a_vote_is_for_one_of_the_options_or_says_why_for_none() {
        for (String option : List.of("0", "3", "", "first")) {
            decision.given(OPENED).when(new CastVote(option, null)).refused(DecisionRejection.OPTION_UNKNOWN);
        }
        decision.given(OPENED).when(new CastVote("none", null)).refused(FieldRejection.REQUIRED);
        decision.given(OPENED)
                .when(new CastVote("none", said("Wait a quarter")))
                .then(new VoteCast("d-1", ANN, "none", said("Wait a quarter")));
    }

    @Test
    void the_opener_closes_the_vote_with_a_reason() {
        VotesRevealed early = new VotesRevealed("d-1", said("Bob is away"));
        decision.given(OPENED, ANNS).when(new CloseVote(said("Bob is away"))).then(early);
        decision.given(OPENED).when(new CloseVote(said(""))).refused(FieldRejection.REQUIRED);
        decision.given(OPENED).whenBy(BOB, new CloseVote(said("Now"))).refused(DecisionRejection.NOT_THE_OPENER);
        decision.given(OPENED, ANNS, early).when(new CloseVote(said("Again"))).refused(DecisionRejection.VOTE_OVER);
    }

    @Test
    void nothing_is_decided_before_the_votes_are_in() {
        decision.given(OPENED, ANNS)
                .when(new TakeDecision(answer(), said(EFFECT)))
                .refusedSaying(DecisionRejection.VOTES_MISSING, "1 of those asked");
        decision.given(OPENED, ANNS, BOBS, REVEALED)
                .when(new TakeDecision(answer(), said(EFFECT)))
                .then(TAKEN);
    }

    @Test
    void every_fault_of_what_was_decided_is_named_at_its_field() {
        decision.given(OPENED, REVEALED)
                .when(new TakeDecision(
                        new Values(List.of(
                                FieldValue.day("dec-date", TOMORROW),
                                FieldValue.day("dec-review", TODAY.minusDays(1)),
                                FieldValue.rows("dec-conditions", List.of(condition(TODAY))),
                                FieldValue.words("dec-outcome", said("Good")))),
                        said(" ")))
                .refusedAt(
                        "values.dec-outcome",
                        "values.dec-choice",
                        "values.dec-reasons",
                        "values.dec-deciders",
                        "values.dec-dissent",
                        "values.dec-date",
                        "values.dec-review",
                        "values.dec-conditions[0].dec-condition-due",
                        "expectedEffect");
    }

    @Test
    void the_author_cannot_be_the_one_who_approves() {
        decision.given(OPENED, REVEALED, TAKEN)
                .when(new ApproveDecision(null))
                .refused(DecisionRejection.AUTHOR_CANNOT_APPROVE);
        decision.given(OPENED, REVEALED, TAKEN)
                .whenBy(BOB, new ApproveDecision(null))
                .then(APPROVED);
        decision.given(OPENED, REVEALED).whenBy(BOB, new ApproveDecision(null)).refused(DecisionRejection.NOT_TAKEN);
        approved().whenBy(BOB, new ApproveDecision(null)).refused(DecisionRejection.APPROVED_ALREADY);
    }

    @Test
    void what_was_written_down_is_sent_back_and_written_anew() {
        DecisionSentBack back = new DecisionSentBack("d-1", said("No owner"));
        decision.given(OPENED, REVEALED, TAKEN)
                .when(new TakeDecision(answer(), said(EFFECT)))
                .refused(DecisionRejection.TAKEN_ALREADY);
        decision.given(OPENED, REVEALED, TAKEN)
                .whenBy(BOB, new SendBack(said("No owner")))
                .then(back);
        decision.given(OPENED, REVEALED, TAKEN)
                .whenBy(BOB, new SendBack(said(" ")))
                .refused(FieldRejection.REQUIRED);
        decision.given(OPENED, REVEALED, TAKEN, back)
                .when(new TakeDecision(answer(), said(EFFECT)))
                .then(TAKEN);
    }

    @Test
    void an_approved_decision_is_never_edited() {
        approved().when(new TakeDecision(answer(), said(EFFECT))).refused(DecisionRejection.APPROVED_ALREADY);
        approved().when(new WithdrawDecision(said("No"))).refused(DecisionRejection.APPROVED_ALREADY);
        approved().when(new SendBack(said("No"))).refused(DecisionRejection.APPROVED_ALREADY);
    }

    @Test
    void a_condition_is_marked_as_it_is_met() {
        ConditionMarked partly = new ConditionMarked("d-1", 1, "partly", said("One post"));
        approved().when(new MarkCondition("1", "partly", said("One post"))).then(partly);
        approved().when(new MarkCondition("1", "nearly", null)).refused(FieldRejection.NOT_ONE_OF);
        approved().when(new MarkCondition("2", "yes", null)).refused(DecisionRejection.CONDITION_UNKNOWN);
        decision.given(OPENED, REVEALED, TAKEN, APPROVED, partly)
                .when(new MarkCondition("1", "partly", said("One post")))
                .nothing();
        decision.given(OPENED, REVEALED, TAKEN)
                .when(new MarkCondition("1", "yes", null))
                .refused(DecisionRejection.NOT_APPROVED);
    }

    @Test
    void how_it_turned_out_is_recorded_once_it_is_approved() {
        approved()
                .when(new RecordOutcome(said("All began in time"), TOMORROW))
                .then(new OutcomeRecorded("d-1", said("All began in time"), TOMORROW));
        approved()
                .when(new RecordOutcome(said(" "), TODAY.minusDays(1)))
                .refused(FieldRejection.REQUIRED, FieldRejection.IN_THE_PAST);
        decision.given(OPENED).when(new RecordOutcome(said("Early"), null)).refused(DecisionRejection.NOT_APPROVED);
        assertThat(DecisionDecider.evolve(approved().state(), new OutcomeRecorded("d-1", said("Fine"), null)))
                .isEqualTo(approved().state());
    }

    @Test
    void a_further_decision_supersedes_one_that_stands() {
        DecisionSuperseded superseded = new DecisionSuperseded("d-1", "d-2");
        approved().when(new SupersedeDecision("d-2")).then(superseded);
        decision.given(OPENED).when(new SupersedeDecision("d-2")).refused(DecisionRejection.NOT_APPROVED);
        decision.given(OPENED, REVEALED, TAKEN, APPROVED, superseded)
                .when(new SupersedeDecision("d-3"))
                .refused(DecisionRejection.REPLACED_MEANWHILE);
        decision.given(OPENED, REVEALED, TAKEN, APPROVED, superseded)
                .when(new RecordOutcome(said("Late"), null))
                .refused(DecisionRejection.SUPERSEDED);
    }

    @Test
    void a_question_is_withdrawn_with_a_reason_and_then_over() {
        DecisionWithdrawn withdrawn = new DecisionWithdrawn("d-1", said("Asked elsewhere"));
        decision.given(OPENED)
                .when(new WithdrawDecision(said("Asked elsewhere")))
                .then(withdrawn);
        decision.given(OPENED).when(new WithdrawDecision(said(""))).refused(FieldRejection.REQUIRED);
        decision.given(OPENED, withdrawn).when(new CastVote("1", null)).refused(DecisionRejection.WITHDRAWN);
    }

    @Test
    void what_was_never_opened_is_unknown() {
        decision.given().when(new CastVote("1", null)).refused(DecisionRejection.NOT_OPENED);
        assertThatThrownBy(() -> DecisionDecider.evolve(DecisionDecider.initial(), APPROVED))
                .isInstanceOf(IllegalStateException.class);
    }
}
