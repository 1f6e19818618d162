package org.groundswell.command.record;

import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.RecordValues;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.RecordCommand;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What callers send about records. */
final class RecordForms {

    private RecordForms() {}

    /**
     * @param site the site that the record is about; left out where it is about the programme
     * @param values an object with a property for each field that the catalogue describes
     */
    record KeepForm(@Nullable SiteCode site, JsonNode values) implements Form {

        RecordCommand.KeepRecord by(PersonId author, RecordKind kind, String record) {
            return new RecordCommand.KeepRecord(
                    kind.id(), record, site, RecordValues.of(kind.fields(), values, author));
        }
    }

    /** @param values as the record is to read; a field left out becomes empty */
    record AmendForm(JsonNode values, @Nullable String reason) implements Form {

        RecordCommand.AmendRecord by(PersonId author, RecordKind kind) {
            return new RecordCommand.AmendRecord(
                    RecordValues.of(kind.fields(), values, author), Words.by(author, reason));
        }
    }

    record RestoreForm(String reason) implements Form {

        RecordCommand.RestoreRecord by(PersonId author) {
            return new RecordCommand.RestoreRecord(Words.requiredBy(author, reason));
        }
    }

    record WithdrawForm(String reason) implements Form {

        RecordCommand.WithdrawRecord by(PersonId author) {
            return new RecordCommand.WithdrawRecord(Words.requiredBy(author, reason));
        }
    }
}
