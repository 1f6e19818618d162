package org.groundswell.query.decision;

import static org.groundswell.query.decision.DecisionTables.CONDITION;
import static org.groundswell.query.decision.DecisionTables.DECISION;
import static org.groundswell.query.decision.DecisionTables.STEP;
import static org.groundswell.query.decision.DecisionTables.VOTE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
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
import org.groundswell.domain.decision.Fields;
import org.groundswell.domain.record.Values;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.intake.Projection;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds decisions, their votes, their conditions and the steps they took. */
@Component
class DecisionProjection implements Projection {

    @Override
    public String name() {
        return "decision";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(DECISION, VOTE, CONDITION, STEP);
    }

    @Override
    public boolean concerns(String type) {
        return type.startsWith("decision.");
    }

    @Override
    public void apply(LedgerEntry entry, Event event, ViewWriter view) {
        if (event instanceof DecisionEvent happened) {
            Row after = fold(entry, happened, view);
            view.upsert(after.with("version", entry.sequence()));
            view.insert(DecisionTables.step(entry, happened.decision(), what(happened), reason(happened)));
        }
    }

    private static Row fold(LedgerEntry entry, DecisionEvent event, ViewWriter view) {
        if (event instanceof DecisionOpened opened) {
            return DecisionTables.opened(entry, opened);
        }
        Row before = view.find(DECISION, event.decision()).orElseThrow();
        return switch (event) {
            case DecisionOpened _ -> before;
            case VoteCast e -> {
                view.upsert(DecisionTables.vote(entry, e));
                yield before.with("voters", voters(before, e));
            }
            case VotesRevealed e -> {
                reveal(e.decision(), view);
                yield before.with("status", "revealed").with("closed_because", DecisionTables.text(e.closedBecause()));
            }
            case DecisionTaken e -> {
                conditions(e, view);
                yield DecisionTables.taken(entry, before, e);
            }
            case DecisionApproved e ->
                before.with("status", "approved")
                        .with("approver", e.approver().value())
                        .with("approved_at", entry.recordedAt())
                        .with("approved_entry", entry.entry())
                        .with("approval_note", DecisionTables.text(e.note()));
            case DecisionSentBack e -> {
                view.list(CONDITION, e.decision())
                        .forEach(row -> view.close(CONDITION, e.decision(), row.bigint("number")));
                yield before.with("status", "revealed");
            }
            case ConditionMarked e -> {
                Row condition =
                        view.find(CONDITION, e.decision(), (long) e.condition()).orElseThrow();
                view.upsert(DecisionTables.marked(entry, condition, e));
                yield before;
            }
            case OutcomeRecorded e ->
                before.with("outcome", e.outcome().text())
                        .with("outcome_at", entry.recordedAt())
                        .with("review", e.lookAgainOn());
            case DecisionWithdrawn _ -> before.with("status", "withdrawn");
            case DecisionSuperseded e -> before.with("status", "superseded").with("superseded_by", e.by());
        };
    }

    /** From here on the votes are everybody's: each row is closed as private and opened as revealed. */
    private static void reveal(String decision, ViewWriter view) {
        view.list(VOTE, decision).forEach(row -> view.upsert(row.with("revealed", true)));
    }

    private static void conditions(DecisionTaken event, ViewWriter view) {
        List<Values> rows = event.values().rows(Fields.CONDITIONS);
        for (int i = 0; i < rows.size(); i++) {
            view.upsert(DecisionTables.condition(event.decision(), i + 1L, rows.get(i)));
        }
    }

    private static String voters(Row before, VoteCast event) {
        Set<String> voters = new LinkedHashSet<>(Words.of(before.text("voters")));
        voters.add(event.voter().value());
        return String.join(" ", voters);
    }

    private static String what(DecisionEvent event) {
        return switch (event) {
            case DecisionOpened _ -> "opened";
            case VoteCast _ -> "voted";
            case VotesRevealed e -> e.closedBecause() == null ? "revealed" : "closed";
            case DecisionTaken _ -> "taken";
            case DecisionApproved _ -> "approved";
            case DecisionSentBack _ -> "sent-back";
            case ConditionMarked _ -> "marked";
            case OutcomeRecorded _ -> "outcome";
            case DecisionWithdrawn _ -> "withdrawn";
            case DecisionSuperseded _ -> "superseded";
        };
    }

    /** Why, where somebody said so to everybody: never the reason of a vote. */
    private static @Nullable FreeText reason(DecisionEvent event) {
        return switch (event) {
            case VotesRevealed e -> e.closedBecause();
            case DecisionApproved e -> e.note();
            case DecisionSentBack e -> e.reason();
            case ConditionMarked e -> e.note();
            case OutcomeRecorded e -> e.outcome();
            case DecisionWithdrawn e -> e.reason();
            default -> null;
        };
    }
}
