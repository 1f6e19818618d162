package org.groundswell.domain.measure;

import java.util.Optional;
import org.groundswell.domain.FreeText;

/** What a measure is, as far as its rules need to know. */
public sealed interface MeasureState {

    /** The present definition, if there is one. */
    default Optional<MeasureDefinition> present() {
        return this instanceof Defined defined ? Optional.of(defined.definition()) : Optional.empty();
    }

    record NotDefined() implements MeasureState {}

    /** @param version of the definition, from 1 */
    record Defined(String measure, int version, MeasureDefinition definition, FreeText meaning)
            implements MeasureState {}
}
