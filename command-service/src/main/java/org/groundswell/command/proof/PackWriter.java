package org.groundswell.command.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.groundswell.command.proof.SealStore.Signed;
import org.groundswell.command.proof.StoredEntries.Stored;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.CompactRange;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.Pack;
import org.groundswell.domain.ledger.proof.Proofs;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.SignedNote.NoteSignature;
import org.groundswell.domain.ledger.proof.Tiles;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes packs as a stream. What is written is what is stored, right or wrong: records as the rows say now, beside the hashes as
 * they were sealed. Judging is the verifier's part.
 */
@Component
class PackWriter {

    /** A signature costs a verifier as much as hundreds of entries, so that a long pack has one where it has most use. */
    private static final int SHORT = 65_536;

    private static final int SHORT_STRETCH = 256;
    private static final int LONG_STRETCH = 4_096;
    private static final String PRIVATE = "private until the ratings are revealed";

    private final StoredEntries entries;
    private final SealStore seals;
    private final StoredTiles tiles;
    private final LogKeys keys;

    PackWriter(StoredEntries entries, SealStore seals, StoredTiles tiles, LogKeys keys) {
        this.entries = entries;
        this.seals = seals;
        this.tiles = tiles;
        this.keys = keys;
    }

    void programme(LedgerId ledger, Signed checkpoint, PersonId reader, OutputStream into) throws IOException {
        into.write(header(Pack.Kind.PROGRAMME, ledger, null, checkpoint));
        Tiles tree = tiles.of(ledger);
        CompactRange leaves = new CompactRange();
        Notes notes = new Notes(ledger, checkpoint.size(), tree);
        long after = Long.MIN_VALUE;
        List<Stored> page = entries.page(ledger, after, checkpoint.size());
        while (!page.isEmpty()) {
            for (Stored entry : page) {
                long number = entry.record().entry();
                notes.before(number, into);
                Hash leaf = number < 1 ? entry.record().leaf() : tree.leaf(number - 1);
                into.write(new Pack.Entry(leaf, entry.record().bytes(), contents(entry, reader), null).line());
                leaves.append(leaf);
                after = number;
            }
            page = entries.page(ledger, after, checkpoint.size());
        }
        notes.before(Long.MAX_VALUE, into);
        into.write(new Pack.Trailer(leaves.size(), notes.written, leaves.root()).line());
    }

    void site(LedgerId ledger, SiteCode site, Signed checkpoint, PersonId reader, OutputStream into)
            throws IOException {
        into.write(header(Pack.Kind.SITE, ledger, site, checkpoint));
        into.write(new Pack.CheckpointLine(checkpoint.size(), note(ledger, checkpoint), List.of()).line());
        Tiles tree = tiles.of(ledger);
        CompactRange leaves = new CompactRange();
        List<Stored> page = entries.page(ledger, site, 0, checkpoint.size());
        while (!page.isEmpty()) {
            for (Stored entry : page) {
                into.write(proved(tree, entry, checkpoint, reader, leaves));
            }
            page = entries.page(ledger, site, page.getLast().record().entry(), checkpoint.size());
        }
        into.write(new Pack.Trailer(leaves.size(), 1, leaves.root()).line());
    }

    void receipt(LedgerId ledger, Stored entry, Signed checkpoint, PersonId reader, OutputStream into)
            throws IOException {
        into.write(header(Pack.Kind.RECEIPT, ledger, null, checkpoint));
        into.write(new Pack.CheckpointLine(checkpoint.size(), note(ledger, checkpoint), List.of()).line());
        CompactRange leaves = new CompactRange();
        into.write(proved(tiles.of(ledger), entry, checkpoint, reader, leaves));
        into.write(new Pack.Trailer(1, 1, leaves.root()).line());
    }

    private byte[] header(Pack.Kind kind, LedgerId ledger, @Nullable SiteCode site, Signed checkpoint) {
        return new Pack.Header(
                        kind, ledger.value(), site == null ? null : site.value(), keys.of(ledger), checkpoint.size())
                .line();
    }

    private static byte[] proved(Tiles tree, Stored entry, Signed checkpoint, PersonId reader, CompactRange leaves) {
        long index = entry.record().entry() - 1;
        Hash leaf = tree.leaf(index);
        leaves.append(leaf);
        List<Hash> proof = Proofs.inclusion(tree, index, checkpoint.size());
        return new Pack.Entry(leaf, entry.record().bytes(), contents(entry, reader), proof).line();
    }

    static Pack.Contents contents(Stored entry, PersonId reader) {
        return entry.isPrivate() && !entry.record().actor().equals(reader.value())
                ? new Pack.Withheld(PRIVATE)
                : new Pack.Shown(entry.salt(), entry.payload());
    }

    /** With every witness's signature. */
    SignedNote note(LedgerId ledger, Signed checkpoint) {
        SignedNote note = SignedNote.parse(checkpoint.note());
        for (SealStore.Cosigned cosigned : seals.cosignatures(ledger, checkpoint.size())) {
            note = note.with(NoteSignature.parse(cosigned.line()));
        }
        return note;
    }

    /** Some checkpoints of a ledger up to a size, each written once what it covers has been. */
    private final class Notes {

        private final LedgerId ledger;
        private final long upTo;
        private final Tiles tree;
        private @Nullable Signed next;
        private long last;
        private long written;

        Notes(LedgerId ledger, long upTo, Tiles tree) {
            this.ledger = ledger;
            this.upTo = upTo;
            this.tree = tree;
        }

        /** Writes those of fewer entries than the given one. */
        void before(long entry, OutputStream into) throws IOException {
            while (last < upTo) {
                if (next == null) {
                    next = seals.next(ledger, last, upTo > SHORT ? LONG_STRETCH : SHORT_STRETCH, upTo)
                            .orElseThrow();
                }
                if (next.size() >= entry) {
                    return;
                }
                into.write(line(next));
                last = next.size();
                next = null;
                written++;
            }
        }

        private byte[] line(Signed signed) {
            List<Hash> consistency = last == 0 ? List.of() : Proofs.consistency(tree, last, signed.size());
            SignedNote note = signed.size() == upTo ? note(ledger, signed) : SignedNote.parse(signed.note());
            return new Pack.CheckpointLine(signed.size(), note, consistency).line();
        }
    }
}
