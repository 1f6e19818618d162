package org.groundswell.domain.ledger.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ledger's size and root, as the lines that are signed: C2SP tlog-checkpoint. Further lines, which the form allows, are kept in
 * the note but say nothing here.
 *
 * @param origin which ledger of which installation; also the name of the key that signs
 * @param size the number of entries
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final Pattern FORM = Pattern.compile("([^\n]+)\n(0|[1-9][0-9]{0,18})\n([^\n]+)\n(?:[^\n]+\n)*");

    /** @throws NotProvenException for a text that is not a checkpoint */
    public static Checkpoint parse(String text) {
        Matcher lines = FORM.matcher(text);
        if (!lines.matches()) {
            throw new NotProvenException("Not a checkpoint: origin, size and root, a line each");
        }
        try {
            return new Checkpoint(lines.group(1), Long.parseLong(lines.group(2)), Hash.ofBase64(lines.group(3)));
        } catch (NumberFormatException tooLarge) {
            throw new NotProvenException("The checkpoint's size is too large: " + lines.group(2), tooLarge);
        }
    }

    /**
     * Reads a note and proves that the key signed it, for the ledger that the key is named after.
     *
     * @throws NotProvenException where it did not
     */
    public static Checkpoint verified(SignedNote note, VerifierKey key) {
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin().equals(key.name().value())) {
            throw new NotProvenException(
                    "The checkpoint is of " + checkpoint.origin() + ", and the key of " + key.name());
        }
        note.requireSignedBy(key);
        return checkpoint;
    }

    public SignedNote sign(SigningKey key) {
        return SignedNote.sign(text(), new KeyName(origin), key);
    }

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
