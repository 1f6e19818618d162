package org.groundswell.command.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Checkpoint;
import org.groundswell.domain.ledger.proof.KeyName;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.domain.ledger.proof.VerifierKey;
import org.groundswell.domain.ledger.proof.VerifierKey.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The key that signs, under a name for each ledger, which is also the ledger's origin: a signature under one ledger's checkpoint
 * can never be shown as another's. Keys that cannot be read keep the service from starting.
 */
@Component
public class LogKeys {

    private final @Nullable SigningKey signing;
    private final String log;
    private final List<VerifierKey> witnesses;

    LogKeys(ProofSettings settings) {
        this.signing = settings.signs() ? SigningKey.parse(settings.signingKey()) : null;
        this.log = new KeyName(settings.log()).value();
        this.witnesses = Arrays.stream(settings.witnesses().split("[\\s,]+"))
                .filter(key -> !key.isEmpty())
                .map(VerifierKey::parse)
                .toList();
    }

    public String origin(LedgerId ledger) {
        return log + "/" + ledger;
    }

    /** @throws NotProvenException where nothing is signed here */
    public VerifierKey of(LedgerId ledger) {
        return required().verifier(new KeyName(origin(ledger)), Kind.LOG);
    }

    SignedNote sign(Checkpoint checkpoint) {
        return checkpoint.sign(required());
    }

    public boolean sign() {
        return signing != null;
    }

    /**
     * Signs lines that are no checkpoint, under the ledger's key.
     *
     * @throws NotProvenException where nothing is signed here
     */
    public SignedNote sign(LedgerId ledger, String text) {
        return SignedNote.sign(text, new KeyName(origin(ledger)), required());
    }

    Optional<VerifierKey> witness(String name) {
        return witnesses.stream().filter(key -> key.name().value().equals(name)).findFirst();
    }

    private SigningKey required() {
        if (signing == null) {
            throw new NotProvenException("This installation has no signing key");
        }
        return signing;
    }
}
