package org.groundswell.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.TreeHasher;

/** Computes again what an entry's line says was hashed, and compares. */
final class EntryHashes {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int HEX_LENGTH = 2 * Hash.LENGTH;

    private final TreeHasher hasher = new TreeHasher();
    private final byte[] hash = new byte[Hash.LENGTH];
    private final byte[] hex = new byte[HEX_LENGTH];

    /**
     * @return the hash of the leaf, good until the next call
     * @throws NotProvenException where payload, record and leaf do not fit each other
     */
    byte[] leafOf(EntryLine entry) {
        if (!entry.withheld()) {
            hasher.payload(entry.salt(), entry.payload(), entry.payloadLength(), hash, 0);
            if (!saysThis(entry.line(), entry.payloadHashAt())) {
                throw new NotProvenException(
                        "its payload, with its salt, is not the one that its record names by hash");
            }
        }
        hasher.leaf(entry.line(), entry.recordAt(), entry.recordLength(), hash, 0);
        if (!saysThis(entry.line(), entry.leafAt())) {
            throw new NotProvenException("its record is not the one that was sealed");
        }
        return hash;
    }

    private boolean saysThis(byte[] line, int at) {
        for (int i = 0; i < Hash.LENGTH; i++) {
            hex[2 * i] = HEX[hash[i] >> 4 & 0xf];
            hex[2 * i + 1] = HEX[hash[i] & 0xf];
        }
        return Arrays.equals(hex, 0, HEX_LENGTH, line, at, at + HEX_LENGTH);
    }
}
