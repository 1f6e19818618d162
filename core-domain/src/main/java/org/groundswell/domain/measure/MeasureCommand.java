package org.groundswell.domain.measure;

import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;

/** What may be asked of a measure. */
public sealed interface MeasureCommand extends Command {

    record DefineMeasure(String measure, MeasureDefinition definition, FreeText meaning) implements MeasureCommand {}

    record RedefineMeasure(MeasureDefinition definition, FreeText meaning, FreeText reason) implements MeasureCommand {}
}
