package org.groundswell.domain.ledger;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.domain.Event;
import org.groundswell.domain.access.AccessEvent;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.ComponentEvent;
import org.groundswell.domain.adoption.AdoptionEvent;
import org.groundswell.domain.assessment.AssessmentEvent;
import org.groundswell.domain.assessment.Rating;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.builder.BuilderEvent;
import org.groundswell.domain.comment.CommentEvent;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.limits.LimitsEvent;
import org.groundswell.domain.measure.DataPoint;
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

/** What happened, in one plain sentence, for the history page. Pure: the same event always gives the same words. */
public final class EventSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final Catalogue catalogue;
    private final Map<String, String> items;
    private final SiteSentence sites;

    public EventSentence(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sites = new SiteSentence(catalogue.lifecycle());
        this.items = catalogue.instrumentIds().stream()
                .flatMap(instrument -> catalogue.instrument(instrument).stream())
                .flatMap(instrument -> instrument.agreed().stream().map(id -> Map.entry(id, instrument.label(id))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * @param aggregate where the event belongs
     * @param masked leaves out the level of a private rating and the option of a vote, for readers before the reveal
     */
    public String of(Event event, AggregateId aggregate, boolean masked) {
        return switch (event) {
            case ProgrammeEvent programme -> programme(programme);
            case SiteEvent site -> sites.of(site, aggregate.local());
            case AccessEvent access -> access(access);
            case RoundEvent round -> round(round);
            case AssessmentEvent assessment -> assessment(assessment, masked);
            case MeasureEvent measure -> measure(measure);
            case SeriesEvent series -> series(series);
            case ImportEvent figures -> figures(figures);
            case RecordEvent record -> record(record);
            case LimitsEvent limits -> VariationSentence.of(limits);
            case SignalEvent signal -> VariationSentence.of(signal);
            case GroupEvent group -> VariationSentence.of(group);
            case DecisionEvent decision -> DecisionSentence.of(decision, masked);
            case ComponentEvent component -> AdaptationSentence.of(component);
            case AdaptationEvent adaptation -> AdaptationSentence.of(adaptation);
            case AdoptionEvent adoption -> SustainingSentence.of(adoption);
            case HandoverEvent handover -> SustainingSentence.of(handover, catalogue.handover());
            case ActionEvent action -> ActionSentence.of(action);
            case CycleEvent cycle -> CycleSentence.of(cycle);
            case BuilderEvent builder -> BuilderSentence.of(builder);
            case CommentEvent comment -> CommentSentence.of(comment);
            case NoticePolicyEvent policy -> NoticeSentence.of(policy);
            case TransferEvent transfer -> transfer(transfer);
            case QuestionEvent question -> QuestionSentence.of(question, catalogue.questions());
            default -> throw new IllegalArgumentException("Not a registered event: " + event.getClass());
        };
    }

    private static String programme(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeEvent.ProgrammeCreated created -> "Created the programme “%s”".formatted(created.name());
            case ProgrammeEvent.ProgrammeRenamed renamed -> "Renamed the programme “%s”".formatted(renamed.name());
        };
    }

    private static String access(AccessEvent event) {
        return switch (event) {
            case AccessEvent.PersonInvited invited ->
                "Invited a person as " + words(invited.role().word());
            case AccessEvent.PersonErased _ -> "Began to erase a person";
            case AccessEvent.PersonForgotten _ -> "Destroyed the key of an erased person";
            case AccessEvent.MembershipGranted granted -> "Gave a person the role of " + grant(granted.grant());
            case AccessEvent.MembershipRevoked revoked -> "Took from a person the role of " + grant(revoked.grant());
        };
    }

    private static String transfer(TransferEvent event) {
        return switch (event) {
            case TransferEvent.ProgrammeExported exported ->
                "Exported the programme %s with its %s".formatted(exported.programme(), entries(exported.entries()));
            case TransferEvent.ProgrammeImported imported ->
                "Imported the programme %s with its %s".formatted(imported.programme(), entries(imported.entries()));
        };
    }

    private static String entries(long number) {
        return number == 1 ? "one entry" : String.format(Locale.UK, "%,d entries", number);
    }

    private static String grant(Grant grant) {
        String role = words(grant.role().word());
        if (grant.region() != null) {
            return role + " for " + grant.region();
        }
        return grant.site() == null ? role : role + " for " + grant.site();
    }

    private static String round(RoundEvent event) {
        return switch (event) {
            case RoundEvent.RoundOpened opened ->
                "Opened the round “%s” from %s to %s"
                        .formatted(opened.title(), DAY.format(opened.opensOn()), DAY.format(opened.closesOn()));
            case RoundEvent.RoundClosed _ -> "Closed the round";
            case RoundEvent.RoundReopened reopened -> "Reopened the round until " + DAY.format(reopened.closesOn());
        };
    }

    private String assessment(AssessmentEvent event, boolean maskRatings) {
        return switch (event) {
            case AssessmentEvent.ComponentRated rated ->
                "Rated " + item(rated.item()) + (maskRatings ? "" : " " + rating(rated.rating())) + " at "
                        + rated.site();
            case AssessmentEvent.RatingsRevealed revealed -> "Revealed the ratings of " + revealed.site();
            case AssessmentEvent.RatingAgreed agreed ->
                "Agreed %s %s at %s".formatted(item(agreed.item()), rating(agreed.rating()), agreed.site());
            case AssessmentEvent.FlagRaised raised ->
                "Flagged %s at %s for attention, rated %s"
                        .formatted(item(raised.item()), raised.site(), rating(raised.rating()));
            case AssessmentEvent.FlagEndedInAction ended ->
                "Ended the flag on %s at %s with an action due %s"
                        .formatted(item(ended.item()), ended.site(), DAY.format(ended.due()));
            case AssessmentEvent.FlagEndedInReason ended ->
                "Ended the flag on %s at %s with a reason for no action, to be looked at again on %s"
                        .formatted(item(ended.item()), ended.site(), DAY.format(ended.reviewOn()));
            case AssessmentEvent.FlagCleared cleared ->
                "Cleared the flag on %s at %s".formatted(item(cleared.item()), cleared.site());
        };
    }

    private static String measure(MeasureEvent event) {
        return switch (event) {
            case MeasureEvent.MeasureDefined defined ->
                "Defined the measure “%s”".formatted(defined.definition().name());
            case MeasureEvent.MeasureRedefined redefined ->
                "Changed the measure “%s” to definition version %d"
                        .formatted(redefined.definition().name(), redefined.version());
        };
    }

    private static String series(SeriesEvent event) {
        return switch (event) {
            case SeriesEvent.DataPointsRecorded recorded ->
                "Recorded " + months(recorded.points()) + " for " + recorded.site();
            case SeriesEvent.DataPointsCorrected corrected ->
                "Corrected " + months(corrected.points()) + " for " + corrected.site();
        };
    }

    private static String figures(ImportEvent event) {
        return switch (event) {
            case ImportEvent.FiguresImported imported ->
                "Imported a file of figures: %s recorded, %s corrected, %s, %s"
                        .formatted(
                                counted(imported.pointsRecorded(), "month"),
                                counted(imported.pointsCorrected(), "month"),
                                counted(imported.rowsRefused(), "row") + " refused",
                                counted(imported.sitesEnrolled(), "site") + " enrolled");
        };
    }

    private String record(RecordEvent event) {
        String about = catalogue.record(event.kind()).label().toLowerCase(Locale.UK)
                + (event.site() == null ? "" : " at " + event.site());
        return switch (event) {
            case RecordEvent.RecordKept _ -> "Kept a record: " + about;
            case RecordEvent.RecordAmended _ -> "Amended a record: " + about;
            case RecordEvent.RecordWithdrawn _ -> "Withdrew a record: " + about;
            case RecordEvent.RecordRestored _ -> "Restored a record: " + about;
        };
    }

    private static String months(List<DataPoint> points) {
        if (points.size() == 1) {
            return MONTH.format(points.getFirst().period());
        }
        List<YearMonth> periods =
                points.stream().map(DataPoint::period).sorted().toList();
        return "%d months, %s to %s"
                .formatted(points.size(), MONTH.format(periods.getFirst()), MONTH.format(periods.getLast()));
    }

    private String item(String id) {
        return items.getOrDefault(id, id);
    }

    private static String rating(Rating rating) {
        return words(rating.value());
    }

    private static String counted(int count, String what) {
        return "%,d %s".formatted(count, count == 1 ? what : what + "s");
    }

    private static String words(String word) {
        return word.replace('-', ' ');
    }
}
