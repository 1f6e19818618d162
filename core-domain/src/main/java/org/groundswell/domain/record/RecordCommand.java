package org.groundswell.domain.record;

import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What may be asked of a record. */
public sealed interface RecordCommand extends Command {

    /**
     * @param kind of the catalogue, such as {@code risk}
     * @param site the site it is about; nothing where it is about the programme
     */
    record KeepRecord(String kind, String record, @Nullable SiteCode site, Values values) implements RecordCommand {}

    /**
     * Replaces what the record says; fields left out become empty.
     *
     * @param reason why, where somebody says so
     */
    record AmendRecord(Values values, @Nullable FreeText reason) implements RecordCommand {}

    /** Takes a record back that should not have been made; it stays in the history. */
    record WithdrawRecord(FreeText reason) implements RecordCommand {}

    /** Puts a record back that should not have been withdrawn. */
    record RestoreRecord(FreeText reason) implements RecordCommand {}
}
