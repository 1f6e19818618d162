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
        @Nullable String command) {

    public record Checkpoint(long size, String root, Instant signedAt) {}

    public record Witness(String name, long size, Instant signedAt) {}
}
