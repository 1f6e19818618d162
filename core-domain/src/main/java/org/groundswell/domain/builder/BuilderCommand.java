package org.groundswell.domain.builder;

import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.instrument.BuiltInstrument;

/** What may be asked of an instrument that a programme builds. */
public sealed interface BuilderCommand extends Command {

    String instrument();

    /** The first draft of a new instrument; whatever is missing may follow. */
    record BeginDraft(String instrument, BuiltInstrument content) implements BuilderCommand {}

    /** The whole content as it is to stand. */
    record KeepDraft(String instrument, BuiltInstrument content) implements BuilderCommand {}

    /** Makes the draft the next version. */
    record PublishDraft(String instrument) implements BuilderCommand {}

    /** No more rounds by it; those that were opened go on. */
    record WithdrawInstrument(String instrument, FreeText reason) implements BuilderCommand {}
}
