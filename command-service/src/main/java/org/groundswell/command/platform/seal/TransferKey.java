package org.groundswell.command.platform.seal;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/**
 * What the administrators of two installations share for one file: AES-256-GCM, under which the keys and names of people travel.
 * Never stored, and never shows itself in {@link #toString()}.
 */
public final class TransferKey {

    private final Aead aead;

    private TransferKey(byte[] key) {
        this.aead = PersonKey.aead(key);
    }

    /** @return nothing for what is not base64 of 32 bytes */
    public static Optional<TransferKey> parse(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            return key.length == PersonKey.BYTES ? Optional.of(new TransferKey(key)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * @param place what is sealed, and of whom: the same under another place does not open
     * @return nonce, ciphertext and tag, as base64
     */
    public String seal(String place, byte[] content) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(content, place.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("It could not be sealed", failed);
        }
    }

    /** @return nothing for what this key did not seal for this place */
    public Optional<byte[]> open(String place, String sealed) {
        try {
            byte[] content = Base64.getDecoder().decode(sealed);
            return Optional.of(aead.decrypt(content, place.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException failed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "a transfer key";
    }
}
