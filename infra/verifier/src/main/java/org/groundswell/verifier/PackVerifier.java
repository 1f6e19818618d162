package org.groundswell.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.groundswell.domain.ledger.proof.CompactRange;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.Pack;
import org.groundswell.domain.ledger.proof.Proofs;
import org.groundswell.domain.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pack once from its beginning, computes every hash again, and stops at the first thing that does not hold, named by its
 * entry. Memory does not grow with the pack.
 */
final class PackVerifier {

    private final Expected expected;
    private final EntryLine line = new EntryLine();
    private final EntryHashes hashes = new EntryHashes();
    private final CompactRange tree = new CompactRange();
    private final Checkpoints checkpoints;

    private Pack.@Nullable Kind kind;
    private byte[] ledger = {};
    private @Nullable String site;
    private long size;
    private long lastEntry;
    private long withheld;
    private boolean ended;

    private PackVerifier(Expected expected) {
        this.expected = expected;
        this.checkpoints = new Checkpoints(expected);
    }

    /** @throws NotProvenException naming what is wrong first */
    static Proven verify(InputStream pack, Expected expected) throws IOException {
        return new PackVerifier(expected).read(new LineReader(pack));
    }

    private Proven read(LineReader lines) throws IOException {
        if (!lines.next()) {
            throw new NotProvenException("The pack is empty");
        }
        header(lines);
        while (lines.next()) {
            if (ended) {
                throw new NotProvenException("Line " + lines.number() + ": the pack goes on after its end");
            }
            if (EntryLine.startsLike(lines.buffer(), lines.from(), lines.to())) {
                entry(lines);
            } else {
                other(lines);
            }
        }
        if (!ended) {
            throw new NotProvenException(
                    "The pack is cut off after " + (lastEntry == 0 ? "its head" : "entry " + lastEntry)
                            + ": its last line, which says how many entries it has, is missing");
        }
        return new Proven(isWhole(), text(ledger), tree.size(), withheld, checkpoints.last());
    }

    private void header(LineReader lines) {
        try {
            JsonLine.Members header = JsonLine.read(lines.buffer(), lines.from(), lines.to());
            if (!header.text("groundswell").equals(Pack.FORMAT)) {
                throw new NotProvenException("it is of a form that this verifier does not know");
            }
            kind = Pack.Kind.of(header.text("kind"));
            ledger = header.text("ledger").getBytes(StandardCharsets.UTF_8);
            site = header.optionalText("site");
            VerifierKey key = VerifierKey.parse(header.text("key"));
            size = header.number("size");
            header.nothingElse();
            requireKey(key);
            if ((site != null) != (kind == Pack.Kind.SITE)) {
                throw new NotProvenException("a pack of a site, and no other, names its site");
            }
        } catch (NotProvenException wrong) {
            throw new NotProvenException("The head of the pack: " + wrong.getMessage(), wrong);
        }
    }

    private void requireKey(VerifierKey key) {
        if (!expected.key().name().value().endsWith("/" + text(ledger))) {
            throw new NotProvenException("it is of the ledger " + text(ledger) + ", and the key given is that of "
                    + expected.key().name());
        }
        if (!key.equals(expected.key())) {
            throw new NotProvenException("it names another key, " + key + ", than the one given, " + expected.key());
        }
    }

    private void entry(LineReader lines) {
        long due = isWhole() ? lastEntry + 1 : lastEntry;
        try {
            line.read(lines.buffer(), lines.from(), lines.to());
        } catch (NotProvenException unreadable) {
            long named = line.entry() < 0 ? due : line.entry();
            throw new NotProvenException(
                    "Entry " + named + " (line " + lines.number() + "): " + unreadable.getMessage(), unreadable);
        }
        requirePlace(line.entry());
        try {
            if (!line.isOf(ledger)) {
                throw new NotProvenException("it belongs to the ledger " + line.ledger());
            }
            byte[] leaf = hashes.leafOf(line);
            requireProof(leaf);
            tree.append(leaf, 0);
        } catch (NotProvenException wrong) {
            throw new NotProvenException("Entry " + line.entry() + ": " + wrong.getMessage(), wrong);
        }
        if (isWhole()) {
            checkpoints.agree(tree.size(), tree::root);
        }
        lastEntry = line.entry();
        withheld += line.withheld() ? 1 : 0;
    }

    private boolean isWhole() {
        return kind == Pack.Kind.PROGRAMME;
    }

    private void requirePlace(long entry) {
        if (entry == lastEntry && lastEntry > 0) {
            throw new NotProvenException("Entry " + entry + ": it is there twice");
        }
        if (entry <= lastEntry) {
            throw new NotProvenException("Entry " + entry + ": it stands out of order, after entry " + lastEntry);
        }
        if (isWhole() && entry != lastEntry + 1) {
            throw new NotProvenException(
                    "Entry " + (lastEntry + 1) + ": it is missing; entry " + entry + " stands in its place");
        }
    }

    private void requireProof(byte[] leaf) {
        if (isWhole()) {
            if (!line.proof().isEmpty()) {
                throw new NotProvenException("it has a proof of its own, as entries of a whole programme do not");
            }
            return;
        }
        if (checkpoints.count() == 0) {
            throw new NotProvenException("it stands before the checkpoint that proves it");
        }
        if (site != null && !line.aggregate().endsWith("/" + site)) {
            throw new NotProvenException("it is not of the site " + site + ", but of " + line.aggregate());
        }
        Proofs.verifyInclusion(
                line.entry() - 1,
                checkpoints.last().size(),
                Hash.of(leaf),
                line.proof(),
                checkpoints.last().root());
    }

    private void other(LineReader lines) {
        JsonLine.Members members;
        try {
            members = JsonLine.read(lines.buffer(), lines.from(), lines.to());
        } catch (NotProvenException unreadable) {
            throw new NotProvenException(
                    "Line " + lines.number() + ", after entry " + lastEntry + ": " + unreadable.getMessage(),
                    unreadable);
        }
        if (members.has("checkpoint")) {
            checkpoints.read(members, isWhole() ? tree : null, size);
        } else if (members.has("entries")) {
            trailer(members);
        } else {
            throw new NotProvenException("Line " + lines.number() + ", after entry " + lastEntry
                    + ": it is neither an entry nor a checkpoint nor the pack's end");
        }
    }

    private void trailer(JsonLine.Members trailer) {
        try {
            long entries = trailer.number("entries");
            long count = trailer.number("checkpoints");
            Hash root = Hash.ofBase64(trailer.text("root"));
            trailer.nothingElse();
            if (entries != tree.size()) {
                throw new NotProvenException(
                        "it says that there are " + entries + " entries, but " + tree.size() + " are");
            }
            if (count != checkpoints.count()) {
                throw new NotProvenException(
                        "it says that there are " + count + " checkpoints, but " + checkpoints.count() + " are");
            }
            if (!root.equals(tree.root())) {
                throw new NotProvenException("its root is not that of the entries before it");
            }
            if (kind == Pack.Kind.RECEIPT && entries != 1) {
                throw new NotProvenException("a receipt is of one entry");
            }
            checkpoints.finish(isWhole() ? tree : null, size);
            ended = true;
        } catch (NotProvenException wrong) {
            throw new NotProvenException("The end of the pack: " + wrong.getMessage(), wrong);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
