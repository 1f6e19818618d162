package org.groundswell.query.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.decision.DecisionEvent.ConditionMarked;
import org.groundswell.domain.decision.DecisionEvent.DecisionOpened;
import org.groundswell.domain.decision.DecisionEvent.DecisionTaken;
import org.groundswell.domain.decision.DecisionEvent.VoteCast;
import org.groundswell.domain.decision.Fields;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.record.StoredValues;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.jspecify.annotations.Nullable;

/** The tables of decisions, and the rows that events make in them. */
final class DecisionTables {

    static final ViewTable DECISION = ViewTable.named("view_decision")
            .key(Column.text("decision"))
            .value(
                    Column.text("status"),
                    Column.text("question"),
                    Column.json("question_values"),
                    Column.json("answer_values"),
                    Column.text("words"),
                    Column.text("consulted"),
                    Column.text("effect"),
                    Column.bigint("evidence"),
                    Column.text("replaces"),
                    Column.text("superseded_by"),
                    Column.text("asked"),
                    Column.text("voters"),
                    Column.text("closed_because"),
                    Column.text("opener"),
                    Column.timestamp("opened_at"),
                    Column.text("author"),
                    Column.timestamp("taken_at"),
                    Column.bigint("taken_entry"),
                    Column.text("approver"),
                    Column.timestamp("approved_at"),
                    Column.bigint("approved_entry"),
                    Column.text("approval_note"),
                    Column.date("review"),
                    Column.text("outcome"),
                    Column.timestamp("outcome_at"),
                    Column.bigint("version"))
            .build();

    /** A person's own vote; {@code revealed} says whether others may read the row. */
    static final ViewTable VOTE = ViewTable.named("view_decision_vote")
            .key(Column.text("decision"), Column.text("person"))
            .value(Column.text("choice"), Column.text("because"), Column.timestamp("cast_at"), Column.bool("revealed"))
            .privateTo("person", "revealed")
            .build();

    static final ViewTable CONDITION = ViewTable.named("view_decision_condition")
            .key(Column.text("decision"), Column.bigint("number"))
            .value(
                    Column.text("what"),
                    Column.text("owner_people"),
                    Column.text("owner"),
                    Column.date("due"),
                    Column.text("met"),
                    Column.text("note"),
                    Column.text("marked_by"),
                    Column.timestamp("marked_at"))
            .build();

    /** What happened, one row an entry; of a vote only that it was cast. */
    static final ViewTable STEP = ViewTable.named("view_decision_step")
            .key(Column.text("decision"), Column.bigint("entry"))
            .value(
                    Column.text("what"),
                    Column.text("reason"),
                    Column.text("by_person"),
                    Column.timestamp("recorded_at"))
            .build();

    private DecisionTables() {}

    static Row opened(LedgerEntry entry, DecisionOpened event) {
        Values values = event.values();
        var evidence = values.number(Fields.EVIDENCE);
        return DECISION.row()
                .with("decision", event.decision())
                .with("status", "voting")
                .with("question", text(values.words(Fields.QUESTION)))
                .with("question_values", StoredValues.write(values))
                .with("words", StoredValues.words(values))
                .with("consulted", text(event.consulted()))
                .with("evidence", evidence == null ? null : evidence.longValue())
                .with("replaces", values.chosen(Fields.REPLACES).orElse(null))
                .with("asked", ids(event.asked()))
                .with("voters", "")
                .with("opener", event.opener().value())
                .with("opened_at", entry.recordedAt());
    }

    static Row taken(LedgerEntry entry, Row before, DecisionTaken event) {
        Values values = event.values();
        return before.with("status", "taken")
                .with("answer_values", StoredValues.write(values))
                .with(
                        "words",
                        StoredValues.words(StoredValues.read(before.text("question_values"))) + " "
                                + StoredValues.words(values))
                .with("effect", event.expectedEffect().text())
                .with("author", event.author().value())
                .with("taken_at", entry.recordedAt())
                .with("taken_entry", entry.entry())
                .with("review", values.day(Fields.REVIEW_ON));
    }

    static Row vote(LedgerEntry entry, VoteCast event) {
        return VOTE.row()
                .with("decision", event.decision())
                .with("person", event.voter().value())
                .with("choice", event.option())
                .with("because", text(event.because()))
                .with("cast_at", entry.recordedAt())
                .with("revealed", false);
    }

    /** @param number from 1 */
    static Row condition(String decision, long number, Values row) {
        FieldValue owner = row.find(Fields.CONDITION_OWNER).orElse(null);
        return CONDITION
                .row()
                .with("decision", decision)
                .with("number", number)
                .with("what", text(row.words(Fields.CONDITION)))
                .with("owner_people", owner == null ? "" : ids(owner.people()))
                .with("owner", owner == null ? null : text(owner.words()))
                .with("due", row.day(Fields.CONDITION_DUE))
                .with("met", row.chosen(Fields.CONDITION_MET).orElse(null));
    }

    static Row marked(LedgerEntry entry, Row before, ConditionMarked event) {
        return before.with("met", event.met())
                .with("note", text(event.note()))
                .with("marked_by", entry.actor().value())
                .with("marked_at", entry.recordedAt());
    }

    static Row step(LedgerEntry entry, String decision, String what, @Nullable FreeText reason) {
        return STEP.row()
                .with("decision", decision)
                .with("entry", entry.entry())
                .with("what", what)
                .with("reason", text(reason))
                .with("by_person", entry.actor().value())
                .with("recorded_at", entry.recordedAt());
    }

    static @Nullable String text(@Nullable FreeText words) {
        return words == null ? null : words.text();
    }

    private static String ids(List<PersonId> people) {
        return people.stream().map(PersonId::value).collect(Collectors.joining(" "));
    }
}
