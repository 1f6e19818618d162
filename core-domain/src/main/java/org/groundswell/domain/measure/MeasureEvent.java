package org.groundswell.domain.measure;

import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;

/** What happened to a measure. */
public sealed interface MeasureEvent extends Event {

    /** Definition version 1. */
    record MeasureDefined(String measure, MeasureDefinition definition, FreeText meaning) implements MeasureEvent {}

    record MeasureRedefined(
            String measure, int version, MeasureDefinition definition, FreeText meaning, FreeText reason)
            implements MeasureEvent {}
}
