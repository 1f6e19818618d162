package org.groundswell.domain.ledger.proof;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, word for word, without any of the cleverness that is tested against it. */
final class RecursiveTree {

    private final TreeHasher hasher = new TreeHasher();

    Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return hasher.empty();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return hasher.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    List<Hash> inclusion(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        return m < k ? and(inclusion(m, left), root(right)) : and(inclusion(m - k, right), root(left));
    }

    List<Hash> consistency(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private List<Hash> subproof(int m, List<Hash> leaves, boolean whole) {
        if (m == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int k = split(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        return m <= k ? and(subproof(m, left, whole), root(right)) : and(subproof(m - k, right, false), root(left));
    }

    private static List<Hash> and(List<Hash> proof, Hash last) {
        List<Hash> more = new ArrayList<>(proof);
        more.add(last);
        return more;
    }

    private static int split(int size) {
        int k = 1;
        while (2 * k < size) {
            k *= 2;
        }
        return k;
    }
}
