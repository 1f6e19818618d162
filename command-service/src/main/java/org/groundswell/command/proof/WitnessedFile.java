package org.groundswell.command.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Checkpoint;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.VerifierKey;

/**
 * Remembers outside the database, one file a ledger, the last checkpoint that was signed. A database that is restored to an
 * earlier state does not take this memory with it. It is on disk before the signature leaves us.
 */
final class WitnessedFile {

    private final Path folder;

    /** @throws UncheckedIOException where the folder cannot be made */
    WitnessedFile(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException("Cannot make the folder of witnessed checkpoints " + folder, unusable);
        }
    }

    /** @throws org.groundswell.domain.ledger.proof.NotProvenException where the file was changed, or is of another key */
    Optional<Checkpoint> last(LedgerId ledger, VerifierKey key) {
        Path file = file(ledger);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Checkpoint.verified(SignedNote.parse(Files.readString(file)), key));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    void remember(LedgerId ledger, SignedNote checkpoint) {
        Path file = file(ledger);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.write(draft, checkpoint.toString().getBytes(StandardCharsets.UTF_8));
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException("Cannot write " + file, full);
        }
    }

    private Path file(LedgerId ledger) {
        return folder.resolve(ledger.value() + ".checkpoint");
    }
}
