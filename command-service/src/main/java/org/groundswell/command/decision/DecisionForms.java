package org.groundswell.command.decision;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.RecordValues;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.decision.DecisionCommand.ApproveDecision;
import org.groundswell.domain.decision.DecisionCommand.CastVote;
import org.groundswell.domain.decision.DecisionCommand.CloseVote;
import org.groundswell.domain.decision.DecisionCommand.MarkCondition;
import org.groundswell.domain.decision.DecisionCommand.OpenDecision;
import org.groundswell.domain.decision.DecisionCommand.RecordOutcome;
import org.groundswell.domain.decision.DecisionCommand.SendBack;
import org.groundswell.domain.decision.DecisionCommand.TakeDecision;
import org.groundswell.domain.decision.DecisionCommand.WithdrawDecision;
import org.groundswell.domain.instrument.RecordKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What callers send about decisions. Words that must be there may be left out here: their rules name all faults at once. */
final class DecisionForms {

    private DecisionForms() {}

    /**
     * @param values the catalogue's fields of a question, among them the ledger entry that is the evidence
     * @param asked ids of those who vote
     */
    record OpenForm(
            JsonNode values, List<PersonId> asked, @Nullable String consulted) implements Form {

        OpenDecision by(PersonId author, RecordKind kind, String decision) {
            return new OpenDecision(
                    decision, RecordValues.of(kind.fields(), values, author), asked, Words.by(author, consulted));
        }
    }

    /** @param option its number from 1, in quotes, or {@code "none"} */
    record VoteForm(String option, @Nullable String because) implements Form {

        CastVote by(PersonId author) {
            return new CastVote(option.strip(), Words.by(author, because));
        }
    }

    /** @param values the catalogue's fields of what was decided */
    record TakeForm(JsonNode values, @Nullable String expectedEffect) implements Form {

        TakeDecision by(PersonId author, RecordKind kind) {
            return new TakeDecision(
                    RecordValues.of(kind.fields(), values, author),
                    Words.requiredBy(author, expectedEffect == null ? "" : expectedEffect));
        }
    }

    record ApproveForm(@Nullable String note) implements Form {

        ApproveDecision by(PersonId author) {
            return new ApproveDecision(Words.by(author, note));
        }
    }

    record ReasonForm(String reason) implements Form {

        CloseVote closing(PersonId author) {
            return new CloseVote(Words.requiredBy(author, reason));
        }

        SendBack sendingBack(PersonId author) {
            return new SendBack(Words.requiredBy(author, reason));
        }

        WithdrawDecision withdrawing(PersonId author) {
            return new WithdrawDecision(Words.requiredBy(author, reason));
        }
    }

    /** @param met yes, no or partly */
    record MarkForm(String met, @Nullable String note) implements Form {

        MarkCondition by(PersonId author, String condition) {
            return new MarkCondition(condition, met, Words.by(author, note));
        }
    }

    record OutcomeForm(String outcome, @Nullable LocalDate lookAgainOn) implements Form {

        RecordOutcome by(PersonId author) {
            return new RecordOutcome(Words.requiredBy(author, outcome), lookAgainOn);
        }
    }
}
