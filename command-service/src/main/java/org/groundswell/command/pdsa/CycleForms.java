package org.groundswell.command.pdsa;

import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.RecordValues;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.pdsa.CycleCommand.ActOnCycle;
import org.groundswell.domain.pdsa.CycleCommand.AmendPlan;
import org.groundswell.domain.pdsa.CycleCommand.PlanCycle;
import org.groundswell.domain.pdsa.CycleCommand.StartCycle;
import org.groundswell.domain.pdsa.CycleCommand.StudyCycle;
import org.groundswell.domain.pdsa.CycleCommand.TellHappened;
import org.groundswell.domain.pdsa.CycleCommand.WithdrawCycle;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What callers send about tests of change. */
final class CycleForms {

    private CycleForms() {}

    /** @param values the catalogue's fields of the step */
    record ValuesForm(JsonNode values) implements Form {

        PlanCycle planning(PersonId author, RecordKind kind, String cycle, SiteCode site) {
            return new PlanCycle(cycle, site, read(author, kind));
        }

        AmendPlan amending(PersonId author, RecordKind kind) {
            return new AmendPlan(read(author, kind));
        }

        StartCycle starting(PersonId author, RecordKind kind) {
            return new StartCycle(read(author, kind));
        }

        TellHappened telling(PersonId author, RecordKind kind) {
            return new TellHappened(read(author, kind));
        }

        StudyCycle studying(PersonId author, RecordKind kind) {
            return new StudyCycle(read(author, kind));
        }

        ActOnCycle acting(PersonId author, RecordKind kind) {
            return new ActOnCycle(read(author, kind));
        }

        private Values read(PersonId author, RecordKind kind) {
            return RecordValues.of(kind.fields(), values, author);
        }
    }

    record WithdrawForm(@Nullable String reason) implements Form {

        WithdrawCycle by(PersonId author) {
            return new WithdrawCycle(Words.requiredBy(author, reason == null ? "" : reason));
        }
    }
}
