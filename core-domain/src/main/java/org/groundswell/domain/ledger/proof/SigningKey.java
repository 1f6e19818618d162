package org.groundswell.domain.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.groundswell.domain.ledger.proof.VerifierKey.Kind;

/**
 * A private Ed25519 key, kept as text: the base64 of its 32 bytes of seed and the 32 bytes of its public key. It never shows
 * itself in {@link #toString()}.
 */
public final class SigningKey {

    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int HALF = 32;

    private final PrivateKey key;
    private final byte[] publicKey;

    private SigningKey(PrivateKey key, byte[] publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** A new key as text, to be kept private. */
    public static String generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] text = new byte[2 * HALF];
            System.arraycopy(lastHalf(pair.getPrivate().getEncoded()), 0, text, 0, HALF);
            System.arraycopy(lastHalf(pair.getPublic().getEncoded()), 0, text, HALF, HALF);
            return Base64.getEncoder().encodeToString(text);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has Ed25519", absent);
        }
    }

    private static byte[] lastHalf(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - HALF, encoded.length);
    }

    /** @throws NotProvenException for what is not a key; the message does not repeat it */
    public static SigningKey parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw new NotProvenException("The signing key is not base64");
        }
        if (bytes.length != 2 * HALF) {
            throw new NotProvenException("The signing key has " + bytes.length + " bytes; seed and public key are 64");
        }
        byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + HALF);
        System.arraycopy(bytes, 0, encoded, PKCS8.length, HALF);
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            SigningKey signing = new SigningKey(key, Arrays.copyOfRange(bytes, HALF, 2 * HALF));
            signing.requirePair();
            return signing;
        } catch (GeneralSecurityException unusable) {
            throw new NotProvenException("The signing key is not an Ed25519 key", unusable);
        }
    }

    private void requirePair() {
        byte[] probe = "probe".getBytes(StandardCharsets.UTF_8);
        if (!verifier(new KeyName("probe"), Kind.LOG).verifies(probe, sign(probe))) {
            throw new NotProvenException("The public half of the signing key is not that of its seed");
        }
    }

    public VerifierKey verifier(KeyName name, Kind kind) {
        return VerifierKey.of(name, kind, publicKey);
    }

    byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key was usable when it was read", impossible);
        }
    }

    @Override
    public String toString() {
        return "a signing key";
    }
}
