package org.groundswell.domain.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret part of the address of a calendar. It begins with a name, by which it is found and which proves nothing; what proves is the
 * rest, 256 random bits, of which only the SHA-256 is kept.
 *
 * @param name 22 letters of base64url, never the same for two
 */
public record CalendarSecret(String name, String proof) {

    public static final int BYTES_OF_NAME = 16;
    public static final int BYTES_OF_PROOF = 32;

    private static final int LETTERS_OF_NAME = 22;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{65}");

    /**
     * @param name random bytes, {@link #BYTES_OF_NAME} of them
     * @param proof random bytes, {@link #BYTES_OF_PROOF} of them
     */
    public static CalendarSecret of(byte[] name, byte[] proof) {
        if (name.length != BYTES_OF_NAME || proof.length != BYTES_OF_PROOF) {
            throw new IllegalArgumentException("A secret of another length");
        }
        Base64.Encoder letters = Base64.getUrlEncoder().withoutPadding();
        return new CalendarSecret(letters.encodeToString(name), letters.encodeToString(proof));
    }

    /** Nothing where it cannot be one. */
    public static Optional<CalendarSecret> parse(String typed) {
        return SHAPE.matcher(typed).matches()
                ? Optional.of(new CalendarSecret(typed.substring(0, LETTERS_OF_NAME), typed.substring(LETTERS_OF_NAME)))
                : Optional.empty();
    }

    /** All of it, as it stands in the address. */
    public String text() {
        return name + proof;
    }

    /** What is kept of what proves. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(proof.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it is the one of which this was kept, in a time that does not tell how much of it is right. */
    public boolean isOf(byte[] kept) {
        return MessageDigest.isEqual(hash(), kept);
    }

    /** Not the secret: what is printed may be logged. */
    @Override
    public String toString() {
        return "CalendarSecret " + name;
    }
}
