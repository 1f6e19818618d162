package org.groundswell.domain.remedy;

import org.groundswell.domain.access.Action;

/** A form by which something is put right. What a {@link Step} is about stands beside each, in this order. */
public enum Way {
    RENAME_PROGRAMME(Action.RENAME_PROGRAMME),

    /** The site. */
    CHANGE_SITE(Action.CHANGE_SITE),
    /** The site. */
    MOVE_SITE(Action.MOVE_SITE),
    /** The site. */
    OBSERVE_STAGE(Action.OBSERVE_STAGE),
    /** The site. */
    MERGE_SITES(Action.MERGE_SITES),
    /** The site that was taken in. */
    UNDO_MERGER(Action.MERGE_SITES),
    /** The site. */
    SPLIT_SITE(Action.MERGE_SITES),
    /** The site that was split. */
    UNDO_SPLIT(Action.MERGE_SITES),

    ERASE_PERSON(Action.ERASE_PERSON),
    /** The person and the role, then the region or the site where the role has one; an empty word where it has none. */
    REVOKE_MEMBERSHIP(Action.GRANT_MEMBERSHIP),
    GRANT_MEMBERSHIP(Action.GRANT_MEMBERSHIP),

    /** The round. */
    CLOSE_ROUND(Action.RUN_ROUND),
    /** The round. */
    REOPEN_ROUND(Action.RUN_ROUND),
    /** Round and site. */
    RATE_AGAIN(Action.ASSESS),
    /** Round and site. */
    AGREE_AGAIN(Action.ASSESS),
    /** Round, site and item. */
    END_FLAG(Action.ASSESS),

    /** The measure. */
    REDEFINE_MEASURE(Action.DEFINE_MEASURE),
    /** The measure. */
    LOAD_FIGURES(Action.IMPORT_FIGURES),
    /** Measure and site, then the year of the first month. */
    CORRECT_FIGURES(Action.RECORD_FIGURES),
    /** Measure and site. */
    PROPOSE_LIMITS(Action.PROPOSE_LIMITS),
    /** Measure, site and recalculation. */
    SETTLE_LIMITS(Action.PROPOSE_LIMITS),
    /** Measure, site and case. */
    WORK_ON_SIGNAL(Action.WORK_ON_SIGNALS),
    /** Measure, site and case. */
    REOPEN_SIGNAL(Action.WORK_ON_SIGNALS),

    /** Kind and record. */
    AMEND_RECORD(Action.KEEP_RECORD),
    /** Kind and record. */
    WITHDRAW_RECORD(Action.KEEP_RECORD),
    /** Kind and record. */
    RESTORE_RECORD(Action.KEEP_RECORD),

    /** The group. */
    CHANGE_GROUP(Action.KEEP_GROUP),
    /** The group. */
    WITHDRAW_GROUP(Action.KEEP_GROUP),
    MAKE_GROUP(Action.KEEP_GROUP),

    OPEN_DECISION(Action.DECIDE),
    /** The decision that the further one replaces. */
    REPLACE_DECISION(Action.DECIDE),
    /** The decision. */
    WITHDRAW_DECISION(Action.DECIDE),
    /** The decision. */
    TAKE_DECISION(Action.DECIDE),
    /** The decision. */
    RECORD_OUTCOME(Action.DECIDE),
    /** The decision. */
    VOTE(Action.VOTE),
    /** The decision. */
    SEND_DECISION_BACK(Action.APPROVE_DECISION),
    /** The decision and the number of the condition. */
    MARK_CONDITION(Action.APPROVE_DECISION),

    /** The question, then the site; an empty word where it is the programme's. */
    DRAFT_ANSWER(Action.ANSWER_QUESTION),
    /** As for a draft. */
    OVERTAKE_ANSWER(Action.ANSWER_QUESTION),

    PROPOSE_ADOPTION(Action.DEFINE_ADOPTION),
    /** The definition. */
    DROP_ADOPTION(Action.APPROVE_ADOPTION),

    /** Site and criterion. */
    JUDGE_CRITERION(Action.JUDGE_HANDOVER),
    /** The site. */
    SET_SUPPORT_END(Action.STEP_BACK),
    /** Site and check. */
    RECORD_CHECK(Action.JUDGE_HANDOVER),

    /** The component. */
    CHANGE_COMPONENT(Action.DEFINE_COMPONENT),
    RECORD_ADAPTATION(Action.RECORD_ADAPTATION),
    /** The adaptation. */
    ANSWER_ADAPTATION(Action.ANSWER_ADAPTATION),
    /** The adaptation. */
    REVERSE_ADAPTATION(Action.ANSWER_ADAPTATION),
    /** The adaptation. */
    WITHDRAW_ADAPTATION(Action.RECORD_ADAPTATION),
    /** The adaptation. */
    TELL_AFTERWARDS(Action.RECORD_ADAPTATION),

    /** The action. */
    CHANGE_ACTION(Action.KEEP_ACTION),
    /** The action. */
    DROP_ACTION(Action.KEEP_ACTION),
    /** The action. */
    REOPEN_ACTION(Action.KEEP_ACTION),

    /** The site. */
    PLAN_CYCLE(Action.RUN_CYCLE),
    /** The cycle. */
    AMEND_PLAN(Action.RUN_CYCLE),
    /** The cycle. */
    TELL_HAPPENED(Action.RUN_CYCLE),
    /** The cycle. */
    STUDY_CYCLE(Action.RUN_CYCLE),
    /** The cycle. */
    WITHDRAW_CYCLE(Action.RUN_CYCLE),

    BUILD_INSTRUMENT(Action.BUILD_INSTRUMENT),
    /** The instrument. */
    CHANGE_DRAFT(Action.BUILD_INSTRUMENT),
    /** The instrument. */
    WITHDRAW_INSTRUMENT(Action.BUILD_INSTRUMENT),

    /** The comment. */
    WITHDRAW_COMMENT(Action.COMMENT),

    CHANGE_NOTICE_POLICY(Action.KEEP_NOTICE_POLICY),
    SWITCH_NOTICES_OFF(Action.KEEP_NOTICE_POLICY);

    private final Action action;

    Way(Action action) {
        this.action = action;
    }

    /** What somebody must be allowed to do in order to go this way. */
    public Action action() {
        return action;
    }
}
