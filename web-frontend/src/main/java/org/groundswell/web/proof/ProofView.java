package org.groundswell.web.proof;

import java.time.Instant;
import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * The page of proof.
 *
 * @param finding whether everything is sealed, in a sentence
 * @param refused why nothing is signed at present
 * @param checkpoint the newest; without one nothing can be taken away yet
 * @param whole whether the caller may take the whole programme's pack
 * @param sites whose packs the caller may take
 * @param entry whose receipt is offered
 * @param command what to type to verify
 * @param former the installations that it was in before, the last one first
 */
public record ProofView(
        String finding,
        @Nullable String refused,
        long head,
        @Nullable Checkpoint checkpoint,
        @Nullable Witness witness,
        @Nullable String key,
        boolean whole,
        List<Option> sites,
        String entry,
        @Nullable String command,
        List<Former> former) {

    public record Checkpoint(long size, String root, Instant signedAt) {}

    /**
     * Where it was before.
     *
     * @param key of that installation's log
     * @param size of the last checkpoint that it signed
     * @param note that checkpoint
     */
    public record Former(String key, long size, String note) {}

    public record Witness(String name, long size, Instant signedAt) {}
}
