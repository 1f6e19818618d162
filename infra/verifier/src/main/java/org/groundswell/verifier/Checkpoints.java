package org.groundswell.verifier;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.groundswell.domain.ledger.proof.Checkpoint;
import org.groundswell.domain.ledger.proof.CompactRange;
import org.groundswell.domain.ledger.proof.Cosignature;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.Proofs;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/** The checkpoints of a pack: signed, in order, each the growth of the one before, and over the entries that stand before it. */
final class Checkpoints {

    private final Expected expected;
    private final List<Checkpoint> kept;
    private @Nullable Checkpoint last;
    private @Nullable SignedNote lastNote;
    private long count;
    private int agreed;

    Checkpoints(Expected expected) {
        this.expected = expected;
        this.kept = expected.kept().stream()
                .map(note -> Checkpoint.verified(note, signer(note, expected)))
                .sorted(java.util.Comparator.comparingLong(Checkpoint::size))
                .toList();
    }

    /** The log's own key, or that of a log which the ledger was in before. */
    private static VerifierKey signer(SignedNote note, Expected expected) {
        String origin = Checkpoint.parse(note.text()).origin();
        return expected.former().stream()
                .filter(key -> key.name().value().equals(origin))
                .findFirst()
                .orElse(expected.key());
    }

    long count() {
        return count;
    }

    Checkpoint last() {
        return Objects.requireNonNull(last, "There is a checkpoint");
    }

    /**
     * @param tree of the entries before the checkpoint, in a pack that holds them all
     * @param size of the checkpoint that the pack names in its head
     */
    void read(JsonLine.Members line, @Nullable CompactRange tree, long size) {
        long named = line.number("checkpoint");
        try {
            SignedNote note = SignedNote.parse(line.text("note"));
            List<Hash> consistency =
                    line.texts("consistency").stream().map(Hash::ofBase64).toList();
            line.nothingElse();
            Checkpoint checkpoint = Checkpoint.verified(note, expected.key());
            if (checkpoint.size() != named) {
                throw new NotProvenException("its signed size is " + checkpoint.size());
            }
            if (tree != null) {
                requireTree(checkpoint, tree);
            } else if (last != null || checkpoint.size() != size) {
                throw new NotProvenException("this pack is proved by one checkpoint, of size " + size);
            }
            requireGrowth(checkpoint, consistency);
            last = checkpoint;
            lastNote = note;
            count++;
        } catch (MissingEntryException missing) {
            throw new NotProvenException(missing.getMessage(), missing);
        } catch (NotProvenException wrong) {
            throw new NotProvenException("Checkpoint " + named + ": " + wrong.getMessage(), wrong);
        }
        if (tree == null) {
            agree(named, last()::root);
        }
    }

    /** A genuine checkpoint covers an entry that is not there. */
    private static final class MissingEntryException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MissingEntryException(long entry, long size) {
            super("Entry " + entry + ": it is missing; the checkpoint of " + size + " entries stands in its place");
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }

    private void requireTree(Checkpoint checkpoint, CompactRange tree) {
        if (checkpoint.size() > tree.size()) {
            throw new MissingEntryException(tree.size() + 1, checkpoint.size());
        }
        if (checkpoint.size() != tree.size()) {
            throw new NotProvenException("it stands after entry " + tree.size());
        }
        if (!checkpoint.root().equals(tree.root())) {
            long from = last == null ? 1 : last.size() + 1;
            throw new NotProvenException("the entries do not have the root that was signed; the first bad one is "
                    + (from == tree.size() ? "entry " + from : "one of entries " + from + " to " + tree.size())
                    + ", changed together with its sealed hash");
        }
    }

    private void requireGrowth(Checkpoint checkpoint, List<Hash> consistency) {
        if (last == null) {
            if (!consistency.isEmpty()) {
                throw new NotProvenException("there is no checkpoint before it to be consistent with");
            }
            return;
        }
        if (checkpoint.size() <= last.size()) {
            throw new NotProvenException("it does not come after checkpoint " + last.size());
        }
        Proofs.verifyConsistency(last.size(), checkpoint.size(), consistency, last.root(), checkpoint.root());
    }

    /** What was kept of a size must be the tree of that size; in a pack of some entries, the checkpoint itself. */
    void agree(long size, Supplier<Hash> root) {
        while (agreed < kept.size() && kept.get(agreed).size() <= size) {
            Checkpoint own = kept.get(agreed);
            if (own.size() == size && !own.root().equals(root.get())) {
                throw new NotProvenException(
                        "Checkpoint " + size + ": the one of this size that you kept has another root, "
                                + own.root().base64() + ": the history was rewritten");
            }
            agreed++;
        }
    }

    void finish(@Nullable CompactRange tree, long size) {
        if (last == null || last.size() != size || (tree != null && tree.size() != size)) {
            throw new NotProvenException("the checkpoint of size " + size + ", which its head names, is missing");
        }
        if (agreed < kept.size()) {
            throw new NotProvenException(
                    "you kept a checkpoint of " + kept.getLast().size() + " entries, but the pack ends at " + size
                            + ": entries are missing, or an old state was restored");
        }
        for (VerifierKey witness : expected.witnesses()) {
            requireWitness(witness);
        }
    }

    private void requireWitness(VerifierKey witness) {
        SignedNote note = Objects.requireNonNull(lastNote, "There is a checkpoint");
        note.signatures().stream()
                .filter(signature -> signature.isBy(witness))
                .findFirst()
                .ifPresentOrElse(signature -> Cosignature.verify(note.text(), signature, witness), () -> {
                    throw new NotProvenException("its checkpoint is not signed by the witness " + witness.name() + " ("
                            + witness.id() + ")");
                });
    }
}
