package org.groundswell.domain.remedy;

import static org.groundswell.domain.remedy.Remedy.by;
import static org.groundswell.domain.remedy.Remedy.none;

import java.util.Objects;
import org.groundswell.domain.Event;
import org.groundswell.domain.access.AccessEvent;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.ComponentEvent;
import org.groundswell.domain.adoption.AdoptionEvent;
import org.groundswell.domain.assessment.AssessmentEvent;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.builder.BuilderEvent;
import org.groundswell.domain.comment.CommentEvent;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.measure.ImportEvent;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.notice.NoticePolicyEvent;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.programme.ProgrammeEvent;
import org.groundswell.domain.question.QuestionEvent;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.signal.SignalEvent;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.transfer.TransferEvent;

/**
 * The closed table of how every event is put right. An event that is added to a family does not compile before it stands here, and a
 * family that is forgotten fails the test of the registry.
 */
public final class Remedies {

    private static final String NAME = "name";

    private Remedies() {}

    /**
     * @param aggregate where the event belongs
     * @throws IllegalArgumentException for what is no registered event
     */
    public static Remedy of(Event event, AggregateId aggregate) {
        return switch (event) {
            case ProgrammeEvent programme -> programme(programme);
            case SiteEvent site -> SiteRemedies.of(site, aggregate.local());
            case AccessEvent access -> access(access);
            case RoundEvent round -> SiteRemedies.of(round, aggregate.local());
            case AssessmentEvent assessment -> SiteRemedies.of(assessment);
            case HandoverEvent handover -> SiteRemedies.of(handover);
            case AdoptionEvent adoption -> SiteRemedies.of(adoption);
            case MeasureEvent measure -> FigureRemedies.of(measure);
            case SeriesEvent series -> FigureRemedies.of(series);
            case ImportEvent figures -> FigureRemedies.of(figures);
            case LimitsEvent limits -> FigureRemedies.of(limits);
            case SignalEvent signal -> FigureRemedies.of(signal);
            case RecordEvent record -> WorkRemedies.of(record, aggregate.local());
            case DecisionEvent decision -> WorkRemedies.of(decision);
            case ActionEvent action -> WorkRemedies.of(action);
            case CycleEvent cycle -> WorkRemedies.of(cycle);
            case ComponentEvent component -> WorkRemedies.of(component);
            case AdaptationEvent adaptation -> WorkRemedies.of(adaptation);
            case QuestionEvent question -> WorkRemedies.of(question);
            case GroupEvent group -> group(group);
            case BuilderEvent builder -> builder(builder);
            case CommentEvent comment -> comment(comment);
            case NoticePolicyEvent policy -> policy(policy);
            case TransferEvent transfer -> transfer(transfer);
            default -> throw new IllegalArgumentException("Not a registered event: " + event.getClass());
        };
    }

    private static Remedy programme(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeEvent.ProgrammeCreated _ ->
                none(WhyNot.PROGRAMME_STAYS).leaving("programme", NAME);
            case ProgrammeEvent.ProgrammeRenamed _ -> by(Way.RENAME_PROGRAMME).replacing(NAME);
        };
    }

    private static Remedy access(AccessEvent event) {
        return switch (event) {
            case AccessEvent.PersonInvited invited ->
                by(Way.ERASE_PERSON, invited.person()).leaving("person");
            case AccessEvent.PersonErased _ -> none(WhyNot.ERASED).undoing("person");
            case AccessEvent.PersonForgotten _ -> none(WhyNot.ERASED);
            case AccessEvent.MembershipGranted granted -> {
                Grant grant = granted.grant();
                yield by(
                                Way.REVOKE_MEMBERSHIP,
                                granted.person(),
                                grant.role().word(),
                                Objects.requireNonNullElse(grant.region(), ""),
                                grant.site() == null ? "" : grant.site())
                        .replacing(grant.toString());
            }
            case AccessEvent.MembershipRevoked revoked ->
                by(Way.GRANT_MEMBERSHIP).replacing(revoked.grant().toString());
        };
    }

    private static Remedy group(GroupEvent event) {
        return switch (event) {
            case GroupEvent.GroupMade made ->
                by(Way.CHANGE_GROUP, made.group())
                        .or(Way.WITHDRAW_GROUP, made.group())
                        .leaving("group");
            case GroupEvent.GroupChanged changed ->
                by(Way.CHANGE_GROUP, changed.group()).replacing("group");
            case GroupEvent.GroupWithdrawn _ -> by(Way.MAKE_GROUP).undoing("group");
        };
    }

    private static Remedy builder(BuilderEvent event) {
        String instrument = event.instrument();
        return switch (event) {
            case BuilderEvent.DraftKept _ -> by(Way.CHANGE_DRAFT, instrument).replacing("draft");
            case BuilderEvent.VersionPublished _ ->
                by(Way.CHANGE_DRAFT, instrument)
                        .or(Way.WITHDRAW_INSTRUMENT, instrument)
                        .replacing("published");
            case BuilderEvent.InstrumentWithdrawn _ -> by(Way.BUILD_INSTRUMENT).undoing("published", "draft");
        };
    }

    private static Remedy comment(CommentEvent event) {
        return switch (event) {
            case CommentEvent.Commented said ->
                by(Way.WITHDRAW_COMMENT, said.comment()).leaving("comment");
            case CommentEvent.CommentWithdrawn _ -> none(WhyNot.SAY_IT_AGAIN).undoing("comment");
        };
    }

    private static Remedy policy(NoticePolicyEvent event) {
        return switch (event) {
            case NoticePolicyEvent.NoticePolicySwitchedOn _ ->
                by(Way.SWITCH_NOTICES_OFF).or(Way.CHANGE_NOTICE_POLICY).replacing("policy");
            case NoticePolicyEvent.NoticePolicyChanged _ ->
                by(Way.CHANGE_NOTICE_POLICY).or(Way.SWITCH_NOTICES_OFF).replacing("policy");
            case NoticePolicyEvent.NoticePolicySwitchedOff _ ->
                by(Way.CHANGE_NOTICE_POLICY).replacing("policy");
        };
    }

    private static Remedy transfer(TransferEvent event) {
        return switch (event) {
            case TransferEvent.ProgrammeExported _ -> none(WhyNot.TAKEN_AWAY);
            case TransferEvent.ProgrammeImported _ -> none(WhyNot.PROGRAMME_STAYS);
        };
    }
}
