package org.groundswell.domain.ledger.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public Ed25519 key with its name, written {@code <name>+<id>+<base64>} as C2SP signed-note has it. A log's key and a
 * witness's key differ in their kind, and hence in their id.
 */
public final class VerifierKey {

    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+={0,2})");
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_LENGTH = 32;

    private final KeyName name;
    private final Kind kind;
    private final byte[] raw;

    private VerifierKey(KeyName name, Kind kind, byte[] raw) {
        this.name = name;
        this.kind = kind;
        this.raw = raw;
    }

    /** What a key signs. */
    public enum Kind {
        /** Notes, as C2SP signed-note's type 0x01. */
        LOG(1),
        /** Checkpoints seen at a time, as C2SP tlog-cosignature's type 0x04. */
        WITNESS(4);

        private final byte type;

        Kind(int type) {
            this.type = (byte) type;
        }
    }

    /** @throws NotProvenException unless there are 32 bytes */
    public static VerifierKey of(KeyName name, Kind kind, byte[] raw) {
        if (raw.length != KEY_LENGTH) {
            throw new NotProvenException("An Ed25519 key has 32 bytes, not " + raw.length);
        }
        return new VerifierKey(name, kind, raw.clone());
    }

    /** @throws NotProvenException for what is not a key, of another algorithm, or whose id is not its own */
    public static VerifierKey parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new NotProvenException("Not a verifier key (name+id+base64): \"" + text.strip() + "\"");
        }
        byte[] typed = Base64Text.decode(parts.group(3));
        for (Kind kind : Kind.values()) {
            if (typed[0] == kind.type) {
                VerifierKey key = of(new KeyName(parts.group(1)), kind, Arrays.copyOfRange(typed, 1, typed.length));
                if (!key.id().equals(parts.group(2))) {
                    throw new NotProvenException("The id " + parts.group(2) + " is not that of the key, which is "
                            + key.id() + ": was it copied whole?");
                }
                return key;
            }
        }
        throw new NotProvenException("The key's type is " + typed[0] + "; 1 and 4 are known");
    }

    public KeyName name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** Eight hexadecimal digits. */
    public String id() {
        return name.id(typed());
    }

    /** The same key under another name. */
    public VerifierKey named(KeyName other) {
        return new VerifierKey(other, kind, raw);
    }

    /** Whether the key signed the message; a signature that is no signature did not. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey());
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException unusable) {
            throw new NotProvenException("The key " + name + " is not an Ed25519 key", unusable);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + KEY_LENGTH);
        System.arraycopy(raw, 0, encoded, SPKI.length, KEY_LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + KEY_LENGTH];
        typed[0] = kind.type;
        System.arraycopy(raw, 0, typed, 1, KEY_LENGTH);
        return typed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }
}
