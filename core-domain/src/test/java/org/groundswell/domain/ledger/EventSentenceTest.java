package org.groundswell.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent.MembershipGranted;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.assessment.AssessmentEvent.ComponentRated;
import org.groundswell.domain.assessment.AssessmentEvent.RatingAgreed;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.decision.DecisionEvent.VoteCast;
import org.groundswell.domain.decision.DecisionEvent.VotesRevealed;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSentenceTest {

    private static final EventSentence SENTENCE = new EventSentence(Catalogue.load());
    private static final AggregateId RF4 = AggregateId.site(new LedgerId("p-demo"), "RF4");
    private static final SiteCode CODE = new SiteCode("RF4");

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("programme.ProgrammeCreated", "Created the programme “Four hours”"),
            Map.entry("programme.ProgrammeRenamed", "Renamed the programme “Four hours for all”"),
            Map.entry("site.SiteEnrolled", "Enrolled site RF4 (Barking), region London, wave 1"),
            Map.entry("site.SiteRenamed", "Renamed site RF4 “Barking and Havering”"),
            Map.entry("site.SiteRegrouped", "Moved site RF4 to region East of England and wave 2 from 1 March 2026"),
            Map.entry(
                    "site.StageEntered", "Moved site RF4 from identified to committed on 1 March 2026: Another reason"),
            Map.entry(
                    "site.SideStateEntered",
                    "Recorded site RF4 as paused from 1 March 2026: Too busy or short of staff; expected to restart on 30 June 2026"),
            Map.entry("site.SiteTakenIn", "Recorded site RF4 as taken in by RYJ from 1 March 2026"),
            Map.entry("site.TakingInUndone", "Undid the merger of 1 March 2026: site RF4 is paused again"),
            Map.entry("site.SiteSplit", "Recorded site RF4 as split into RYJ and R1H from 1 March 2026"),
            Map.entry("site.SplitUndone", "Undid the split of 1 March 2026 into RYJ and R1H: site RF4 is paused again"),
            Map.entry("site.PartBegun", "Began site RF4 as a part of RYJ on 1 March 2026, paused as that one was"),
            Map.entry("site.StageObserved", "Saw site RF4 at the stage implementing on 1 March 2026"),
            Map.entry(
                    "adoption.DefinitionProposed", "Proposed version v2 of what counts as adopted, from 1 March 2026"),
            Map.entry("adoption.DefinitionApproved", "Approved a version of what counts as adopted"),
            Map.entry("adoption.DefinitionDropped", "Refused a proposed version of what counts as adopted"),
            Map.entry("handover.CriterionJudged", "Judged the handover criterion “Funding” at RF4: not met"),
            Map.entry("handover.GapAccepted", "Accepted the gap in the handover criterion “Funding” at RF4"),
            Map.entry("handover.SupportEndSet", "Set the end of the programme’s support of RF4 to 31 March 2026"),
            Map.entry(
                    "handover.FollowUpRecorded",
                    "Recorded the check of RF4 3 months after its support ended: 2 of 7 criteria hold"),
            Map.entry("instrument.DraftKept", "Kept the draft of the instrument “Ready to begin”"),
            Map.entry("instrument.VersionPublished", "Published version 2 of the instrument “Ready to begin”"),
            Map.entry("instrument.InstrumentWithdrawn", "Withdrew an instrument"),
            Map.entry("transfer.ProgrammeExported", "Exported the programme p-1 with its 1,204 entries"),
            Map.entry("transfer.ProgrammeImported", "Imported the programme p-1 with its 1,204 entries"),
            Map.entry("access.PersonInvited", "Invited a person as site team"),
            Map.entry("access.PersonErased", "Began to erase a person"),
            Map.entry("access.PersonForgotten", "Destroyed the key of an erased person"),
            Map.entry("access.MembershipGranted", "Gave a person the role of site team for RF4"),
            Map.entry("access.MembershipRevoked", "Took from a person the role of regional lead for London"),
            Map.entry("assessment.RoundOpened", "Opened the round “Spring 2026” from 1 March 2026 to 30 June 2026"),
            Map.entry("assessment.RoundClosed", "Closed the round"),
            Map.entry("assessment.RoundReopened", "Reopened the round until 30 June 2026"),
            Map.entry("assessment.ComponentRated", "Rated Named team not applicable at RF4"),
            Map.entry("assessment.RatingsRevealed", "Revealed the ratings of RF4"),
            Map.entry("assessment.RatingAgreed", "Agreed Named team 1 at RF4"),
            Map.entry("assessment.FlagRaised", "Flagged Named team at RF4 for attention, rated 1"),
            Map.entry(
                    "assessment.FlagEndedInAction",
                    "Ended the flag on Named team at RF4 with an action due 30 June 2026"),
            Map.entry(
                    "assessment.FlagEndedInReason",
                    "Ended the flag on Named team at RF4 with a reason for no action, to be looked at again on 30 June 2026"),
            Map.entry("assessment.FlagCleared", "Cleared the flag on Named team at RF4"),
            Map.entry("measure.MeasureDefined", "Defined the measure “Seen within four hours”"),
            Map.entry(
                    "measure.MeasureRedefined", "Changed the measure “Seen within four hours” to definition version 2"),
            Map.entry("measure.DataPointsRecorded", "Recorded 4 months, March 2026 to June 2026 for RF4"),
            Map.entry("measure.DataPointsCorrected", "Corrected 4 months, March 2026 to June 2026 for RF4"),
            Map.entry(
                    "measure.FiguresImported",
                    "Imported a file of figures: 9,000 months recorded, 3 months corrected, 5 rows refused, 274 sites enrolled"),
            Map.entry("record.RecordKept", "Kept a record: facilitation log at RF4"),
            Map.entry("record.RecordAmended", "Amended a record: facilitation log at RF4"),
            Map.entry("record.RecordWithdrawn", "Withdrew a record: facilitation log at RF4"),
            Map.entry("record.RecordRestored", "Restored a record: facilitation log at RF4"),
            Map.entry("limits.RecalculationProposed", "Proposed to recalculate the limits of RF4 from March 2026"),
            Map.entry("limits.RecalculationApproved", "Approved recalculated limits for RF4"),
            Map.entry("limits.RecalculationRefused", "Refused to recalculate the limits of RF4"),
            Map.entry("limits.RecalculationWithdrawn", "Withdrew recalculated limits of RF4"),
            Map.entry("signal.SignalCaseOpened", "Opened a case at RF4: shift, March 2026 to September 2026"),
            Map.entry("signal.SignalContinued", "Noted that a signal at RF4 goes on to October 2026"),
            Map.entry("signal.SignalVanished", "Noted that a signal at RF4 is no longer seen"),
            Map.entry("signal.SignalReturned", "Noted that a signal at RF4 is seen again"),
            Map.entry("signal.SignalCaseReassigned", "Handed over a signal case at RF4"),
            Map.entry("signal.SignalCaseCommented", "Commented on a signal case at RF4"),
            Map.entry("signal.SignalCaseClosed", "Closed a signal case at RF4 as data error"),
            Map.entry("signal.SignalCaseReopened", "Reopened a signal case at RF4"),
            Map.entry("group.GroupMade", "Made a group of 2 sites"),
            Map.entry("group.GroupChanged", "Changed a group, now of one site"),
            Map.entry("group.GroupWithdrawn", "Withdrew a group of sites"),
            Map.entry("decision.DecisionOpened", "Opened a decision with 2 options and asked 2 people to vote"),
            Map.entry("decision.VoteCast", "Voted on a decision: option 2"),
            Map.entry("decision.VotesRevealed", "Closed the vote on a decision early and revealed the votes"),
            Map.entry("decision.DecisionTaken", "Wrote down a decision of 1 March 2026 with 1 condition, for approval"),
            Map.entry("decision.DecisionApproved", "Approved a decision"),
            Map.entry("decision.DecisionSentBack", "Sent a decision back to be written anew"),
            Map.entry("decision.ConditionMarked", "Marked condition 1 of a decision as met: partly"),
            Map.entry(
                    "decision.OutcomeRecorded",
                    "Recorded how a decision turned out, to be looked at again on 30 June 2026"),
            Map.entry("decision.DecisionWithdrawn", "Withdrew a decision that was not approved yet"),
            Map.entry("decision.DecisionSuperseded", "Superseded a decision by a further one"),
            Map.entry("adaptation.ComponentDefined", "Defined the component “Discharge call” as core"),
            Map.entry("adaptation.ComponentRedefined", "Changed the component “Discharge call” as core"),
            Map.entry(
                    "adaptation.AdaptationRecorded",
                    "Asked for an adaptation at RF4; an answer is due by 30 June 2026"),
            Map.entry(
                    "adaptation.AdaptationAnswered",
                    "Answered the adaptation asked for at RF4: agreed with conditions"),
            Map.entry("adaptation.AdaptationWithdrawn", "Withdrew an adaptation at RF4"),
            Map.entry("adaptation.AdaptationReversed", "Reversed an adaptation that was agreed at RF4"),
            Map.entry("adaptation.AfterwardsTold", "Told what happened after an adaptation at RF4"),
            Map.entry("pdsa.CyclePlanned", "Planned a test of change at RF4"),
            Map.entry("pdsa.PlanAmended", "Changed the plan of a test of change at RF4"),
            Map.entry(
                    "pdsa.CycleStarted",
                    "Started a test of change at RF4 on 1 March 2026, which sealed its prediction"),
            Map.entry("pdsa.HappenedTold", "Told what happened in a test of change at RF4"),
            Map.entry("pdsa.CycleStudied", "Compared a test of change at RF4 with its prediction: as expected"),
            Map.entry("pdsa.NextDecided", "Decided what follows a test of change at RF4: adopt"),
            Map.entry("pdsa.CycleWithdrawn", "Withdrew a test of change at RF4"),
            Map.entry("action.ActionAgreed", "Agreed an action at RF4, due 30 June 2026"),
            Map.entry("action.ActionHandedOver", "Handed an action at RF4 over to another person"),
            Map.entry("action.ActionRescheduled", "Moved the day of an action at RF4 to 30 June 2026"),
            Map.entry("action.ActionDone", "Ended an action at RF4 as done"),
            Map.entry("action.ActionDropped", "Dropped an action at RF4"),
            Map.entry("action.ActionReopened", "Reopened an action at RF4, due 30 June 2026"),
            Map.entry("notice.NoticePolicySwitchedOn", "Switched notices on"),
            Map.entry("notice.NoticePolicyChanged", "Changed which happenings lead to notices"),
            Map.entry("notice.NoticePolicySwitchedOff", "Switched notices off"),
            Map.entry("comment.Commented", "Commented on a decision at RF4"),
            Map.entry("comment.CommentWithdrawn", "Withdrew a comment at RF4"),
            Map.entry("question.AnswerDrafted", "Wrote down an answer to “What lasting looks like” at RF4"),
            Map.entry("question.AnswerAgreed", "Agreed the answer to “Ambition”, to be reviewed by 1 March 2027"),
            Map.entry(
                    "question.AnswerOvertaken", "Marked the answer to “Routes to growth” as overtaken: wave completed"),
            Map.entry("question.AnswerNotApplicable", "Marked “What lasting looks like” at RF4 as not applicable"));

    static List<EventTypes.EventType> types() {
        return EventTypes.all();
    }

    private static String told(Event event) {
        return SENTENCE.of(event, RF4, false);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_event_is_told_in_one_sentence(EventTypes.EventType type) {
        assertThat(told(EventSamples.ALL.get(type.eventClass()))).isEqualTo(SENTENCES.get(type.name()));
    }

    @Test
    void a_private_rating_is_told_without_its_level() {
        ComponentRated rated =
                new ComponentRated("r-1", CODE, "STR-1", new PersonId("ann"), Rating.level(2), null, null, null, null);
        assertThat(SENTENCE.of(rated, RF4, false)).isEqualTo("Rated Named team 2 at RF4");
        assertThat(SENTENCE.of(rated, RF4, true)).isEqualTo("Rated Named team at RF4");
    }

    @Test
    void an_agreed_domain_is_told_by_its_name() {
        assertThat(told(new RatingAgreed("r-1", CODE, "NASSS-D2", new Rating("complex"), null, null)))
                .isEqualTo("Agreed Technology complex at RF4");
    }

    @Test
    void an_item_that_is_no_longer_known_keeps_its_id() {
        assertThat(told(new ComponentRated(
                        "r", CODE, "OLD-1", new PersonId("a"), Rating.level(0), null, null, null, null)))
                .isEqualTo("Rated OLD-1 0 at RF4");
    }

    @Test
    void a_vote_is_told_without_its_option_until_the_votes_are_revealed() {
        VoteCast cast = new VoteCast("d-1", new PersonId("ann"), "2", null);
        assertThat(SENTENCE.of(cast, RF4, true)).isEqualTo("Voted on a decision");
        assertThat(told(new VoteCast("d-1", new PersonId("ann"), "none", null)))
                .isEqualTo("Voted on a decision: none of the options");
        assertThat(told(new VotesRevealed("d-1", null)))
                .isEqualTo("Revealed the votes on a decision, as everybody asked had voted");
    }

    @Test
    void what_is_absent_is_left_out() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        FreeText why = new FreeText(PersonId.SYSTEM, "Listed");
        assertThat(told(new SiteEnrolled(CODE, "RF4", null, null, why, day))).isEqualTo("Enrolled site RF4");
        assertThat(told(new SiteRegrouped(null, "2", day)))
                .isEqualTo("Moved site RF4 to no region and wave 2 from 1 March 2026");
        assertThat(told(new StageEntered("MV-F1", "forward", "identified", "engaged", day, List.of(), null, null)))
                .isEqualTo("Moved site RF4 from identified to engaged on 1 March 2026");
        assertThat(told(new StageEntered(
                        "MV-B1", "backward", "engaged", "identified", day, List.of(), "rsn-old", null)))
                .endsWith(": rsn-old");
        assertThat(told(new MembershipGranted(new PersonId("a"), new Grant(Role.PROGRAMME_MANAGER, null, null))))
                .isEqualTo("Gave a person the role of programme manager");
    }

    @Test
    void one_month_is_named() {
        DataPoint point = new DataPoint(YearMonth.of(2026, 3), Standing.MISSING, null, null);
        assertThat(told(new DataPointsRecorded("m-1", CODE, 1, List.of(point), null)))
                .isEqualTo("Recorded March 2026 for RF4");
    }

    @Test
    void what_is_no_registered_event_is_not_told() {
        assertThatThrownBy(() -> told(new Event() {})).isInstanceOf(IllegalArgumentException.class);
    }
}
