package org.groundswell.query.platform.intake;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.groundswell.domain.PersonId;

/** The keys of one person: one, or several where a programme of theirs came from another installation. */
record KeyRing(List<Aead> keys) {

    private static final int BYTES = 32;

    /**
     * @param keys of AES-256-GCM, one after the other
     * @throws LedgerFeed.FeedUnavailableException for anything else
     */
    static KeyRing of(byte[] keys) {
        return new KeyRing(IntStream.range(0, (keys.length + BYTES - 1) / BYTES)
                .mapToObj(i -> aead(Arrays.copyOfRange(keys, i * BYTES, Math.min(keys.length, (i + 1) * BYTES))))
                .toList());
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException unfit) {
            throw new LedgerFeed.FeedUnavailableException("The command side answered with what is no key", unfit);
        }
    }

    /** What was sealed under one of them; nothing for what none of them sealed. */
    Optional<String> open(PersonId author, String sealed) {
        return keys.stream()
                .flatMap(key -> opened(key, author, sealed).stream())
                .findFirst();
    }

    private static Optional<String> opened(Aead key, PersonId author, String sealed) {
        try {
            byte[] opened = key.decrypt(
                    Base64.getDecoder().decode(sealed), author.value().getBytes(StandardCharsets.UTF_8));
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
