package org.groundswell.domain.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.decision.DecisionEvent;
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
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;

/**
 * Which decisions rest on figures that may yet be told anew, and who took part in them. One is known from its opening until somebody
 * records what came of it, or it stands no more.
 */
final class Decided {

    private final SortedMap<String, Decision> open = new TreeMap<>();

    /** One decision, and whoever saw the figures that it rests on. */
    private static final class Decision {

        private final Set<PersonId> people = new LinkedHashSet<>();

        /** Figures of earlier months that came too late to be shown. */
        private final Set<String> late = new HashSet<>();

        /** Figures of earlier months were shown, once it is taken. */
        private YearMonth shownUntil = YearMonth.of(1, 1);

        private boolean stands;
    }

    void fold(LocalDate day, DecisionEvent event) {
        Decision known = open.get(event.decision());
        switch (event) {
            case DecisionOpened opened -> {
                Decision made = new Decision();
                made.people.add(opened.opener());
                made.people.addAll(opened.asked());
                open.put(opened.decision(), made);
            }
            case DecisionTaken taken
            when known != null -> {
                known.people.add(taken.author());
                known.shownUntil = YearMonth.from(day);
                known.late.clear();
            }
            case DecisionApproved approved
            when known != null -> {
                known.people.add(approved.approver());
                known.stands = true;
            }
            case OutcomeRecorded _, DecisionWithdrawn _, DecisionSuperseded _ -> open.remove(event.decision());
            case DecisionTaken _,
                    DecisionApproved _,
                    DecisionSentBack _,
                    ConditionMarked _,
                    VoteCast _,
                    VotesRevealed _ -> {
                // shows nobody any figure
            }
        }
    }

    void fold(DataPointsRecorded event) {
        for (Decision decision : open.values()) {
            event.points().stream()
                    .map(DataPoint::period)
                    .filter(month -> month.isBefore(decision.shownUntil))
                    .forEach(month -> decision.late.add(
                            figure(event.measure(), event.site().value(), month)));
        }
    }

    /** Decisions that a figure was shown in which is told anew, each with whoever took part. */
    Map<String, List<PersonId>> restatedBy(DataPointsCorrected event) {
        Map<String, List<PersonId>> restated = new TreeMap<>();
        open.forEach((id, decision) -> {
            boolean shown = decision.stands
                    && event.points().stream()
                            .map(DataPoint::period)
                            .anyMatch(month -> month.isBefore(decision.shownUntil)
                                    && !decision.late.contains(
                                            figure(event.measure(), event.site().value(), month)));
            if (shown) {
                restated.put(id, new ArrayList<>(decision.people));
            }
        });
        return restated;
    }

    private static String figure(String measure, String site, YearMonth month) {
        return measure + "/" + site + "/" + month;
    }
}
