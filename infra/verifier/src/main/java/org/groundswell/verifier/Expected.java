package org.groundswell.verifier;

import java.util.List;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.VerifierKey;

/**
 * What a verifier knows of its own, and not from the pack.
 *
 * @param key of the log, as it was got by another way
 * @param witnesses every one of which must have signed the checkpoint that the pack is proved by
 * @param former keys of the logs that the ledger was in before it came to this one
 * @param kept checkpoints kept from before, with which the pack must agree
 */
record Expected(VerifierKey key, List<VerifierKey> witnesses, List<VerifierKey> former, List<SignedNote> kept) {

    Expected {
        witnesses = List.copyOf(witnesses);
        former = List.copyOf(former);
        kept = List.copyOf(kept);
    }
}
