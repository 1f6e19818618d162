package org.groundswell.domain.ledger.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A tree kept as tiles, after C2SP tlog-tiles: a tile of level {@code l} holds in order the hashes of up to 256 subtrees of
 * height {@code 8 l}, so that any proof reads a tile or two of each level. Some tiles are kept once loaded.
 */
public final class Tiles implements Proofs.Nodes {

    public static final int HEIGHT = 8;
    public static final int WIDTH = 1 << HEIGHT;

    private static final int MOST_LOADED = 64;

    private final Loader loader;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<Place, byte[]> loaded = new LinkedHashMap<>(MOST_LOADED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, byte[]> eldest) {
            return size() > MOST_LOADED;
        }
    };

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

    /** The hash of a leaf as it was sealed. */
    public Hash leaf(long index) {
        return node(0, index);
    }

    @Override
    public Hash node(int level, long index) {
        int within = level % HEIGHT;
        long first = index << within;
        Place place = new Place(level / HEIGHT, first >> HEIGHT);
        byte[] tile = tile(place);
        int at = (int) (first & (WIDTH - 1)) * Hash.LENGTH;
        int length = Hash.LENGTH << within;
        if (at + length > tile.length) {
            throw new NotProvenException("The stored tree lacks node " + index + " of level " + level);
        }
        return subtree(tile, at, length);
    }

    private byte[] tile(Place place) {
        byte[] known = loaded.get(place);
        if (known != null) {
            return known;
        }
        byte[] tile = loader.load(place.level(), place.number());
        loaded.put(place, tile);
        return tile;
    }

    private Hash subtree(byte[] tile, int at, int length) {
        if (length == Hash.LENGTH) {
            return Hash.of(tile, at, length);
        }
        int half = length / 2;
        return hasher.node(subtree(tile, at, half), subtree(tile, at + half, half));
    }
}
