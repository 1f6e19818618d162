package org.groundswell.domain.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Inclusion and consistency proofs as RFC 6962, sections 2.1.1 and 2.1.2, define them, from the nodes of complete subtrees; and
 * their verification as RFC 9162, sections 2.1.3.2 and 2.1.4.2, gives it.
 */
public final class Proofs {

    private Proofs() {}

    /** Knows the complete subtrees of a tree. */
    @FunctionalInterface
    public interface Nodes {

        /**
         * @param level the subtree's height; 0 is a leaf
         * @param index which of the subtrees of that height, from 0
         */
        Hash node(int level, long index);
    }

    /** The root of the first leaves; of none, the hash of nothing. */
    public static Hash root(Nodes nodes, long size) {
        if (size < 0) {
            throw new NotProvenException("A tree's size is 0 or more, not " + size);
        }
        TreeHasher hasher = new TreeHasher();
        return size == 0 ? hasher.empty() : range(nodes, hasher, 0, size);
    }

    /**
     * @param index of the leaf, from 0
     * @return the siblings on the way from leaf to root
     * @throws NotProvenException for a leaf that the tree does not have
     */
    public static List<Hash> inclusion(Nodes nodes, long index, long size) {
        requireWithin(index, size);
        List<Hash> proof = new ArrayList<>();
        TreeHasher hasher = new TreeHasher();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + largestPowerBelow(to - from);
            if (index < middle) {
                proof.addFirst(range(nodes, hasher, middle, to));
                to = middle;
            } else {
                proof.addFirst(range(nodes, hasher, from, middle));
                from = middle;
            }
        }
        return List.copyOf(proof);
    }

    /** @throws NotProvenException unless {@code 0 < first <= second} */
    public static List<Hash> consistency(Nodes nodes, long first, long second) {
        requireOrdered(first, second);
        List<Hash> proof = new ArrayList<>();
        TreeHasher hasher = new TreeHasher();
        long from = 0;
        long to = second;
        while (to > first) {
            long middle = from + largestPowerBelow(to - from);
            if (first <= middle) {
                proof.addFirst(range(nodes, hasher, middle, to));
                to = middle;
            } else {
                proof.addFirst(range(nodes, hasher, from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            proof.addFirst(range(nodes, hasher, from, first));
        }
        return List.copyOf(proof);
    }

    /** @throws NotProvenException unless the leaf is at that place of the tree with that root */
    public static void verifyInclusion(long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        requireWithin(index, size);
        TreeHasher hasher = new TreeHasher();
        long place = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                throw new NotProvenException("The inclusion proof is too long");
            }
            if ((place & 1) == 1 || place == last) {
                hash = hasher.node(sibling, hash);
                while ((place & 1) == 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = hasher.node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new NotProvenException("The inclusion proof is too short");
        }
        if (!hash.equals(root)) {
            throw new NotProvenException("The inclusion proof leads to another root");
        }
    }

    /**
     * @throws NotProvenException unless the second tree is the first with leaves appended; a size of 0 is refused, since the
     *     tree without leaves says nothing about any other
     */
    public static void verifyConsistency(long first, long second, List<Hash> proof, Hash firstRoot, Hash secondRoot) {
        requireOrdered(first, second);
        if (first == second) {
            if (!proof.isEmpty()) {
                throw new NotProvenException("Trees of one size need no proof");
            }
            if (!firstRoot.equals(secondRoot)) {
                throw new NotProvenException("Two trees of one size have different roots");
            }
            return;
        }
        if (proof.isEmpty()) {
            throw new NotProvenException("The consistency proof is empty");
        }
        List<Hash> path = proof;
        if (Long.bitCount(first) == 1) {
            path = new ArrayList<>(proof);
            path.addFirst(firstRoot);
        }
        follow(first, second, path, firstRoot, secondRoot);
    }

    private static void follow(long first, long second, List<Hash> path, Hash firstRoot, Hash secondRoot) {
        int complete = Long.numberOfTrailingZeros(first);
        long place = (first - 1) >> complete;
        long last = (second - 1) >> complete;
        TreeHasher hasher = new TreeHasher();
        Hash before = path.getFirst();
        Hash after = path.getFirst();
        for (Hash sibling : path.subList(1, path.size())) {
            if (last == 0) {
                throw new NotProvenException("The consistency proof is too long");
            }
            if ((place & 1) == 1 || place == last) {
                before = hasher.node(sibling, before);
                after = hasher.node(sibling, after);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                after = hasher.node(after, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new NotProvenException("The consistency proof is too short");
        }
        if (!before.equals(firstRoot)) {
            throw new NotProvenException("The consistency proof leads to another first root");
        }
        if (!after.equals(secondRoot)) {
            throw new NotProvenException("The consistency proof leads to another second root");
        }
    }

    private static void requireWithin(long index, long size) {
        if (index < 0 || index >= size) {
            throw new NotProvenException("A tree of size " + size + " has no leaf " + index);
        }
    }

    private static void requireOrdered(long first, long second) {
        if (first < 1 || second < first) {
            throw new NotProvenException(
                    "A tree of size " + first + " cannot be the beginning of one of size " + second);
        }
    }

    /** Leaves from, inclusive, to, exclusive, where from is a multiple of the power of two that covers them. */
    private static Hash range(Nodes nodes, TreeHasher hasher, long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.node(level, from >> level);
        }
        long middle = from + largestPowerBelow(count);
        Hash left = range(nodes, hasher, from, middle);
        return hasher.node(left, range(nodes, hasher, middle, to));
    }

    /** The largest power of two smaller than a number above 1. */
    private static long largestPowerBelow(long number) {
        return Long.highestOneBit(number - 1);
    }
}
