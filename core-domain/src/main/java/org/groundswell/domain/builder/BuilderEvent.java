package org.groundswell.domain.builder;

import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.instrument.BuiltInstrument;

/** What happened to an instrument that a programme builds. */
public sealed interface BuilderEvent extends Event {

    String instrument();

    /** The whole content, so that every earlier state of a draft can be read again. */
    record DraftKept(String instrument, BuiltInstrument content) implements BuilderEvent {}

    /** @param version from 1, one after another */
    record VersionPublished(String instrument, int version, BuiltInstrument content) implements BuilderEvent {}

    record InstrumentWithdrawn(String instrument, FreeText reason) implements BuilderEvent {}
}
