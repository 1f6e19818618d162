package org.groundswell.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.groundswell.domain.ledger.proof.Checkpoint;
import org.groundswell.domain.ledger.proof.Cosignature;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.KeyName;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.Proofs;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.SignedNote.NoteSignature;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.domain.ledger.proof.VerifierKey;
import org.groundswell.domain.ledger.proof.VerifierKey.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last checkpoint of a ledger, and signs one only where it continues the last. What it remembers is written before
 * anything is signed, so that it never signs two histories, even where it is killed in between.
 */
final class Witness {

    private final Path state;
    private final KeyName name;
    private final SigningKey signing;
    private final VerifierKey log;

    private Witness(Path state, KeyName name, SigningKey signing, VerifierKey log) {
        this.state = state;
        this.name = name;
        this.signing = signing;
        this.log = log;
    }

    /** @param folder of its own, made at the first run together with a key that only its owner may read */
    static Witness in(Path folder, String name, VerifierKey log) throws IOException {
        Files.createDirectories(folder);
        Path key = folder.resolve("key");
        if (!Files.exists(key)) {
            Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key, SigningKey.generate() + "\n");
        }
        String file = log.name().value().replaceAll("[^A-Za-z0-9.-]", "_") + ".checkpoint";
        return new Witness(folder.resolve(file), new KeyName(name), SigningKey.parse(Files.readString(key)), log);
    }

    /** Its public key, for whoever is to trust it. */
    VerifierKey key() {
        return signing.verifier(name, Kind.WITNESS);
    }

    /** @return what was seen, for people */
    String look(LogClient from) throws IOException {
        SignedNote note = from.checkpoint();
        Checkpoint newest = Checkpoint.verified(note, log);
        Checkpoint last = last();
        if (last != null) {
            requireContinues(last, newest, from);
        }
        SignedNote bare = new SignedNote(
                note.text(),
                note.signatures().stream().filter(line -> line.isBy(log)).toList());
        remember(bare);
        NoteSignature cosignature =
                Cosignature.sign(note.text(), name, signing, Instant.now().getEpochSecond());
        from.submit(newest.size(), cosignature);
        return "%s: %d entries, %s. Signed as %s."
                .formatted(
                        newest.origin(),
                        newest.size(),
                        last == null
                                ? "seen for the first time"
                                : "which continue the %d seen before".formatted(last.size()),
                        key());
    }

    private static void requireContinues(Checkpoint last, Checkpoint newest, LogClient from) {
        if (newest.size() < last.size()) {
            throw new NotProvenException("The ledger went back: it had " + last.size()
                    + " entries when last seen, and now " + newest.size() + ". Not signed");
        }
        List<Hash> proof = newest.size() == last.size() ? List.of() : from.consistency(last.size(), newest.size());
        try {
            Proofs.verifyConsistency(last.size(), newest.size(), proof, last.root(), newest.root());
        } catch (NotProvenException broken) {
            throw new NotProvenException(
                    "The ledger was rewritten: its checkpoint " + newest.size()
                            + " does not continue the checkpoint " + last.size() + " seen before. "
                            + broken.getMessage()
                            + ". Not signed",
                    broken);
        }
    }

    private @Nullable Checkpoint last() throws IOException {
        return Files.exists(state) ? Checkpoint.verified(SignedNote.parse(Files.readString(state)), log) : null;
    }

    private void remember(SignedNote note) throws IOException {
        Path draft = state.resolveSibling(state.getFileName() + ".draft");
        Files.writeString(draft, note.toString());
        try (var file = java.nio.channels.FileChannel.open(draft, java.nio.file.StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(draft, state, StandardCopyOption.ATOMIC_MOVE);
    }
}
