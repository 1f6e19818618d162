package org.groundswell.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.action.Origin;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.decision.DecisionEvent.ConditionMarked;
import org.groundswell.domain.decision.DecisionEvent.DecisionApproved;
import org.groundswell.domain.decision.DecisionEvent.DecisionSentBack;
import org.groundswell.domain.decision.DecisionEvent.DecisionSuperseded;
import org.groundswell.domain.decision.DecisionEvent.DecisionTaken;
import org.groundswell.domain.decision.DecisionEvent.DecisionWithdrawn;
import org.groundswell.domain.decision.Fields;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.handover.HandoverEvent.CriterionJudged;
import org.groundswell.domain.handover.HandoverEvent.FollowUpRecorded;
import org.groundswell.domain.handover.HandoverEvent.GapAccepted;
import org.groundswell.domain.handover.HandoverEvent.SupportEndSet;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.record.RecordEvent.RecordAmended;
import org.groundswell.domain.record.RecordEvent.RecordKept;
import org.groundswell.domain.record.RecordEvent.RecordRestored;
import org.groundswell.domain.record.RecordEvent.RecordWithdrawn;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;

/**
 * Folds what was undertaken elsewhere into lines among the actions: conditions of decisions once approved, promises at visits, what
 * closes a gap at handover, and criteria that were lost. A line stands until it is met, kept or closed, or an action refers to it.
 */
final class Undertakings {

    /** A condition of a decision that nobody has approved yet, or a promise of a visit that was withdrawn: kept, shown nowhere. */
    static final String HELD_BACK = "held-back";

    private static final String VISITS = "facilitation-log";
    private static final String PROMISES = "fac-promises";
    private static final String MET = "yes";

    private final LedgerEntry entry;
    private final ViewWriter view;

    Undertakings(LedgerEntry entry, ViewWriter view) {
        this.entry = entry;
        this.view = view;
    }

    void fold(DecisionEvent event) {
        String source = source(Origin.DECISION, event.decision());
        switch (event) {
            case DecisionTaken taken -> conditions(source, taken);
            case DecisionApproved _ -> stand(source, ActionProjection.NOTED);
            case ConditionMarked marked -> {
                if (marked.met().equals(MET)) {
                    close(source, String.valueOf(marked.condition()));
                }
            }
            case DecisionSentBack _, DecisionWithdrawn _, DecisionSuperseded _ -> closeAll(source);
            default -> {
                // votes and outcomes leave its conditions as they are
            }
        }
    }

    private void conditions(String source, DecisionTaken event) {
        closeAll(source);
        List<Values> rows = event.values().rows(Fields.CONDITIONS);
        for (int i = 0; i < rows.size(); i++) {
            Values row = rows.get(i);
            String part = String.valueOf(i + 1);
            FreeText what = row.words(Fields.CONDITION);
            LocalDate due = row.day(Fields.CONDITION_DUE);
            if (what != null && due != null) {
                view.upsert(line(source, part, "condition", null, what, due)
                        .with("origin_kind", Origin.DECISION)
                        .with("origin", event.decision() + "/" + part)
                        .with("owner", person(row, Fields.CONDITION_OWNER))
                        .with("owner_words", named(row, Fields.CONDITION_OWNER))
                        .with("standing", HELD_BACK));
            }
        }
    }

    void fold(RecordEvent event) {
        if (!event.kind().equals(VISITS)) {
            return;
        }
        switch (event) {
            case RecordKept e -> promises(e.record(), e.site(), e.values());
            case RecordAmended e -> {
                if (e.changed().has(PROMISES) || e.emptied().contains(PROMISES)) {
                    closeAll(source("promise", e.record()));
                    promises(e.record(), e.site(), e.changed());
                }
            }
            case RecordWithdrawn e -> stand(source("promise", e.record()), HELD_BACK);
            case RecordRestored e -> stand(source("promise", e.record()), ActionProjection.NOTED);
        }
    }

