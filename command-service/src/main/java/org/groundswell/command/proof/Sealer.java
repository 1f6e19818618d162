package org.groundswell.command.proof;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groundswell.command.proof.SealStore.Signed;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Checkpoint;
import org.groundswell.domain.ledger.proof.EntryRecord;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.Proofs;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One pass over one ledger, in one transaction: claims the cursor, appends the entries beyond it to the tree, and signs. Nothing
 * is signed that does not continue both the checkpoint before it in the database and the last one remembered outside.
 */
final class Sealer {

    /** Bounds what one transaction reads; a multiple of the usual rhythm. */
    private static final int MOST = 4_096;

    private final SealStore store;
    private final StoredTiles tiles;
    private final LogKeys keys;
    private final FormerCheckpoints former;
    private final WitnessedFile witnessed;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final int every;

    Sealer(
            SealStore store,
            StoredTiles tiles,
            LogKeys keys,
            FormerCheckpoints former,
            WitnessedFile witnessed,
            TransactionOperations transactions,
            Clock clock,
            int every) {
        this.store = store;
        this.tiles = tiles;
        this.keys = keys;
        this.former = former;
        this.witnessed = witnessed;
        this.transactions = transactions;
        this.clock = clock;
        this.every = every;
    }

    /**
     * Seals what is due: whole stretches of the rhythm and, where asked for, what is left after them.
     *
     * @return the size sealed; nothing where another instance is at it
     * @throws NotProvenException where signing is refused, with the reason; nothing has then changed
     */
    Optional<Long> seal(LedgerId ledger, boolean rest) {
        return transactions.execute(_ -> store.claim(ledger).map(from -> seal(ledger, from, rest)));
    }

    private long seal(LedgerId ledger, long from, boolean rest) {
        long head = store.progress(ledger).map(SealStore.Progress::head).orElse(from);
        Checkpoint remembered = remembered(ledger);
        if (remembered != null && head < remembered.size()) {
            throw new NotProvenException(
                    "The database holds " + head + " entries of " + ledger + ", but a checkpoint of "
                            + remembered.size()
                            + " was signed: it was restored to a state before that. Nothing is signed until the"
                            + " missing entries are back");
        }
        long due = rest ? head : head - head % every;
        long upTo = Math.min(due, from - from % every + Math.max(every, MOST - MOST % every));
        if (upTo <= from) {
            return from;
        }
        GrowingTree tree = new GrowingTree(ledger, tiles, from);
        List<SignedNote> signed = grow(ledger, tree, upTo, remembered);
        tree.keep();
        store.move(ledger, tree.size());
        if (!signed.isEmpty()) {
            witnessed.remember(ledger, signed.getLast());
        }
        return tree.size();
    }

    /** What was signed last and must be continued: by this installation, or, until it has signed, by the one it comes from. */
    private @Nullable Checkpoint remembered(LedgerId ledger) {
        return witnessed
                .last(ledger, keys.of(ledger))
                .or(() -> former.newest(ledger)
                        .map(signed -> new Checkpoint(keys.origin(ledger), signed.size(), signed.root())))
                .orElse(null);
    }

    private List<SignedNote> grow(LedgerId ledger, GrowingTree tree, long upTo, @Nullable Checkpoint remembered) {
        List<SignedNote> signed = new ArrayList<>();
        Checkpoint before = store.newest(ledger)
                .map(checkpoint -> new Checkpoint(keys.origin(ledger), checkpoint.size(), checkpoint.root()))
                .orElse(null);
        for (EntryRecord each : store.records(ledger, tree.size(), upTo)) {
            if (each.entry() != tree.size() + 1) {
                throw missing(ledger, tree.size() + 1);
            }
            tree.append(each.leaf());
            boolean time = tree.size() % every == 0 || tree.size() == upTo;
            if (time && (remembered == null || tree.size() >= remembered.size())) {
                Checkpoint next = new Checkpoint(keys.origin(ledger), tree.size(), tree.root());
                requireContinues(tree, before, next);
                requireContinues(tree, remembered, next);
                signed.add(sign(ledger, next));
                before = next;
            }
        }
        if (tree.size() < upTo) {
            throw missing(ledger, tree.size() + 1);
        }
        return signed;
    }

    private SignedNote sign(LedgerId ledger, Checkpoint checkpoint) {
        SignedNote note = keys.sign(checkpoint);
        store.keep(ledger, new Signed(checkpoint.size(), checkpoint.root(), note.toString(), clock.instant()));
        return note;
    }

    private static void requireContinues(GrowingTree tree, @Nullable Checkpoint before, Checkpoint next) {
        if (before == null) {
            return;
        }
        try {
            List<Hash> proof = Proofs.consistency(tree, before.size(), next.size());
            Proofs.verifyConsistency(before.size(), next.size(), proof, before.root(), next.root());
        } catch (NotProvenException broken) {
            throw new NotProvenException(
                    "The entries up to " + before.size() + " of " + next.origin()
                            + " are not those that were signed: the database was changed or restored, and went another way. "
                            + broken.getMessage() + ". Nothing is signed",
                    broken);
        }
    }

    private static NotProvenException missing(LedgerId ledger, long entry) {
        return new NotProvenException(
                "Entry " + entry + " of " + ledger + " is missing in the database. Nothing is signed");
    }
}
