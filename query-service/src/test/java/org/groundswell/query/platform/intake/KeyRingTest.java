package org.groundswell.query.platform.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import org.groundswell.domain.PersonId;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final byte[] OWN = key(1);
    private static final byte[] BROUGHT = key(2);

    @Test
    void words_open_under_whichever_key_of_their_author_sealed_them() throws GeneralSecurityException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(OWN);
        both.writeBytes(BROUGHT);
        KeyRing ring = KeyRing.of(both.toByteArray());

        assertThat(ring.open(ANN, sealed(OWN, "Written here"))).contains("Written here");
        assertThat(ring.open(ANN, sealed(BROUGHT, "Written there"))).contains("Written there");
        assertThat(ring.open(ANN, sealed(key(3), "Somebody else's"))).isEmpty();
        assertThat(ring.open(new PersonId("bob"), sealed(OWN, "Ann's"))).isEmpty();
    }

    @Test
    void what_is_no_key_is_not_taken_for_one() {
        assertThatThrownBy(() -> KeyRing.of(new byte[40])).isInstanceOf(LedgerFeed.FeedUnavailableException.class);
    }

    private static String sealed(byte[] key, String words) throws GeneralSecurityException {
        return Base64.getEncoder()
                .encodeToString(new AesGcmJce(key)
                        .encrypt(words.getBytes(UTF_8), ANN.value().getBytes(UTF_8)));
    }

    private static byte[] key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return key;
    }
}
