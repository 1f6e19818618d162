package org.groundswell.command.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.groundswell.command.people.PersonDirectory;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.axon.Receipt;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.seal.PersonKeys;
import org.groundswell.command.platform.seal.TransferKey;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.proof.FormerCheckpoints;
import org.groundswell.command.transfer.ExportReader.Proven;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.VerifierKey;
import org.groundswell.domain.transfer.TransferCommand.ImportProgramme;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports a file: keeps it on disk, proves all of it, and then reads it a second time, writing in the transaction of the command
 * that records the act. Until that commits nothing of the file is anywhere.
 */
@Component
class Imports {

    private final CommandDispatch dispatch;
    private final ImportStore store;
    private final ExportStore stored;
    private final FormerCheckpoints former;
    private final PersonKeys keys;
    private final PersonDirectory directory;
    private final long largest;
    private final Semaphore one = new Semaphore(1);

    Imports(
            CommandDispatch dispatch,
            ImportStore store,
            ExportStore stored,
            FormerCheckpoints former,
            PersonKeys keys,
            PersonDirectory directory,
            @Value("${groundswell.transfer.largest}") DataSize largest) {
        this.dispatch = dispatch;
        this.store = store;
        this.stored = stored;
        this.former = former;
        this.keys = keys;
        this.directory = directory;
        this.largest = largest.toBytes();
    }

    /**
     * What the importing person was told by another way than the file.
     *
     * @param key of the log of the installation that exported
     */
    record Agreed(VerifierKey key, TransferKey transfer) {

        /** @throws RejectedException listing every fault */
        static Agreed read(@Nullable String key, @Nullable String transferKey) {
            List<Rejection> faults = new ArrayList<>();
            VerifierKey verifier = key(key, faults);
            Optional<TransferKey> transfer = TransferKey.parse(transferKey == null ? "" : transferKey);
            if (transfer.isEmpty()) {
                faults.add(TransferForms.notATransferKey());
            }
            if (verifier == null || transfer.isEmpty()) {
                throw new RejectedException(faults);
            }
            return new Agreed(verifier, transfer.get());
        }

        private static @Nullable VerifierKey key(@Nullable String typed, List<Rejection> faults) {
            try {
                return VerifierKey.parse(typed == null ? "" : typed);
            } catch (NotProvenException malformed) {
                faults.add(
                        Refusal.invalid(
                                "NOT_A_KEY",
                                "key",
                                "This is not the public key of a log. Copy it whole from the programme's page of proof, in the installation that the file comes from."));
                return null;
            }
        }
    }

    /** @param erasedThere people who were erased where the file comes from, and are known here */
    record Report(String programme, long entries, long people, List<String> erasedThere) {}

    /** @throws RejectedException naming what is wrong; nothing is then imported */
    Receipt take(InputStream file, Agreed agreed, Submission submission) throws IOException {
        return dispatch.once(submission, () -> takeAlone(file, agreed, submission));
    }

    private Receipt takeAlone(InputStream file, Agreed agreed, Submission submission) throws IOException {
        if (!one.tryAcquire()) {
            throw Refusal.conflict("IMPORT_RUNNING", "Another programme is being imported. Try again when it is done.")
                    .asException();
        }
        Path kept = Files.createTempFile("groundswell-import", ".part");
        try {
            keep(file, kept);
            return take(kept, agreed, submission);
        } catch (ExportRefused refused) {
            throw refused.asRejection();
        } finally {
            one.release();
            Files.deleteIfExists(kept);
        }
    }

    private void keep(InputStream file, Path kept) throws IOException {
        try (OutputStream into = Files.newOutputStream(kept)) {
            byte[] buffer = new byte[1 << 16];
            long taken = 0;
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                taken += read;
                if (taken > largest) {
                    throw Refusal.invalid(
                                    "TOO_LARGE",
                                    "file",
                                    "The file is larger than the %,d MB that this installation takes (groundswell.transfer.largest)."
                                            .formatted(largest >> 20))
                            .asException();
                }
                into.write(buffer, 0, read);
            }
        }
    }

    private Receipt take(Path kept, Agreed agreed, Submission submission) throws IOException {
        Proven proven = read(kept, agreed, ExportSink.NOTHING);
        if (stored.isHere(proven.ledger())) {
            throw ImportStore.isHere(proven.ledger()).asException();
        }
        ImportProgramme command = new ImportProgramme(
                proven.ledger().value(),
                proven.head().size(),
                proven.root().base64(),
                agreed.key().toString(),
                proven.head().exportedAt());
        Targeted targeted = new Targeted(AggregateId.transfer(proven.ledger().value()), command);
        return dispatch.sendWith(
                submission.withoutVersion(), targeted, report(proven), () -> write(kept, agreed, proven));
    }

    private String report(Proven proven) {
        List<String> known = directory.present(proven.erased()).stream()
                .map(PersonId::value)
                .sorted()
                .toList();
        return JsonMapper.shared()
                .writeValueAsString(
                        new Report(proven.ledger().value(), proven.head().size(), proven.people(), known));
    }

    private void write(Path kept, Agreed agreed, Proven proven) {
        store.begin(proven);
        ImportWriter writer = new ImportWriter(proven.ledger(), store, former, keys, directory);
        try {
            Proven again = read(kept, agreed, writer);
            if (!again.root().equals(proven.root())) {
                throw new IllegalStateException("The kept file changed while it was imported");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The kept file cannot be read", unreadable);
        }
        writer.flush();
        store.finish(proven.ledger(), proven.head().automations());
    }

    private static Proven read(Path kept, Agreed agreed, ExportSink sink) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(kept))) {
            return ExportReader.read(file, agreed.key(), agreed.transfer(), sink);
        }
    }
}
