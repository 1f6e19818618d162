package org.groundswell.web.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the command service says that a history is sealed. */
record ProofReading(
        @Nullable String key,
        long head,
        @Nullable Checkpoint checkpoint,
        @Nullable Witness witness,
        @Nullable String refused,
        @Nullable List<Former> former) {

    record Checkpoint(long size, String root, Instant signedAt) {}

    /** Where it was before. */
    record Former(String key, long size, String note) {}

    record Witness(String name, long size, Instant signedAt) {}

    /** Entries that no checkpoint covers yet. */
    long waiting() {
        return checkpoint == null ? head : head - checkpoint.size();
    }
}
