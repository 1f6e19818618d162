package org.groundswell.command.proof;

import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.proof.SealStore.Signed;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the checkpoint that a question needs, or says why there is none. */
@Component
class CheckpointFinder {

    private final SealStore seals;

    CheckpointFinder(SealStore seals) {
        this.seals = seals;
    }

    Signed newest(LedgerId ledger) {
        return seals.newest(ledger)
                .orElseThrow(() -> Refusal.conflict(
                                "NOT_SEALED", "No checkpoint has been signed yet. Ask again in ten seconds.")
                        .asException());
    }

    Signed at(LedgerId ledger, long size) {
        return seals.at(ledger, size)
                .orElseThrow(() -> Refusal.invalid(
                                "NO_CHECKPOINT",
                                "size",
                                "No checkpoint of size " + size + " was signed. Leave the size out for the newest.")
                        .asException());
    }

    Signed newestOr(LedgerId ledger, @Nullable Long size) {
        return size == null ? newest(ledger) : at(ledger, size);
    }

    /** The checkpoint of that size, or the newest, which must cover the entry. */
    Signed covering(LedgerId ledger, long entry, @Nullable Long size) {
        long head = seals.progress(ledger).map(SealStore.Progress::head).orElse(0L);
        if (entry < 1 || entry > head) {
            throw ProofAccess.unknown(entry);
        }
        Signed checkpoint = newestOr(ledger, size);
        if (entry > checkpoint.size()) {
            throw (size == null
                            ? Refusal.conflict(
                                    "NOT_SEALED",
                                    "Entry " + entry + " is newer than the last checkpoint. Ask again in ten seconds.")
                            : Refusal.invalid(
                                    "OUT_OF_RANGE",
                                    "size",
                                    "The checkpoint of size " + size + " was signed before entry " + entry + "."))
                    .asException();
        }
        return checkpoint;
    }
}