    private void promises(String record, @Nullable SiteCode site, Values values) {
        List<Values> rows = values.rows(PROMISES);
        for (int i = 0; i < rows.size(); i++) {
            Values row = rows.get(i);
            FreeText what = row.words("fac-promise-what");
            LocalDate due = row.day("fac-promise-due");
            if (what != null && due != null && row.day("fac-promise-kept") == null) {
                view.upsert(line(source("promise", record), String.valueOf(i + 1), "promise", site, what, due)
                        .with("origin_kind", Origin.RECORD)
                        .with("origin", VISITS + "/" + record)
                        .with("owner", person(row, "fac-promise-who"))
                        .with("owner_words", named(row, "fac-promise-who")));
            }
        }
    }

    void fold(HandoverEvent event) {
        SiteCode site = event.site();
        String source = source(Origin.HANDOVER, site.value());
        switch (event) {
            case CriterionJudged e -> gap(source, site, e);
            case GapAccepted e -> close(source, e.criterion());
            case FollowUpRecorded e ->
                e.lost()
                        .forEach(criterion ->
                                view.upsert(ofHandover(source, criterion, "lost", site, e.measure(), e.checkedOn())));
            case SupportEndSet _ -> {
                // the day on which support ends closes nothing
            }
        }
    }

    private void gap(String source, SiteCode site, CriterionJudged event) {
        Values values = event.values();
        FreeText what = values.words("bau-gap-action");
        LocalDate due = values.day("bau-gap-due");
        if (what == null || due == null) {
            close(source, event.criterion());
            return;
        }
        view.upsert(ofHandover(source, event.criterion(), "gap", site, what, due)
                .with("owner", person(values, "bau-gap-owner"))
                .with("owner_words", named(values, "bau-gap-owner")));
    }

    private Row ofHandover(String source, String criterion, String as, SiteCode site, FreeText what, LocalDate due) {
        return line(source, criterion, as, site, what, due)
                .with("origin_kind", Origin.HANDOVER)
                .with("origin", criterion);
    }

    /** An action has been agreed that refers to it. */
    static void takenOn(Origin origin, @Nullable SiteCode site, ViewWriter view) {
        switch (origin.kind()) {
            case Origin.HANDOVER -> {
                if (site != null) {
                    closeIn(view, source(Origin.HANDOVER, site.value()), origin.reference());
                }
            }
            case Origin.DECISION -> {
                if (origin.reference().contains("/")) {
                    closeIn(view, source(Origin.DECISION, origin.part(0)), origin.part(1));
                }
            }
            default -> closeIn(view, source(origin.kind(), origin.reference()), "");
        }
    }

    private Row line(String source, String part, String as, @Nullable SiteCode site, FreeText what, LocalDate due) {
        return ActionProjection.ACTION
                .row()
                .with("action", source)
                .with("part", part)
                .with("noted_as", as)
                .with("site", site == null ? null : site.value())
                .with("what", what.text())
                .with("words", what.text().toLowerCase(Locale.ROOT))
                .with("due", due)
                .with("first_due", due)
                .with("standing", ActionProjection.NOTED)
                .with("agreed_by", entry.actor().value())
                .with("agreed_at", entry.recordedAt())
                .with("version", entry.sequence());
    }

    private static String source(String kind, String reference) {
        return kind + ":" + reference;
    }

    private List<Row> lines(String source) {
        return view.list(ActionProjection.ACTION, source);
    }

    private void stand(String source, String standing) {
        lines(source).forEach(line -> view.upsert(line.with("standing", standing)));
    }

    private void closeAll(String source) {
        lines(source).forEach(line -> view.close(ActionProjection.ACTION, source, line.text("part")));
    }

    private void close(String source, String part) {
        closeIn(view, source, part);
    }

    private static void closeIn(ViewWriter view, String source, String part) {
        if (view.find(ActionProjection.ACTION, source, part).isPresent()) {
            view.close(ActionProjection.ACTION, source, part);
        }
    }

    /** The one person who is named by an account, if it is one. */
    private static @Nullable String person(Values values, String field) {
        List<PersonId> people = values.find(field).map(FieldValue::people).orElse(List.of());
        return people.size() == 1 ? people.getFirst().value() : null;
    }

    private static @Nullable String named(Values values, String field) {
        return Optional.ofNullable(values.words(field)).map(FreeText::text).orElse(null);
    }
}
