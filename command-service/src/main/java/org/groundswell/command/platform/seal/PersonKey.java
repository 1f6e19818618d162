package org.groundswell.command.platform.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person's key: AES-256-GCM, with the person's id as associated data, so that words moved to another author do not open. Somebody
 * whose programme came from another installation has several: the first seals, each opens what it sealed. Never shows itself in
 * {@link #toString()}.
 */
public final class PersonKey {

    static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PersonId person;
    private final byte[] keys;
    private final List<Aead> opening;

    /** @param keys one or several, one after the other */
    PersonKey(PersonId person, byte[] keys) {
        if (keys.length == 0 || keys.length % BYTES != 0) {
            throw new IllegalArgumentException("Not one or several keys of AES-256-GCM");
        }
        this.person = person;
        this.keys = keys.clone();
        this.opening = IntStream.range(0, keys.length / BYTES)
                .mapToObj(i -> aead(Arrays.copyOfRange(keys, i * BYTES, (i + 1) * BYTES)))
                .toList();
    }

    static PersonKey generate(PersonId person) {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new PersonKey(person, key);
    }

    static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("Not a key of AES-256-GCM", unfit);
        }
    }

    byte[] bytes() {
        return keys.clone();
    }

    /** This key, which also opens what those of another key open. */
    PersonKey openingAlso(PersonKey other) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(keys);
        for (int from = 0; from < other.keys.length; from += BYTES) {
            byte[] key = Arrays.copyOfRange(other.keys, from, from + BYTES);
            if (!holds(key)) {
                all.writeBytes(key);
            }
        }
        return new PersonKey(person, all.toByteArray());
    }

    private boolean holds(byte[] key) {
        return IntStream.range(0, keys.length / BYTES)
                .anyMatch(i -> MessageDigest.isEqual(key, Arrays.copyOfRange(keys, i * BYTES, (i + 1) * BYTES)));
    }

    /** Nonce, ciphertext and tag, as base64. */
    String seal(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            opening.getFirst().encrypt(text.getBytes(StandardCharsets.UTF_8), associated(person)));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Words could not be sealed", failed);
        }
    }

    /** @throws UnsealableException for what none of these keys sealed */
    String open(String sealed) {
        @Nullable Exception last = null;
        for (Aead key : opening) {
            try {
                byte[] opened = key.decrypt(Base64.getDecoder().decode(sealed), associated(person));
                return new String(opened, StandardCharsets.UTF_8);
            } catch (GeneralSecurityException | IllegalArgumentException failed) {
                last = failed;
            }
        }
        throw new UnsealableException(
                "Words of " + person + " do not open under their key", Objects.requireNonNull(last, "There is a key"));
    }

    static byte[] associated(PersonId person) {
        return person.value().getBytes(StandardCharsets.UTF_8);
    }

    /** Words that were changed, or sealed under another key. */
    static final class UnsealableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnsealableException(String message, Exception cause) {
            super(message, cause);
        }
    }

    @Override
    public String toString() {
        return "the key of " + person;
    }
}
