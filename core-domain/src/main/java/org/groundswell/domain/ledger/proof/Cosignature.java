package org.groundswell.domain.ledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.groundswell.domain.ledger.proof.SignedNote.NoteSignature;
import org.groundswell.domain.ledger.proof.VerifierKey.Kind;

/**
 * A witness's statement that at a time this was the largest checkpoint it knew of, consistent with all it had seen: C2SP
 * tlog-cosignature, version 1 (Ed25519).
 */
public final class Cosignature {

    private static final int TIME_LENGTH = Long.BYTES;

    private Cosignature() {}

    /** @param time seconds since 1970 */
    public static NoteSignature sign(String checkpoint, KeyName witness, SigningKey key, long time) {
        byte[] signature = key.sign(message(checkpoint, time));
        byte[] timed = ByteBuffer.allocate(TIME_LENGTH + signature.length)
                .putLong(time)
                .put(signature)
                .array();
        return new NoteSignature(witness, key.verifier(witness, Kind.WITNESS).id(), timed);
    }

    /**
     * @param checkpoint the text that was signed, without its signatures
     * @return when the witness signed, in seconds since 1970
     * @throws NotProvenException unless the witness signed it
     */
    public static long verify(String checkpoint, NoteSignature line, VerifierKey witness) {
        if (witness.kind() != Kind.WITNESS || !line.isBy(witness)) {
            throw new NotProvenException("The cosignature is not by the witness " + witness.name() + " (" + witness.id()
                    + "), but by " + line.name() + " (" + line.id() + ")");
        }
        byte[] timed = line.signature();
        if (timed.length <= TIME_LENGTH) {
            throw new NotProvenException("The cosignature by " + witness.name() + " has no time");
        }
        long time = ByteBuffer.wrap(timed).getLong();
        byte[] signature = Arrays.copyOfRange(timed, TIME_LENGTH, timed.length);
        if (time < 0 || !witness.verifies(message(checkpoint, time), signature)) {
            throw new NotProvenException("The cosignature by " + witness.name() + " does not fit the checkpoint");
        }
        return time;
    }

    private static byte[] message(String checkpoint, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + checkpoint).getBytes(StandardCharsets.UTF_8);
    }
}
