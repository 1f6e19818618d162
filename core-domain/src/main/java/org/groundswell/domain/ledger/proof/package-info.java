/**
 * A ledger as a Merkle log: hashing as in RFC 6962, proofs, checkpoints as C2SP tlog-checkpoint and signed notes, and the lines
 * of a pack that is verified elsewhere. The JDK alone, because these classes also go into the verifier's jar.
 *
 * <p>Leaves are numbered from 0, entries from 1: entry {@code n} is leaf {@code n - 1}. Sizes are numbers of leaves. A hash is 32
 * bytes of SHA-256. What does not hold, or is not in its form, is a {@link
 * org.groundswell.domain.ledger.proof.NotProvenException} that says why.
 */
@NullMarked
package org.groundswell.domain.ledger.proof;

import org.jspecify.annotations.NullMarked;
