package org.groundswell.command.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.command.platform.seal.TransferKey;
import org.groundswell.command.transfer.ExportLine.End;
import org.groundswell.command.transfer.ExportLine.Entry;
import org.groundswell.command.transfer.ExportLine.Head;
import org.groundswell.command.transfer.ExportLine.Person;
import org.groundswell.command.transfer.ExportLine.Signed;
import org.groundswell.command.transfer.ExportRefused.Reason;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Checkpoint;
import org.groundswell.domain.ledger.proof.CompactRange;
import org.groundswell.domain.ledger.proof.Hash;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export once from its beginning, computes every hash again, and refuses at the first thing that does not hold, named by
 * its entry. What it reads it hands on, so that whoever writes while it reads must be ready to take everything back. Memory grows
 * with the number of people only.
 */
final class ExportReader {

    private final VerifierKey key;
    private final TransferKey transfer;
    private final ExportSink sink;
    private final CompactRange tree = new CompactRange();
    private final List<PersonId> erased = new ArrayList<>();

    private @Nullable Head head;
    private LedgerId ledger = LedgerId.REGISTER;
    private Instant recordedAt = Instant.MIN;
    private long signedSize;
    private long ownSize;
    private long checkpoints;
    private long people;
    private String lastPerson = "";

    private ExportReader(VerifierKey key, TransferKey transfer, ExportSink sink) {
        this.key = key;
        this.transfer = transfer;
        this.sink = sink;
    }

    /**
     * What a file was found to hold.
     *
     * @param root of the tree of all entries
     * @param recordedAt when the last entry was recorded
     * @param people how many are mentioned
     * @param erased those of them who were erased
     */
    record Proven(Head head, LedgerId ledger, Hash root, Instant recordedAt, long people, List<PersonId> erased) {}

    /**
     * @param key of the log that must have signed it, as it was got by another way
     * @throws ExportRefused naming what is wrong first
     */
    static Proven read(InputStream file, VerifierKey key, TransferKey transfer, ExportSink sink) throws IOException {
        return new ExportReader(key, transfer, sink).read(LineSource.of(file));
    }

    private Proven read(LineSource lines) throws IOException {
        byte[] text = lines.next();
        while (text != null) {
            ExportLine line = parsed(text, lines.number());
            if (line instanceof End end) {
                Proven proven = end(end, lines.sum());
                if (lines.next() != null) {
                    throw new ExportRefused(Reason.FILE_ALTERED, "The file goes on after its end.");
                }
                if (lines.isCutOff()) {
                    throw new ExportRefused(Reason.FILE_CUT_OFF, "The file is cut off within its last bytes.");
                }
                return proven;
            }
            lines.accept(text);
            take(line, lines.number());
            text = lines.next();
        }
        throw new ExportRefused(
                Reason.FILE_CUT_OFF,
                "The file is cut off after " + (tree.size() == 0 ? "its head" : "entry " + tree.size())
                        + ": its last line, which says that it is whole, is missing. Export the programme again.");
    }

    private ExportLine parsed(byte[] text, long number) {
        try {
            return LineParser.parse(text);
        } catch (LineParser.Malformed wrong) {
            String where = number == 1 ? "The file is no export of a programme: of line 1, " : "Line " + number + ": ";
            throw new ExportRefused(Reason.FILE_UNREADABLE, where + wrong.getMessage() + ".", wrong);
        }
    }

    private void take(ExportLine line, long number) {
        if ((head == null) != (line instanceof Head)) {
            throw new ExportRefused(
                    Reason.FILE_OUT_OF_ORDER,
                    head == null
                            ? "The file does not begin with the head of an export."
                            : "Line " + number + " is a second head.");
        }
        switch (line) {
            case Head first -> begin(first);
            case Entry entry -> entry(entry);
            case Signed signed -> checkpoint(signed);
            case Person person -> person(person);
            case End _ -> throw new IllegalStateException("The end is taken before");
        }
    }

    private void begin(Head first) {
        if (!first.ledger().startsWith("p-") || !LedgerId.isValid(first.ledger()) || first.size() < 1) {
            throw new ExportRefused(Reason.FILE_UNREADABLE, "The head names no programme with entries.");
        }
        if (!first.key().equals(key.toString())) {
            throw new ExportRefused(
                    Reason.OTHER_KEY,
                    "The file says that it comes from " + first.key() + ". That is not the key that you gave, " + key
                            + ". Ask the installation it comes from for the key on the programme's page of proof.");
        }
        if (!key.name().value().endsWith("/" + first.ledger())) {
            throw new ExportRefused(
                    Reason.OTHER_LEDGER,
                    "The file is of " + first.ledger() + ", and its key is that of " + key.name() + ".");
        }
        if (transfer.open(ExportLine.place(first.ledger(), "probe", ""), first.probe())
                .isEmpty()) {
            throw new ExportRefused(
                    Reason.OTHER_TRANSFER_KEY,
                    "This transfer key does not open the file. Ask whoever exported it for the one shown then.");
        }
        head = first;
        ledger = new LedgerId(first.ledger());
    }

