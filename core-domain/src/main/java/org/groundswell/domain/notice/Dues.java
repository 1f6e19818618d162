package org.groundswell.domain.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.action.ActionEvent.ActionAgreed;
import org.groundswell.domain.action.ActionEvent.ActionDone;
import org.groundswell.domain.action.ActionEvent.ActionDropped;
import org.groundswell.domain.action.ActionEvent.ActionHandedOver;
import org.groundswell.domain.action.ActionEvent.ActionReopened;
import org.groundswell.domain.action.ActionEvent.ActionRescheduled;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationAnswered;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationRecorded;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationWithdrawn;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.decision.DecisionEvent.ConditionMarked;
import org.groundswell.domain.decision.DecisionEvent.DecisionApproved;
import org.groundswell.domain.decision.DecisionEvent.DecisionSentBack;
import org.groundswell.domain.decision.DecisionEvent.DecisionSuperseded;
import org.groundswell.domain.decision.DecisionEvent.DecisionTaken;
import org.groundswell.domain.decision.DecisionEvent.DecisionWithdrawn;
import org.groundswell.domain.decision.DecisionEvent.OutcomeRecorded;
import org.groundswell.domain.decision.Fields;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What is due of people and still to be done, at the point a run has reached. */
final class Dues {

    private static final String MET = "yes";

    private final SortedMap<String, Due> open = new TreeMap<>();

    /** What has ended keeps its owner, in case it is taken up again. */
    private final Map<String, Due> ended = new HashMap<>();

    private final Promised promised = new Promised();
    private final Cycles cycles = new Cycles();

    /** Whose something is that has no owner by name. */
    enum Otherwise {
        /** Whoever may answer at the site. */
        ANSWERERS,
        /** The team of the site. */
        TEAM,
        NOBODY
    }

    /**
     * @param owners whose it is
     * @param otherwise whose it is where it has no owner
     * @param cause the entry that set its day or its owner
     * @param proposed whether it counts only once somebody approves
     */
    record Due(
            Subject about,
            @Nullable SiteCode site,
            List<PersonId> owners,
            Otherwise otherwise,
            LocalDate day,
            long cause,
            boolean proposed) {

        /** Of one person. */
        Due(Subject about, @Nullable SiteCode site, PersonId owner, LocalDate day, long cause, boolean proposed) {
            this(about, site, List.of(owner), Otherwise.NOBODY, day, cause, proposed);
        }

        Due of(PersonId other, long entry) {
            return new Due(about, site, other, day, entry, proposed);
        }

        Due on(LocalDate other, long entry) {
            return new Due(about, site, owners, otherwise, other, entry, proposed);
        }

        Due standing() {
            return new Due(about, site, owners, otherwise, day, cause, false);
        }
    }

    List<Due> open() {
        return Stream.of(open.values(), promised.open(), cycles.open())
                .flatMap(Collection::stream)
                .toList();
    }

    void fold(long entry, RecordEvent event) {
        promised.fold(entry, event);
    }

    void fold(long entry, CycleEvent event) {
        cycles.fold(entry, event);
    }

    void fold(long entry, ActionEvent event) {
        String key = "action/" + event.action();
        switch (event) {
            case ActionAgreed agreed ->
                open.put(
                        key,
                        new Due(
                                new Subject("action", agreed.action()),
                                agreed.site(),
                                agreed.owner(),
                                agreed.due(),
                                entry,
                                false));
            case ActionHandedOver handed -> open.computeIfPresent(key, (_, due) -> due.of(handed.owner(), entry));
            case ActionRescheduled moved -> open.computeIfPresent(key, (_, due) -> due.on(moved.due(), entry));
            case ActionDone _, ActionDropped _ ->
                Optional.ofNullable(open.remove(key)).ifPresent(due -> ended.put(key, due));
            case ActionReopened again ->
                Optional.ofNullable(ended.remove(key)).ifPresent(due -> open.put(key, due.on(again.due(), entry)));
        }
    }

    void fold(long entry, AdaptationEvent event) {
        String key = "adaptation/" + event.adaptation();
        if (event instanceof AdaptationRecorded asked && asked.replyBy() != null) {
            open.put(
                    key,
                    new Due(
                            new Subject("adaptation", asked.adaptation()),
                            asked.site(),
                            List.of(),
                            Otherwise.ANSWERERS,
                            asked.replyBy(),
                            entry,
                            false));
        } else if (event instanceof AdaptationAnswered || event instanceof AdaptationWithdrawn) {
            open.remove(key);
        }
    }

    void fold(long entry, DecisionEvent event) {
        String all = "decision/" + event.decision() + "/";
        switch (event) {
            case DecisionTaken taken -> {
                close(all);
                taken(entry, all, taken);
            }
            case DecisionApproved _ -> open.replaceAll((key, due) -> key.startsWith(all) ? due.standing() : due);
            case ConditionMarked marked -> {
                if (marked.met().equals(MET)) {
                    open.remove(all + "condition-" + marked.condition());
                }
            }
            case OutcomeRecorded outcome -> reviewed(entry, all + "review", outcome.lookAgainOn());
            case DecisionSentBack _, DecisionWithdrawn _, DecisionSuperseded _ -> close(all);
            default -> {
                // votes make nothing due
            }
        }
    }

    private void taken(long entry, String all, DecisionTaken event) {
        Subject decision = new Subject("decision", event.decision());
        LocalDate review = event.values().day(Fields.REVIEW_ON);
        if (review != null) {
            open.put(all + "review", new Due(decision, null, event.author(), review, entry, true));
        }
        List<Values> conditions = event.values().rows(Fields.CONDITIONS);
        for (int i = 0; i < conditions.size(); i++) {
            LocalDate day = conditions.get(i).day(Fields.CONDITION_DUE);
            PersonId owner = person(conditions.get(i), Fields.CONDITION_OWNER);
            if (day != null && owner != null) {
                open.put(all + "condition-" + (i + 1), new Due(decision, null, owner, day, entry, true));
            }
        }
    }

    private void reviewed(long entry, String key, @Nullable LocalDate again) {
        if (again == null) {
            open.remove(key);
        } else {
            open.computeIfPresent(key, (_, due) -> due.on(again, entry));
        }
    }

    private void close(String all) {
        open.keySet().removeIf(key -> key.startsWith(all));
    }

    /** The one person who is named by an account, if it is one. */
    static @Nullable PersonId person(Values values, String field) {
        List<PersonId> people = values.find(field).map(FieldValue::people).orElse(List.of());
        return people.size() == 1 ? people.getFirst() : null;
    }
}
