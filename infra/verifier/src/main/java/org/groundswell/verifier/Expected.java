package org.groundswell.verifier;

import java.util.List;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.VerifierKey;

/**
 * What a verifier knows of its own, and not from the pack.
 *
 * @param key of the log, as it was got by another way
 * @param witnesses every one of which must have signed the checkpoint that the pack is proved by
 * @param kept checkpoints kept from before, with which the pack must agree
 */
record Expected(VerifierKey key, List<VerifierKey> witnesses, List<SignedNote> kept) {

    Expected {
        witnesses = List.copyOf(witnesses);
        kept = List.copyOf(kept);
    }
}
