/**
 * Proof: each ledger as a Merkle tree that is sealed as it grows, signed checkpoints, proofs, receipts and packs for whoever wants
 * to check without us, and the signatures of witnesses.
 */
@NullMarked
package org.groundswell.command.proof;

import org.jspecify.annotations.NullMarked;
