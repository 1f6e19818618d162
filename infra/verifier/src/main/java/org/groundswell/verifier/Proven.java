package org.groundswell.verifier;

import org.groundswell.domain.ledger.proof.Checkpoint;

/**
 * What a pack has proved.
 *
 * @param whole whether these are all entries up to the checkpoint
 * @param entries how many were proved
 * @param withheld of how many of these the payload is not shown
 * @param checkpoint by which
 */
record Proven(boolean whole, String ledger, long entries, long withheld, Checkpoint checkpoint) {

    String sentence() {
        String what = whole
                ? "Complete: these are all %,d entries of %s up to its checkpoint %,d, each as it was sealed"
                        .formatted(entries, ledger, checkpoint.size())
                : "Genuine: %s of %s as sealed in its checkpoint %,d"
                        .formatted(
                                entries == 1 ? "this is 1 entry" : "these are %,d entries".formatted(entries),
                                ledger,
                                checkpoint.size());
        String not = withheld == 0 ? "" : " (%,d without the payload, which is withheld)".formatted(withheld);
        return what + not + ". Root " + checkpoint.root().base64() + ".";
    }
}
