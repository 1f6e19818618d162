package org.groundswell.domain.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.action.ActionEvent.ActionAgreed;
import org.groundswell.domain.action.ActionEvent.ActionHandedOver;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationRecorded;
import org.groundswell.domain.comment.CommentEvent.Commented;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.decision.DecisionEvent.DecisionOpened;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.signal.SignalEvent;
import org.groundswell.domain.signal.SignalEvent.SignalCaseOpened;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReassigned;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReopened;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What an entry leads to at once. */
record Happened(Known known, Telling telling) {

    void fact(Fact fact) {
        switch (fact.event()) {
            case Commented e ->
                telling.tell(NoticeKind.MENTIONED, Tone.NEITHER, e.mentioned(), e.about(), e.site(), null);
            case ActionAgreed e -> assigned(e.owner(), action(e), e.site(), e.due());
            case ActionHandedOver e -> assigned(e.owner(), action(e), e.site(), null);
            case DecisionOpened e -> asked(e);
            case AdaptationRecorded e when e.replyBy() != null -> asked(e, e.replyBy());
            case SignalEvent e -> signal(e);
            case DataPointsCorrected e -> {
                restated(fact);
                decided(e);
            }
            case MeasureRedefined _ -> restated(fact);
            default -> {
                // told when its day comes, or never
            }
        }
    }

    /** Tells whoever took a file with figures that an entry tells anew. */
    void restated(Fact fact) {
        List<PersonId> readers = switch (fact.event()) {
            case DataPointsCorrected e -> known.files().readers(fact.entry(), e, known.places());
            case MeasureRedefined e -> known.files().readers(fact.entry(), e);
            default -> List.of();
        };
        telling.tellOnceADay(NoticeKind.FILE_RESTATED, readers, Subject.FILES);
    }

    private void asked(DecisionOpened event) {
        Subject decision = new Subject("decision", event.decision());
        telling.tell(NoticeKind.VOTE_WAITED, Tone.NEITHER, event.asked(), decision, null, null);
    }

    private void asked(AdaptationRecorded event, LocalDate replyBy) {
        telling.tell(
                NoticeKind.ANSWER_WAITED,
                Tone.NEITHER,
                known.answerers(event.site()),
                new Subject("adaptation", event.adaptation()),
                event.site(),
                replyBy);
    }

    private void signal(SignalEvent event) {
        Subject about = new Subject(Subject.SIGNAL, event.measure() + "/" + event.site() + "/" + event.caseId());
        switch (event) {
            case SignalCaseOpened e ->
                telling.tell(NoticeKind.SIGNAL_OPENED, tone(e.seen().signal()), concerned(e), about, e.site(), null);
            case SignalCaseReassigned e -> assigned(e.owner(), about, e.site(), null);
            case SignalCaseReopened e -> assigned(e.owner(), about, e.site(), null);
            default -> {
                // its owner sees the rest on its page
            }
        }
    }

    private void decided(DataPointsCorrected event) {
        known.decided()
                .restatedBy(event)
                .forEach((decision, people) ->
                        telling.tellOnceADay(NoticeKind.DECISION_RESTATED, people, new Subject("decision", decision)));
    }

    private void assigned(PersonId owner, Subject about, @Nullable SiteCode site, @Nullable LocalDate due) {
        telling.tell(NoticeKind.ASSIGNED, Tone.NEITHER, List.of(owner), about, site, due);
    }

    private Collection<PersonId> concerned(SignalCaseOpened event) {
        return new LinkedHashSet<>(Stream.of(
                        known.members().teamOf(event.site()),
                        known.members().leadsOf(known.places().regionOf(event.site())),
                        List.of(event.owner()))
                .flatMap(List::stream)
                .toList());
    }

    private static Subject action(ActionEvent event) {
        return new Subject("action", event.action());
    }

    private static Tone tone(String signal) {
        return switch (signal) {
            case "improvement" -> Tone.GOOD;
            case "concern" -> Tone.BAD;
            default -> Tone.NEITHER;
        };
    }
}
