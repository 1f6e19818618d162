package org.groundswell.domain.ledger.proof;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 as RFC 6962, section 2.1, uses it: a leaf is {@code SHA-256(0x00 ‖ record)}, a node {@code SHA-256(0x01 ‖ left ‖
 * right)}, and the tree without leaves is the hash of nothing. Not for several threads at once.
 */
public final class TreeHasher {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256;
    private final byte[] digest = new byte[Hash.LENGTH];

    public TreeHasher() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every JDK has SHA-256", absent);
        }
    }

    public Hash empty() {
        return finished();
    }

    public Hash leaf(byte[] record) {
        sha256.update(LEAF);
        sha256.update(record);
        return finished();
    }

    public Hash node(Hash left, Hash right) {
        sha256.update(NODE);
        sha256.update(left.bytes());
        sha256.update(right.bytes());
        return finished();
    }

    /** {@code SHA-256(salt ‖ payload)}. The salt's length is fixed, so the two cannot be cut otherwise. */
    public Hash payload(byte[] salt, byte[] payload) {
        sha256.update(salt);
        sha256.update(payload);
        return finished();
    }

    /** A leaf's hash, without making an object of it. */
    public void leaf(byte[] from, int at, int length, byte[] into, int intoAt) {
        sha256.update(LEAF);
        sha256.update(from, at, length);
        finish(into, intoAt);
    }

    /** A node's hash; its two children lie beside each other at the given place. */
    public void node(byte[] children, int at, byte[] into, int intoAt) {
        sha256.update(NODE);
        sha256.update(children, at, 2 * Hash.LENGTH);
        finish(into, intoAt);
    }

    /** A payload's hash, without making an object of it. */
    public void payload(byte[] salt, byte[] payload, int length, byte[] into, int intoAt) {
        sha256.update(salt);
        sha256.update(payload, 0, length);
        finish(into, intoAt);
    }

    private Hash finished() {
        finish(digest, 0);
        return Hash.of(digest);
    }

    private void finish(byte[] into, int at) {
        try {
            sha256.digest(into, at, Hash.LENGTH);
        } catch (DigestException tooShort) {
            throw new IllegalArgumentException("There is no room for a hash", tooShort);
        }
    }
}
