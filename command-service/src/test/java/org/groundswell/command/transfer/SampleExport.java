package org.groundswell.command.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.groundswell.command.platform.seal.TransferKey;
import org.groundswell.command.transfer.ExportLine.Entry;
import org.groundswell.command.transfer.ExportLine.Person;
import org.groundswell.domain.ledger.proof.Checkpoint;
import org.groundswell.domain.ledger.proof.CompactRange;
import org.groundswell.domain.ledger.proof.KeyName;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.domain.ledger.proof.VerifierKey;
import org.groundswell.domain.ledger.proof.VerifierKey.Kind;

/** Writes an honest export of so many entries, made up here and signed by a key of the test's own. */
final class SampleExport {

    static final String TRANSFER_TEXT =
            Base64.getEncoder().encodeToString("a transfer key of thirty-2 bytes".getBytes(UTF_8));
    static final TransferKey TRANSFER = TransferKey.parse(TRANSFER_TEXT).orElseThrow();

    private static final SigningKey SIGNING = SigningKey.parse(SigningKey.generate());
    private static final Instant THEN = Instant.parse("2026-03-01T09:00:00.000001Z");
    private static final int EVERY = 256;

    private final String ledger;
    private final int entries;
    private final UnaryOperator<Entry> change;

    SampleExport(String ledger, int entries) {
        this(ledger, entries, entry -> entry);
    }

    /** @param change made to every entry before it is signed */
    SampleExport(String ledger, int entries, UnaryOperator<Entry> change) {
        this.ledger = ledger;
        this.entries = entries;
        this.change = change;
    }

    VerifierKey key() {
        return SIGNING.verifier(new KeyName(origin()), Kind.LOG);
    }

    private String origin() {
        return "groundswell.sample/" + ledger;
    }

    byte[] bytes() {
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        try {
            writeTo(into);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return into.toByteArray();
    }

    void writeTo(OutputStream into) throws IOException {
        MessageDigest digest = LineSource.sha256();
        write(
                new ExportLine.Head(
                        ledger,
                        key().toString(),
                        entries,
                        THEN,
                        new TreeMap<>(),
                        TRANSFER.seal(ExportLine.place(ledger, "probe", ""), ExportLine.probe())),
                digest,
                into);
        CompactRange tree = new CompactRange();
        int checkpoints = 0;
        for (int entry = 1; entry <= entries; entry++) {
            Entry next = change.apply(entry(entry));
            write(next, digest, into);
            tree.append(next.record(ledger).leaf());
            if (entry % EVERY == 0 || entry == entries) {
                SignedNote note = new Checkpoint(origin(), tree.size(), tree.root()).sign(SIGNING);
                write(new ExportLine.Signed(entry, key().toString(), note.toString()), digest, into);
                checkpoints++;
            }
        }
        write(new Person("ann", sealed("name", "ann", "Ann".getBytes(UTF_8)), null, null), digest, into);
        write(new Person("bob", null, null, THEN), digest, into);
        ExportLine.Seal seal = new ExportLine.Seal(
                origin(),
                entries,
                checkpoints,
                2,
                tree.root().base64(),
                HexFormat.of().formatHex(digest.digest()));
        SignedNote end = SignedNote.sign(seal.text(), new KeyName(origin()), SIGNING);
        into.write(new ExportLine.End(end.toString()).line());
    }

    private Entry entry(int number) {
        String event = number == 1 ? "programme.ProgrammeCreated" : "programme.ProgrammeRenamed";
        String meta = "{\"command\":\"c-%d\",\"actor\":\"ann\",\"correlation\":\"sample\"}".formatted(number);
        return new Entry(
                number,
                ledger + "-event-" + number,
                event,
                "1",
                ledger + "/programme/programme",
                "programme",
                number - 1,
                THEN.plusMillis(number),
                THEN.plusMillis(number),
                "salt-%011d".formatted(number).getBytes(UTF_8),
                meta.getBytes(UTF_8),
                "{\"name\":\"Sample %d\"}".formatted(number).getBytes(UTF_8));
    }

    private String sealed(String what, String whose, byte[] content) {
        return TRANSFER.seal(ExportLine.place(ledger, what, whose), content);
    }

    private static void write(ExportLine line, MessageDigest digest, OutputStream into) throws IOException {
        byte[] bytes = line.line();
        digest.update(bytes);
        into.write(bytes);
    }
}
