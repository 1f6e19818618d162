package org.groundswell.domain.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.groundswell.domain.ledger.proof.VerifierKey.Kind;

/**
 * A text and who signed it, as C2SP signed-note has it. At most 64 signatures and a million characters.
 *
 * @param text ends with a line's end
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_SIGNATURES = 64;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new NotProvenException("A note's text is lines without control characters");
        }
    }

    /** @throws NotProvenException for what is not a note */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (note.length() > MOST_CHARACTERS || end < 0 || !note.endsWith("\n")) {
            throw new NotProvenException("Not a signed note: it has no signatures after an empty line, or is too long");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n", -1)) {
            signatures.add(line.isEmpty() ? null : NoteSignature.parse(line));
        }
        signatures.removeLast();
        if (signatures.isEmpty() || signatures.contains(null) || signatures.size() > MOST_SIGNATURES) {
            throw new NotProvenException("Not a signed note: it has no signatures, or too many");
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    public static SignedNote sign(String text, KeyName name, SigningKey key) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(
                text,
                List.of(new NoteSignature(name, key.verifier(name, Kind.LOG).id(), signature)));
    }

    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** @throws NotProvenException unless the key signed the text; signatures of other keys do not matter */
    public void requireSignedBy(VerifierKey key) {
        List<NoteSignature> own =
                signatures.stream().filter(signature -> signature.isBy(key)).toList();
        if (own.isEmpty()) {
            throw new NotProvenException("It is not signed by the key " + key.name() + " (" + key.id() + "), but by "
                    + String.join(
                            ", ", signatures.stream().map(NoteSignature::who).toList()));
        }
        for (NoteSignature signature : own) {
            if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), signature.signature())) {
                throw new NotProvenException("The signature by " + key.name() + " does not fit its text");
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }

    /**
     * One line: {@code — <name> <base64 of id and signature>}.
     *
     * @param id eight hexadecimal digits
     */
    public record NoteSignature(KeyName name, String id, byte[] signature) {

        private static final String DASH = "— ";
        private static final int ID_LENGTH = 4;

        public NoteSignature {
            signature = signature.clone();
        }

        /** @throws NotProvenException for what is not a signature's line */
        public static NoteSignature parse(String line) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(DASH) || space < DASH.length()) {
                throw new NotProvenException("Not a line of a signature: \"" + line + "\"");
            }
            byte[] bytes = Base64Text.decode(line.substring(space + 1));
            if (bytes.length <= ID_LENGTH) {
                throw new NotProvenException("A signature is missing after its key's id");
            }
            return new NoteSignature(
                    new KeyName(line.substring(DASH.length(), space)),
                    HexFormat.of().formatHex(bytes, 0, ID_LENGTH),
                    Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length));
        }

        @Override
        public byte[] signature() {
            return signature.clone();
        }

        public boolean isBy(VerifierKey key) {
            return name.equals(key.name()) && id.equals(key.id());
        }

        private String who() {
            return name + " (" + id + ")";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoteSignature line && toString().equals(line.toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }

        @Override
        public String toString() {
            byte[] both = Arrays.copyOf(HexFormat.of().parseHex(id), ID_LENGTH + signature.length);
            System.arraycopy(signature, 0, both, ID_LENGTH, signature.length);
            return DASH + name + " " + Base64.getEncoder().encodeToString(both);
        }
    }
}
