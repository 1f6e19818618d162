package org.groundswell.command.proof;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How ledgers are sealed and signed.
 *
 * @param signingKey base64 of seed and public key; without one nothing is signed
 * @param log the name under which this installation signs, an address without its scheme
 * @param witnessed a folder outside the database that remembers the last checkpoint signed of each ledger
 * @param witnesses keys of the witnesses whose signatures are taken, separated by blanks or commas
 * @param every a checkpoint after so many entries
 * @param after and at the latest so long after an entry; short enough that its proof is there within 10 s
 * @param sweep how often new entries are looked for
 */
@ConfigurationProperties("groundswell.proof")
record ProofSettings(
        String signingKey, String log, String witnessed, String witnesses, int every, Duration after, Duration sweep) {

    ProofSettings {
        if (every < 1) {
            throw new IllegalArgumentException("groundswell.proof.every is 1 or more, not " + every);
        }
    }

    boolean signs() {
        return !signingKey.isBlank();
    }
}
