package org.groundswell.domain.remedy;

import static org.groundswell.domain.remedy.Remedy.by;
import static org.groundswell.domain.remedy.Remedy.none;

import org.groundswell.domain.adoption.AdoptionEvent;
import org.groundswell.domain.assessment.AssessmentEvent;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.site.SiteEvent;

/** How what happened to sites, to their ratings and to their handover is put right. */
final class SiteRemedies {

    private static final String STAGE = "stage";
    private static final String NAME = "name";
    private static final String GROUPING = "grouping";
    private static final String MERGER = "merger";
    private static final String SPLIT = "split";
    private static final String STANDING = "standing";

    private SiteRemedies() {}

    static Remedy of(SiteEvent event, String site) {
        return switch (event) {
            case SiteEvent.SiteEnrolled _ ->
                by(Way.MOVE_SITE, site).or(Way.CHANGE_SITE, site).leaving("listed", STAGE, NAME, GROUPING);
            case SiteEvent.SiteRenamed _ -> by(Way.CHANGE_SITE, site).replacing(NAME);
            case SiteEvent.SiteRegrouped _ -> by(Way.CHANGE_SITE, site).replacing(GROUPING);
            case SiteEvent.StageEntered entered ->
                Lifecycle.MISTAKEN_STAGE.equals(entered.reasonCode())
                        ? by(Way.MOVE_SITE, site).replacing(STAGE)
                        : by(Way.MOVE_SITE, site).leaving(STAGE);
            case SiteEvent.SideStateEntered _ -> by(Way.MOVE_SITE, site).leaving(STAGE);
            case SiteEvent.SiteTakenIn _ -> by(Way.UNDO_MERGER, site).leaving(MERGER);
            case SiteEvent.TakingInUndone _ -> by(Way.MERGE_SITES, site).undoing(MERGER);
            case SiteEvent.SiteSplit _ -> by(Way.UNDO_SPLIT, site).leaving(SPLIT);
            case SiteEvent.SplitUndone _ -> by(Way.SPLIT_SITE, site).undoing(SPLIT);
            case SiteEvent.PartBegun begun ->
                by(Way.UNDO_SPLIT, begun.of())
                        .or(Way.MOVE_SITE, site)
                        .leaving(STAGE)
                        .undoing(MERGER);
            case SiteEvent.StageObserved _ -> by(Way.OBSERVE_STAGE, site).replacing("observed");
        };
    }

    static Remedy of(RoundEvent event, String round) {
        return switch (event) {
            case RoundEvent.RoundOpened _ -> by(Way.CLOSE_ROUND, round).leaving(STANDING);
            case RoundEvent.RoundClosed _ -> by(Way.REOPEN_ROUND, round).leaving(STANDING);
            case RoundEvent.RoundReopened _ -> by(Way.CLOSE_ROUND, round).replacing(STANDING);
        };
    }

    static Remedy of(AssessmentEvent event) {
        String round = event.round();
        return switch (event) {
            case AssessmentEvent.ComponentRated rated ->
                by(Way.RATE_AGAIN, round, rated.site()).replacing("rating " + rated.item() + " " + rated.rater());
            case AssessmentEvent.RatingsRevealed _ -> none(WhyNot.SEEN);
            case AssessmentEvent.RatingAgreed agreed ->
                by(Way.AGREE_AGAIN, round, agreed.site()).replacing("agreed " + agreed.item());
            case AssessmentEvent.FlagRaised raised ->
                by(Way.END_FLAG, round, raised.site(), raised.item())
                        .or(Way.AGREE_AGAIN, round, raised.site())
                        .leaving("flag " + raised.item());
            case AssessmentEvent.FlagEndedInAction ended ->
                by(Way.END_FLAG, round, ended.site(), ended.item()).replacing("end " + ended.item());
            case AssessmentEvent.FlagEndedInReason ended ->
                by(Way.END_FLAG, round, ended.site(), ended.item()).replacing("end " + ended.item());
            case AssessmentEvent.FlagCleared cleared ->
                none(WhyNot.FOLLOWS_FROM_RATING).undoing("flag " + cleared.item(), "end " + cleared.item());
        };
    }

    static Remedy of(HandoverEvent event) {
        return switch (event) {
            case HandoverEvent.CriterionJudged judged ->
                by(Way.JUDGE_CRITERION, judged.site(), judged.criterion())
                        .replacing("criterion " + judged.criterion())
                        .undoing("gap " + judged.criterion());
            case HandoverEvent.GapAccepted accepted ->
                by(Way.JUDGE_CRITERION, accepted.site(), accepted.criterion()).leaving("gap " + accepted.criterion());
            case HandoverEvent.SupportEndSet set ->
                by(Way.SET_SUPPORT_END, set.site()).replacing("end");
            case HandoverEvent.FollowUpRecorded followed ->
                by(Way.RECORD_CHECK, followed.site(), followed.check()).replacing("check " + followed.check());
        };
    }

    static Remedy of(AdoptionEvent event) {
        String definition = event.definition();
        return switch (event) {
            case AdoptionEvent.DefinitionProposed _ ->
                by(Way.DROP_ADOPTION, definition).leaving("proposal " + definition);
            case AdoptionEvent.DefinitionApproved _ -> by(Way.PROPOSE_ADOPTION);
            case AdoptionEvent.DefinitionDropped _ -> by(Way.PROPOSE_ADOPTION).undoing("proposal " + definition);
        };
    }
}
