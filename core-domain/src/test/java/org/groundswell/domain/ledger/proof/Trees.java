package org.groundswell.domain.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Trees of made-up leaves. */
final class Trees {

    private Trees() {}

    static List<Hash> leaves(int count) {
        TreeHasher hasher = new TreeHasher();
        return IntStream.range(0, count)
                .mapToObj(i -> hasher.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** The nodes of a tree that is kept as tiles, as the store keeps it. */
    static Proofs.Nodes tiled(List<Hash> leaves) {
        RecursiveTree tree = new RecursiveTree();
        return new Tiles((level, number) -> {
            int covered = (int) Math.pow(Tiles.WIDTH, level);
            int complete = leaves.size() / covered;
            int from = Math.toIntExact(number * Tiles.WIDTH);
            int to = Math.min(complete, from + Tiles.WIDTH);
            byte[] tile = new byte[Math.max(0, to - from) * Hash.LENGTH];
            for (int i = from; i < to; i++) {
                tree.root(leaves.subList(i * covered, (i + 1) * covered)).copyTo(tile, (i - from) * Hash.LENGTH);
            }
            return tile;
        });
    }
}
