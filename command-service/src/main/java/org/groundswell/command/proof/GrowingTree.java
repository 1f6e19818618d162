package org.groundswell.command.proof;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.Proofs;
import org.groundswell.domain.ledger.proof.Tiles;
import org.groundswell.domain.ledger.proof.TreeHasher;

/**
 * A ledger's tree while leaves are appended, in one thread: what has grown is in memory, what has not is read as it is needed. A
 * tile that fills hands its root up a level.
 */
final class GrowingTree implements Proofs.Nodes {

    private final LedgerId ledger;
    private final StoredTiles store;
    private final Map<Tiles.Place, byte[]> grown = new LinkedHashMap<>();
    private final TreeHasher hasher = new TreeHasher();
    private Tiles nodes;
    private long size;

    GrowingTree(LedgerId ledger, StoredTiles store, long size) {
        this.ledger = ledger;
        this.store = store;
        this.size = size;
        this.nodes = new Tiles(this::tile);
    }

    long size() {
        return size;
    }

    void append(Hash leaf) {
        put(0, size, leaf);
        size++;
    }

    private void put(int level, long index, Hash hash) {
        Tiles.Place place = new Tiles.Place(level, index >> Tiles.HEIGHT);
        int within = (int) (index & (Tiles.WIDTH - 1));
        hash.copyTo(room(place), within * Hash.LENGTH);
        if (within == Tiles.WIDTH - 1) {
            int below = level * Tiles.HEIGHT + Tiles.HEIGHT - 1;
            put(
                    level + 1,
                    place.number(),
                    hasher.node(node(below, 2 * place.number()), node(below, 2 * place.number() + 1)));
        }
    }

    private byte[] room(Tiles.Place place) {
        byte[] own = grown.get(place);
        if (own == null) {
            own = Arrays.copyOf(store.load(ledger, place.level(), place.number()), Tiles.WIDTH * Hash.LENGTH);
            grown.put(place, own);
            nodes = new Tiles(this::tile);
        }
        return own;
    }

    @Override
    public Hash node(int level, long index) {
        return nodes.node(level, index);
    }

    Hash root() {
        return Proofs.root(this, size);
    }

    /** Writes every tile that has grown. */
    void keep() {
        grown.forEach((place, hashes) -> {
            long complete = size >> (place.level() * Tiles.HEIGHT);
            long filled = Math.min(Tiles.WIDTH, complete - place.number() * Tiles.WIDTH);
            store.keep(ledger, place, Arrays.copyOf(hashes, (int) filled * Hash.LENGTH));
        });
    }

    private byte[] tile(int level, long number) {
        byte[] own = grown.get(new Tiles.Place(level, number));
        return own == null ? store.load(ledger, level, number) : own;
    }
}
