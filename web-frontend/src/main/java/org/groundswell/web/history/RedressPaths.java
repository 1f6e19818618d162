package org.groundswell.web.history;

import java.util.List;
import org.groundswell.domain.remedy.Way;
import org.groundswell.web.platform.page.Here;
import org.groundswell.web.platform.page.PutBack;
import org.jspecify.annotations.Nullable;

/** Where the form of each way of putting something right stands, opened for what it is about. */
final class RedressPaths {

    private RedressPaths() {}

    /**
     * @param programme the path of the programme
     * @param of as the way names it
     * @param before the entry before which things are to stand again, where the form can be filled so; nothing to leave it as it is
     */
    static String of(String programme, Way way, List<String> of, @Nullable Long before) {
        return switch (way) {
            case ERASE_PERSON -> "/people/" + of.getFirst() + "/erase";
            case REVOKE_MEMBERSHIP ->
                new Here(programme + "/access/revoke", List.of())
                        .with("person", of.get(0))
                        .with("role", of.get(1))
                        .with("region", of.get(2))
                        .with("site", of.get(3))
                        .url();
            case CORRECT_FIGURES ->
                new Here(programme + "/measures/%s/sites/%s".formatted(of.get(0), of.get(1)), List.of())
                        .with("year", of.get(2))
                        .with(PutBack.BEFORE, before)
                        .url();
            case RENAME_PROGRAMME, CHANGE_SITE, AMEND_RECORD, REDEFINE_MEASURE, CHANGE_COMPONENT ->
                new Here(programme + "/" + below(way).formatted(of.toArray()), List.of())
                        .with(PutBack.BEFORE, before)
                        .url();
            case REPLACE_DECISION ->
                new Here(programme + "/decisions/new", List.of())
                        .with("replaces", of.getFirst())
                        .url();
            case DRAFT_ANSWER, OVERTAKE_ANSWER ->
                new Here(programme + "/" + below(way).formatted(of.getFirst()), List.of())
                        .with("site", of.get(1))
                        .url();
            default -> programme + "/" + below(way).formatted(of.toArray());
        };
    }

    /** Below the programme, with a place for each part of what it is about. */
    private static String below(Way way) {
        return switch (way) {
            case ERASE_PERSON, REVOKE_MEMBERSHIP, CORRECT_FIGURES, REPLACE_DECISION ->
                throw new IllegalArgumentException("Not by its parts alone: " + way);
            case RENAME_PROGRAMME -> "name";
            case CHANGE_SITE -> "sites/%s/edit";
            case MOVE_SITE -> "sites/%s/move";
            case OBSERVE_STAGE -> "sites/%s/observe";
            case MERGE_SITES -> "sites/%s/merge";
            case UNDO_MERGER -> "sites/%s/merge/undo";
            case SPLIT_SITE -> "sites/%s/split";
            case UNDO_SPLIT -> "sites/%s/split/undo";
            case GRANT_MEMBERSHIP -> "access/grant";
            case CLOSE_ROUND -> "rounds/%s/close";
            case REOPEN_ROUND -> "rounds/%s/reopen";
            case RATE_AGAIN, AGREE_AGAIN -> "rounds/%s/sites/%s";
            case END_FLAG -> "rounds/%s/sites/%s/flags/%s";
            case REDEFINE_MEASURE -> "measures/%s/definition";
            case LOAD_FIGURES -> "measures/%s/import";
            case PROPOSE_LIMITS -> "measures/%s/sites/%s/limits";
            case SETTLE_LIMITS -> "measures/%s/sites/%s/limits/%s";
            case WORK_ON_SIGNAL -> "measures/%s/sites/%s/signals/%s";
            case REOPEN_SIGNAL -> "measures/%s/sites/%s/signals/%s/reopen";
            case AMEND_RECORD -> "records/%s/%s/edit";
            case WITHDRAW_RECORD -> "records/%s/%s/withdraw";
            case RESTORE_RECORD -> "records/%s/%s/restore";
            case CHANGE_GROUP -> "groups/%s/edit";
            case WITHDRAW_GROUP -> "groups/%s/withdraw";
            case MAKE_GROUP -> "groups/new";
            default -> ofWork(way);
        };
    }

    private static String ofWork(Way way) {
        return switch (way) {
            case OPEN_DECISION -> "decisions/new";
            case WITHDRAW_DECISION -> "decisions/%s/withdraw";
            case TAKE_DECISION -> "decisions/%s/take";
            case RECORD_OUTCOME -> "decisions/%s/outcome";
            case VOTE -> "decisions/%s/vote";
            case SEND_DECISION_BACK -> "decisions/%s/approve";
            case MARK_CONDITION -> "decisions/%s/conditions/%s";
            case DRAFT_ANSWER -> "questions/%s/edit";
            case OVERTAKE_ANSWER -> "questions/%s/overtaken";
            case PROPOSE_ADOPTION -> "adoption/new";
            case DROP_ADOPTION -> "adoption/%s/drop";
            case JUDGE_CRITERION -> "sites/%s/handover/criteria/%s";
            case SET_SUPPORT_END -> "sites/%s/handover/support-end";
            case RECORD_CHECK -> "sites/%s/handover/checks/%s";
            case CHANGE_COMPONENT -> "components/%s/edit";
            case RECORD_ADAPTATION -> "adaptations/new";
            case WITHDRAW_ADAPTATION -> "adaptations/%s/withdraw";
            case ANSWER_ADAPTATION -> "adaptations/%s/answer";
            case REVERSE_ADAPTATION -> "adaptations/%s/reverse";
            case TELL_AFTERWARDS -> "adaptations/%s/afterwards";
            case CHANGE_ACTION -> "actions/%s/change";
            case DROP_ACTION -> "actions/%s/drop";
            case REOPEN_ACTION -> "actions/%s/reopen";
            case PLAN_CYCLE -> "sites/%s/pdsa/new";
            case AMEND_PLAN -> "pdsa/%s/edit";
            case TELL_HAPPENED -> "pdsa/%s/happened";
            case STUDY_CYCLE -> "pdsa/%s/study";
            case WITHDRAW_CYCLE -> "pdsa/%s/withdraw";
            case BUILD_INSTRUMENT -> "instruments/new";
            case CHANGE_DRAFT -> "instruments/%s/edit";
            case WITHDRAW_INSTRUMENT -> "instruments/%s/withdraw";
            case WITHDRAW_COMMENT -> "comments/%s/withdraw";
            case CHANGE_NOTICE_POLICY -> "notices/policy";
            case SWITCH_NOTICES_OFF -> "notices/policy/off";
            default -> throw new IllegalArgumentException("No page is known for " + way);
        };
    }
}
