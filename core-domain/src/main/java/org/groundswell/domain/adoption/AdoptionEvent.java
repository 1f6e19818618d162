package org.groundswell.domain.adoption;

import java.math.BigDecimal;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/** What happened to the definitions of what counts as adopted. */
public sealed interface AdoptionEvent extends Event {

    String definition();

    /**
     * @param contentVersion of the catalogue file that described the fields
     * @param proposer who may not approve it
     * @param threshold what the measure must have reached, in its own unit
     */
    record DefinitionProposed(
            String definition,
            String contentVersion,
            PersonId proposer,
            Values values,
            @Nullable BigDecimal threshold) implements AdoptionEvent {}

    /** From the day it names on, counts are under this definition. */
    record DefinitionApproved(String definition) implements AdoptionEvent {}

    /** @param byProposer whether it was taken back, and not refused */
    record DefinitionDropped(String definition, boolean byProposer, FreeText reason) implements AdoptionEvent {}
}
