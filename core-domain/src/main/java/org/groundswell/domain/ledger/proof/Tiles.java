package org.groundswell.domain.ledger.proof;

import java.util.HashMap;
import java.util.Map;

/**
 * A tree kept as tiles, after C2SP tlog-tiles: a tile of level {@code l} holds in order the hashes of up to 256 subtrees of
 * height {@code 8 l}, so that any proof reads a tile or two of each level. Tiles are loaded once each.
 */
public final class Tiles implements Proofs.Nodes {

    public static final int HEIGHT = 8;
    public static final int WIDTH = 1 << HEIGHT;

    private final Loader loader;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<Place, byte[]> loaded = new HashMap<>();

    public Tiles(Loader loader) {
        this.loader = loader;
    }

    /** Where tiles come from. */
    @FunctionalInterface
    public interface Loader {

        /** @return the tile's hashes, one after another; empty where there is no such tile */
        byte[] load(int level, long number);
    }

    /**
     * @param level of the tile, not of a node
     * @param number which tile of that level, from 0
     */
    public record Place(int level, long number) {}

    @Override
    public Hash node(int level, long index) {
        int within = level % HEIGHT;
        long first = index << within;
        Place place = new Place(level / HEIGHT, first >> HEIGHT);
        byte[] tile = loaded.computeIfAbsent(place, wanted -> loader.load(wanted.level(), wanted.number()));
        int at = (int) (first & (WIDTH - 1)) * Hash.LENGTH;
        int length = Hash.LENGTH << within;
        if (at + length > tile.length) {
            throw new NotProvenException("The stored tree lacks node " + index + " of level " + level);
        }
        return subtree(tile, at, length);
    }

    private Hash subtree(byte[] tile, int at, int length) {
        if (length == Hash.LENGTH) {
            return Hash.of(tile, at, length);
        }
        int half = length / 2;
        return hasher.node(subtree(tile, at, half), subtree(tile, at + half, half));
    }
}
