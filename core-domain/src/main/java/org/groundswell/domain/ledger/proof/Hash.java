package org.groundswell.domain.ledger.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256, 32 bytes. */
public final class Hash {

    public static final int LENGTH = 32;

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws NotProvenException unless there are 32 bytes */
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    public static Hash of(byte[] bytes, int from, int length) {
        if (length != LENGTH) {
            throw new NotProvenException("A hash has 32 bytes, not " + length);
        }
        return new Hash(Arrays.copyOfRange(bytes, from, from + length));
    }

    /** @throws NotProvenException for anything but 64 lower-case hexadecimal digits */
    public static Hash ofHex(String text) {
        if (text.length() != 2 * LENGTH || !text.chars().allMatch(Hash::isHexDigit)) {
            throw new NotProvenException("Not a hash of 64 hexadecimal digits: \"" + text + "\"");
        }
        return new Hash(HEX.parseHex(text));
    }

    /** @throws NotProvenException for anything but the one base64 form of 32 bytes */
    public static Hash ofBase64(String text) {
        return of(Base64Text.decode(text));
    }

    private static boolean isHexDigit(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Puts the bytes where they are wanted. */
    public void copyTo(byte[] into, int at) {
        System.arraycopy(bytes, 0, into, at, LENGTH);
    }

    public String hex() {
        return HEX.formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
