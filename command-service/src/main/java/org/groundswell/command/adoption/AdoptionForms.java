package org.groundswell.command.adoption;

import java.math.BigDecimal;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.RecordValues;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.adoption.AdoptionCommand.DropDefinition;
import org.groundswell.domain.adoption.AdoptionCommand.ProposeDefinition;
import org.groundswell.domain.instrument.RecordKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What callers send about what counts as adopted. */
final class AdoptionForms {

    private AdoptionForms() {}

    /**
     * @param values an object with a property for each field of the catalogue's form
     * @param threshold what the measure must have reached, in its own unit; a proportion between 0 and 1
     */
    record ProposeForm(JsonNode values, @Nullable BigDecimal threshold) implements Form {

        ProposeDefinition by(PersonId author, RecordKind kind, String definition) {
            return new ProposeDefinition(definition, RecordValues.of(kind.fields(), values, author), threshold);
        }
    }

    record DropForm(String reason) implements Form {

        DropDefinition by(PersonId author, String definition) {
            return new DropDefinition(definition, Words.requiredBy(author, reason));
        }
    }
}
