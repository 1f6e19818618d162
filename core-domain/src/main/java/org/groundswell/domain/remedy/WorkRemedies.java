package org.groundswell.domain.remedy;

import static org.groundswell.domain.remedy.Remedy.by;
import static org.groundswell.domain.remedy.Remedy.none;

import java.util.stream.Stream;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.AdaptationFields;
import org.groundswell.domain.adaptation.ComponentEvent;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.question.QuestionEvent;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent;

/** How records, decisions, actions, tests of change, adaptations and answers are put right. */
final class WorkRemedies {

    private static final String KEPT = "kept";
    private static final String QUESTION = "question";
    private static final String TAKEN = "taken";
    private static final String AGREED = "agreed";
    private static final String OWNER = AGREED + "/owner";
    private static final String DUE = AGREED + "/due";
    private static final String ENDED = "ended";
    private static final String PLAN = "plan";
    private static final String ANSWER = "answer";
    private static final String RECORDED = "recorded";

    private WorkRemedies() {}

    /** @param local kind and record, with a slash between them */
    static Remedy of(RecordEvent event, String local) {
        String record = local.substring(local.indexOf('/') + 1);
        return switch (event) {
            case RecordEvent.RecordKept kept ->
                by(Way.AMEND_RECORD, kept.kind(), record)
                        .or(Way.WITHDRAW_RECORD, kept.kind(), record)
                        .leaving(KEPT)
                        .leaving(fields(kept.values().given().stream().map(FieldValue::field)));
            case RecordEvent.RecordAmended amended ->
                by(Way.AMEND_RECORD, amended.kind(), record)
                        .replacing(fields(Stream.concat(
                                amended.changed().given().stream().map(FieldValue::field),
                                amended.emptied().stream())));
            case RecordEvent.RecordWithdrawn withdrawn ->
                by(Way.RESTORE_RECORD, withdrawn.kind(), record).replacing(KEPT);
            case RecordEvent.RecordRestored restored ->
                by(Way.WITHDRAW_RECORD, restored.kind(), record)
                        .or(Way.AMEND_RECORD, restored.kind(), record)
                        .replacing(KEPT);
        };
    }

    private static String[] fields(Stream<String> fields) {
        return fields.map(field -> KEPT + "/field " + field).toArray(String[]::new);
    }

    static Remedy of(DecisionEvent event) {
        String decision = event.decision();
        return switch (event) {
            case DecisionEvent.DecisionOpened _ ->
                by(Way.WITHDRAW_DECISION, decision).leaving(QUESTION);
            case DecisionEvent.VoteCast cast -> by(Way.VOTE, decision).replacing(QUESTION + "/vote " + cast.voter());
            case DecisionEvent.VotesRevealed _ -> none(WhyNot.SEEN);
            case DecisionEvent.DecisionTaken _ ->
                by(Way.SEND_DECISION_BACK, decision).replacing(TAKEN);
            case DecisionEvent.DecisionApproved _ ->
                by(Way.REPLACE_DECISION, decision).leaving("approved");
            case DecisionEvent.DecisionSentBack _ ->
                by(Way.TAKE_DECISION, decision).undoing(TAKEN);
            case DecisionEvent.ConditionMarked marked ->
                by(Way.MARK_CONDITION, decision, marked.condition()).replacing("condition " + marked.condition());
            case DecisionEvent.OutcomeRecorded _ ->
                by(Way.RECORD_OUTCOME, decision).replacing("outcome");
            case DecisionEvent.DecisionWithdrawn _ -> by(Way.OPEN_DECISION).undoing(QUESTION, TAKEN);
            case DecisionEvent.DecisionSuperseded superseded ->
                by(Way.REPLACE_DECISION, superseded.by()).undoing("approved");
        };
    }

