package org.groundswell.domain.ledger.proof;

import java.util.Arrays;

/**
 * A tree that only grows and keeps no more than one hash a level: appending is one leaf and on average one node, and the root is
 * at hand at every size. Not for several threads at once.
 */
public final class CompactRange {

    private static final int LEVELS = 63;

    private final TreeHasher hasher = new TreeHasher();
    /** The roots of the complete subtrees that the leaves fall into, largest first. */
    private final byte[] subtrees = new byte[(LEVELS + 1) * Hash.LENGTH];

    private final byte[] folding = new byte[2 * Hash.LENGTH];
    private int count;
    private long size;

    /** The number of leaves. */
    public long size() {
        return size;
    }

    public void append(Hash leaf) {
        leaf.copyTo(subtrees, count * Hash.LENGTH);
        grow();
    }

    /** Appends the leaf whose hash lies at the given place. */
    public void append(byte[] hashes, int at) {
        System.arraycopy(hashes, at, subtrees, count * Hash.LENGTH, Hash.LENGTH);
        grow();
    }

    private void grow() {
        count++;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            int left = (count - 2) * Hash.LENGTH;
            hasher.node(subtrees, left, subtrees, left);
            count--;
        }
        size++;
    }

    public Hash root() {
        if (count == 0) {
            return hasher.empty();
        }
        System.arraycopy(subtrees, (count - 1) * Hash.LENGTH, folding, Hash.LENGTH, Hash.LENGTH);
        for (int i = count - 2; i >= 0; i--) {
            System.arraycopy(subtrees, i * Hash.LENGTH, folding, 0, Hash.LENGTH);
            hasher.node(folding, 0, folding, Hash.LENGTH);
        }
        return Hash.of(Arrays.copyOfRange(folding, Hash.LENGTH, 2 * Hash.LENGTH));
    }

    /** The tree of given leaves. */
    public static CompactRange of(Iterable<Hash> leaves) {
        CompactRange range = new CompactRange();
        leaves.forEach(range::append);
        return range;
    }
}
