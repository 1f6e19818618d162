package org.groundswell.command.transfer;

import org.groundswell.command.transfer.ExportLine.Entry;
import org.groundswell.command.transfer.ExportLine.Signed;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.proof.Hash;
import org.jspecify.annotations.Nullable;

/** Takes what was read, in the file's order. */
interface ExportSink {

    ExportSink NOTHING = new ExportSink() {};

    default void entry(Entry entry) {}

    default void checkpoint(Signed signed, Hash root) {}

    /**
     * @param name nothing where it is not known
     * @param keys nothing where they have none
     */
    default void person(PersonId person, @Nullable String name, byte @Nullable [] keys) {}

    default void erased(PersonId person) {}
}
