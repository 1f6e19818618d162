package org.groundswell.domain.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The name of a key as signed notes have it: not empty, without white space and without {@code +}. By convention an address
 * without its scheme, and for a log the log's origin.
 */
public record KeyName(String value) {

    private static final int ID_LENGTH = 4;

    /** @throws NotProvenException for what cannot be a name */
    public KeyName {
        if (value.isEmpty() || value.codePoints().anyMatch(KeyName::isForbidden)) {
            throw new NotProvenException("Not the name of a key: \"" + value + "\"");
        }
    }

    private static boolean isForbidden(int character) {
        return character == '+'
                || character < ' '
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == 0x85
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    /** The first four bytes of {@code SHA-256(name ‖ 0x0A ‖ type ‖ public key)}, as eight hexadecimal digits. */
    String id(byte[] typeAndKey) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(value.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) '\n');
            return HexFormat.of().formatHex(Arrays.copyOf(sha256.digest(typeAndKey), ID_LENGTH));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every JDK has SHA-256", absent);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
