package org.groundswell.command.platform.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.groundswell.domain.PersonId;

/**
 * A person's key: AES-256-GCM, with the person's id as associated data, so that words moved to another author do not open. Never
 * shows itself in {@link #toString()}.
 */
public final class PersonKey {

    static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PersonId person;
    private final byte[] key;
    private final Aead aead;

    PersonKey(PersonId person, byte[] key) {
        this.person = person;
        this.key = key.clone();
        this.aead = aead(this.key);
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
        return key.clone();
    }

    /** Nonce, ciphertext and tag, as base64. */
    String seal(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(aead.encrypt(text.getBytes(StandardCharsets.UTF_8), associated(person)));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Words could not be sealed", failed);
        }
    }

    /** @throws UnsealableException for what this key did not seal */
    String open(String sealed) {
        try {
            byte[] opened = aead.decrypt(Base64.getDecoder().decode(sealed), associated(person));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException failed) {
            throw new UnsealableException("Words of " + person + " do not open under their key", failed);
        }
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