    private void entry(Entry entry) {
        requirePlace(entry.entry());
        String named = "Entry " + entry.entry();
        if (!entry.aggregate().startsWith(ledger + "/")) {
            throw new ExportRefused(
                    Reason.OTHER_LEDGER,
                    named + " belongs to " + entry.aggregate() + ", and the file is of " + ledger + ".");
        }
        SoundEntry.require(entry, named);
        if (entry.recordedAt().isBefore(recordedAt)) {
            throw new ExportRefused(Reason.FILE_ALTERED, named + " was recorded before the entry before it.");
        }
        tree.append(entry.record(ledger.value()).leaf());
        recordedAt = entry.recordedAt();
        sink.entry(entry);
    }

    private void requirePlace(long entry) {
        long due = tree.size() + 1;
        if (people > 0) {
            throw new ExportRefused(Reason.FILE_OUT_OF_ORDER, "Entry " + entry + " stands after the people.");
        }
        if (entry != due) {
            throw new ExportRefused(
                    Reason.FILE_OUT_OF_ORDER,
                    entry < due
                            ? "Entry " + entry + " stands out of order, or twice: it comes after entry " + (due - 1)
                                    + "."
                            : "Entry " + due + " is missing: entry " + entry + " stands in its place.");
        }
        if (entry > size()) {
            throw new ExportRefused(
                    Reason.FILE_ALTERED, "The file has more entries than the " + size() + " that its head names.");
        }
    }

    private void checkpoint(Signed signed) {
        String named = "Checkpoint " + signed.checkpoint();
        if (signed.checkpoint() > tree.size()) {
            throw new ExportRefused(
                    Reason.FILE_OUT_OF_ORDER,
                    "Entry " + (tree.size() + 1) + " is missing: checkpoint " + signed.checkpoint()
                            + " stands in its place.");
        }
        if (signed.checkpoint() < tree.size() || people > 0) {
            throw new ExportRefused(
                    Reason.FILE_OUT_OF_ORDER, named + " stands out of order: after entry " + tree.size() + ".");
        }
        try {
            VerifierKey signer = VerifierKey.parse(signed.key());
            if (!signer.name().value().endsWith("/" + ledger)) {
                throw new NotProvenException("it is of " + signer.name());
            }
            Checkpoint checkpoint = Checkpoint.verified(SignedNote.parse(signed.note()), signer);
            if (checkpoint.size() != tree.size()) {
                throw new NotProvenException("its signed size is " + checkpoint.size());
            }
            requireRoot(checkpoint);
        } catch (NotProvenException wrong) {
            throw new ExportRefused(Reason.FILE_ALTERED, named + ": " + wrong.getMessage() + ".", wrong);
        }
        ownSize = signed.key().equals(key.toString()) ? tree.size() : ownSize;
        signedSize = tree.size();
        checkpoints++;
        sink.checkpoint(signed, tree.root());
    }

    private void requireRoot(Checkpoint checkpoint) {
        if (!checkpoint.root().equals(tree.root())) {
            long from = signedSize + 1;
            throw new NotProvenException("the entries before it do not have the root that was signed; "
                    + (from >= tree.size() ? "entry " + tree.size() : "one of entries " + from + " to " + tree.size())
                    + " was changed");
        }
    }

    private void person(Person person) {
        if (tree.size() != size()
                || person.person().isBlank()
                || person.person().compareTo(lastPerson) <= 0) {
            throw new ExportRefused(
                    Reason.FILE_OUT_OF_ORDER, "The person " + person.person() + " stands out of order.");
        }
        lastPerson = person.person();
        people++;
        PersonId id = new PersonId(person.person());
        if (person.erasedAt() != null) {
            erased.add(id);
            sink.erased(id);
            return;
        }
        byte[] name = opened("name", person.person(), person.name());
        byte[] keys = opened("keys", person.person(), person.keys());
        sink.person(id, name == null ? null : new String(name, StandardCharsets.UTF_8), keys);
    }

    private byte @Nullable [] opened(String what, String whose, @Nullable String sealed) {
        return sealed == null
                ? null
                : transfer.open(ExportLine.place(ledger.value(), what, whose), sealed)
                        .orElseThrow(() -> new ExportRefused(
                                Reason.FILE_ALTERED, "What is sealed of the person " + whose + " was changed."));
    }

    private Proven end(End end, String sum) {
        Head first = head;
        if (first == null) {
            throw new ExportRefused(Reason.FILE_OUT_OF_ORDER, "The file ends before it begins.");
        }
        if (tree.size() != size() || ownSize != size()) {
            throw new ExportRefused(
                    Reason.FILE_CUT_OFF,
                    "The file ends after entry " + tree.size() + " of " + size()
                            + ", or without the checkpoint over it.");
        }
        ExportLine.Seal seal = new ExportLine.Seal(
                key.name().value(),
                tree.size(),
                checkpoints,
                people,
                tree.root().base64(),
                sum);
        try {
            SignedNote note = SignedNote.parse(end.note());
            note.requireSignedBy(key);
            if (!note.text().equals(seal.text())) {
                throw new NotProvenException("What stands before its last line is not what was signed there");
            }
        } catch (NotProvenException wrong) {
            throw new ExportRefused(
                    Reason.FILE_ALTERED,
                    "The file was changed somewhere that no checkpoint covers. " + wrong.getMessage() + ".",
                    wrong);
        }
        return new Proven(first, ledger, tree.root(), recordedAt, people, List.copyOf(erased));
    }

    private long size() {
        return head == null ? 0 : head.size();
    }
}