    static Remedy of(ActionEvent event) {
        String action = event.action();
        return switch (event) {
            case ActionEvent.ActionAgreed _ ->
                by(Way.CHANGE_ACTION, action).or(Way.DROP_ACTION, action).leaving(AGREED, OWNER, DUE);
            case ActionEvent.ActionHandedOver _ -> by(Way.CHANGE_ACTION, action).replacing(OWNER);
            case ActionEvent.ActionRescheduled _ ->
                by(Way.CHANGE_ACTION, action).replacing(DUE);
            case ActionEvent.ActionDone _ -> by(Way.REOPEN_ACTION, action).leaving(ENDED);
            case ActionEvent.ActionDropped _ ->
                by(Way.REOPEN_ACTION, action).undoing(AGREED).leaving(ENDED);
            case ActionEvent.ActionReopened _ ->
                by(Way.DROP_ACTION, action)
                        .or(Way.CHANGE_ACTION, action)
                        .undoing(ENDED)
                        .leaving(AGREED);
        };
    }

    static Remedy of(CycleEvent event) {
        String cycle = event.cycle();
        return switch (event) {
            case CycleEvent.CyclePlanned _ ->
                by(Way.AMEND_PLAN, cycle).or(Way.WITHDRAW_CYCLE, cycle).leaving(PLAN, "test");
            case CycleEvent.PlanAmended _ -> by(Way.AMEND_PLAN, cycle).replacing(PLAN);
            case CycleEvent.CycleStarted _ -> by(Way.WITHDRAW_CYCLE, cycle).leaving("test");
            case CycleEvent.HappenedTold _ -> by(Way.TELL_HAPPENED, cycle).replacing("happened");
            case CycleEvent.CycleStudied _ -> by(Way.STUDY_CYCLE, cycle).replacing("studied");
            case CycleEvent.NextDecided _ -> none(WhyNot.TEST_OVER);
            case CycleEvent.CycleWithdrawn withdrawn ->
                by(Way.PLAN_CYCLE, withdrawn.site()).undoing("test", PLAN);
        };
    }

    static Remedy of(ComponentEvent event) {
        return switch (event) {
            case ComponentEvent.ComponentDefined defined ->
                by(Way.CHANGE_COMPONENT, defined.component()).leaving("definition");
            case ComponentEvent.ComponentRedefined redefined ->
                by(Way.CHANGE_COMPONENT, redefined.component()).replacing("definition");
        };
    }

    static Remedy of(AdaptationEvent event) {
        String adaptation = event.adaptation();
        return switch (event) {
            case AdaptationEvent.AdaptationRecorded recorded ->
                (recorded.replyBy() == null
                                ? by(Way.WITHDRAW_ADAPTATION, adaptation)
                                : by(Way.WITHDRAW_ADAPTATION, adaptation).or(Way.ANSWER_ADAPTATION, adaptation))
                        .leaving(RECORDED);
            case AdaptationEvent.AdaptationAnswered answered ->
                answered.outcome().equals(AdaptationFields.DECLINED)
                        ? none(WhyNot.ASK_AGAIN)
                        : by(Way.REVERSE_ADAPTATION, adaptation).leaving(ANSWER);
            case AdaptationEvent.AdaptationReversed _ -> none(WhyNot.ASK_AGAIN).undoing(ANSWER);
            case AdaptationEvent.AdaptationWithdrawn _ ->
                by(Way.RECORD_ADAPTATION).undoing(RECORDED);
            case AdaptationEvent.AfterwardsTold _ ->
                by(Way.TELL_AFTERWARDS, adaptation).replacing("afterwards");
        };
    }

    static Remedy of(QuestionEvent event) {
        String site = event.site() == null ? "" : event.site().value();
        Remedy draft = by(Way.DRAFT_ANSWER, event.question(), site);
        return switch (event) {
            case QuestionEvent.AnswerDrafted _ -> draft.replacing(ANSWER).undoing(AGREED);
            case QuestionEvent.AnswerAgreed _ ->
                draft.or(Way.OVERTAKE_ANSWER, event.question(), site).leaving(AGREED);
            case QuestionEvent.AnswerOvertaken _ -> draft.undoing(AGREED);
            case QuestionEvent.AnswerNotApplicable _ -> draft.replacing(ANSWER).undoing(AGREED);
        };
    }
}
