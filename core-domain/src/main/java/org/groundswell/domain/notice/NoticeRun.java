package org.groundswell.domain.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessEvent;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.assessment.AssessmentEvent.RatingsRevealed;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicyChanged;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOff;
import org.groundswell.domain.notice.NoticePolicyEvent.NoticePolicySwitchedOn;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.site.SiteEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger entry by entry and day by day, and says what is told to whom: the same ledger gives the same notices, whoever
 * reads it and however often. A run given a policy to rehearse tells what that policy would have led to from a day on; any other
 * goes by the policy that the ledger itself says is in force. Each notice is told once. For one thread.
 */
public final class NoticeRun {

    private static final List<String> CONCERNED = List.of(
            "site.",
            "access.Membership",
            "action.",
            "decision.",
            "adaptation.Adaptation",
            "record.",
            "pdsa.",
            "assessment.Round",
            "assessment.RatingsRevealed",
            "measure.Measure",
            "measure.DataPoints",
            "signal.SignalCaseOpened",
            "signal.SignalCaseReassigned",
            "comment.Commented",
            "notice.");

    private final LedgerId ledger;
    private final @Nullable NoticePolicy rehearsed;
    private final @Nullable LocalDate from;
    private final Known known;
    private final Set<String> told = new HashSet<>();
    private @Nullable NoticePolicy inForce;
    private @Nullable LocalDate reached;
    private long newest;

    private NoticeRun(
            LedgerId ledger, Lifecycle lifecycle, @Nullable NoticePolicy rehearsed, @Nullable LocalDate from) {
        this.ledger = ledger;
        this.known = new Known(lifecycle);
        this.rehearsed = rehearsed;
        this.from = from;
    }

    /** By the policy that the ledger says is in force. */
    public static NoticeRun of(LedgerId ledger, Lifecycle lifecycle) {
        return new NoticeRun(ledger, lifecycle, null, null);
    }

    /** As if a policy had been in force from the beginning of a day on, and none before. */
    public static NoticeRun rehearsing(LedgerId ledger, Lifecycle lifecycle, NoticePolicy policy, LocalDate from) {
        return new NoticeRun(ledger, lifecycle, policy, from);
    }

    /** Whether entries of a logical type matter. */
    public static boolean concerns(String type) {
        return CONCERNED.stream().anyMatch(type::startsWith);
    }

    /** Somebody took a file. That stands in no ledger: whoever reads one says it before reading on. */
    public void took(FileTaken file) {
        known.files().took(file);
    }

    /** What the days up to an entry and the entry itself lead to. Entries come in order; those that do not matter may be left out. */
    public List<Notice> read(Fact fact) {
        List<Notice> notices = new ArrayList<>(until(fact.day()));
        newest = fact.entry();
        fold(fact);
        NoticePolicy policy = policy();
        if (policy != null) {
            new Happened(known, telling(policy, fact, notices)).fact(fact);
        }
        return List.copyOf(notices);
    }

    /**
     * What an entry that was read leads to for those who took a file before it, where that comes to be known only now: a file is heard of
     * some time after it was taken, and a figure in it may have been told anew meanwhile.
     */
    public List<Notice> readForFiles(Fact fact) {
        List<Notice> notices = new ArrayList<>();
        NoticePolicy policy = policy();
        if (policy != null) {
            new Happened(known, telling(policy, fact, notices)).restated(fact);
        }
        return List.copyOf(notices);
    }

    /** What the days that begin up to one, which is included, lead to. */
    public List<Notice> until(LocalDate today) {
        if (reached == null) {
            reached = today;
        }
        List<Notice> notices = new ArrayList<>();
        LocalDate day = reached;
        while (day.isBefore(today)) {
            day = day.plusDays(1);
            reached = day;
            NoticePolicy policy = policy();
            if (policy != null) {
                new Day(known, policy, telling(policy, day, notices)).begins(day);
            }
        }
        return notices;
    }

    /** What somebody is in the programme at the point reached; nothing for whoever has left. */
    public @Nullable Role roleOf(PersonId person) {
        return known.members().roleOf(person);
    }

    private Telling telling(NoticePolicy policy, Fact fact, List<Notice> notices) {
        long entry = fact.entry();
        return new Telling(ledger, known.members(), told, policy, fact.day(), fact.actor(), entry, entry, notices);
    }

    private Telling telling(NoticePolicy policy, LocalDate day, List<Notice> notices) {
        return new Telling(ledger, known.members(), told, policy, day, PersonId.SYSTEM, newest, newest, notices);
    }

    private @Nullable NoticePolicy policy() {
        if (from == null || reached == null) {
            return inForce;
        }
        return reached.isBefore(from) ? null : rehearsed;
    }

    private void fold(Fact fact) {
        long entry = fact.entry();
        switch (fact.event()) {
            case SiteEvent e -> known.places().fold(fact.aggregate().local(), e);
            case AccessEvent e -> known.members().fold(e);
            case ActionEvent e -> known.dues().fold(entry, e);
            case AdaptationEvent e -> known.dues().fold(entry, e);
            case DecisionEvent e -> {
                known.dues().fold(entry, e);
                known.decided().fold(fact.day(), e);
            }
            case RecordEvent e -> known.dues().fold(entry, e);
            case CycleEvent e -> known.dues().fold(entry, e);
            case RoundEvent e -> known.returns().fold(entry, fact.aggregate().local(), e);
            case RatingsRevealed e -> known.returns().fold(e);
            case MeasureEvent e -> known.returns().fold(entry, e);
            case SeriesEvent e -> {
                known.returns().fold(fact.day(), e);
                if (e instanceof DataPointsRecorded recorded) {
                    known.decided().fold(recorded);
                }
            }
            case NoticePolicySwitchedOn e -> inForce = e.policy();
            case NoticePolicyChanged e -> inForce = e.policy();
            case NoticePolicySwitchedOff _ -> inForce = null;
            default -> {
                // leads to a notice at once or to none
            }
        }
    }
}
