package org.groundswell.domain.adoption;

import java.math.BigDecimal;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/** What may be asked about what counts as adopted. */
public sealed interface AdoptionCommand extends Command {

    String definition();

    /** @param threshold what the measure must have reached, in its own unit; only together with a measure */
    record ProposeDefinition(
            String definition, Values values, @Nullable BigDecimal threshold) implements AdoptionCommand {}

    /** By another person than the proposer. */
    record ApproveDefinition(String definition) implements AdoptionCommand {}

    /** Takes a proposal from the table: its proposer takes it back, another person refuses it. */
    record DropDefinition(String definition, FreeText reason) implements AdoptionCommand {}
}
