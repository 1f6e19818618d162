package org.groundswell.command.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.command.proof.SealStore.Signed;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Cosignature;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.groundswell.domain.ledger.proof.SignedNote;
import org.groundswell.domain.ledger.proof.SignedNote.NoteSignature;
import org.groundswell.domain.ledger.proof.VerifierKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the signatures of witnesses that this installation knows. The token only opens the door; the signature must hold. */
@RestController
@RequestMapping("/api/v1/programmes/{programme}/proof/cosignatures")
@Tag(name = "Proof")
class CosignatureController {

    private final ProofAccess access;
    private final CheckpointFinder checkpoints;
    private final SealStore seals;
    private final LogKeys keys;
    private final Clock clock;

    CosignatureController(
            ProofAccess access, CheckpointFinder checkpoints, SealStore seals, LogKeys keys, Clock clock) {
        this.access = access;
        this.checkpoints = checkpoints;
        this.seals = seals;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param size of the checkpoint
     * @param cosignature a line as in a signed note
     */
    record CosignatureBody(BigDecimal size, String cosignature) implements Form {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Hand in a witness's signature under a checkpoint",
            description = "In the form of C2SP tlog-cosignature, version 1, by a witness whose key is known here.")
    void submit(@PathVariable String programme, @RequestBody CosignatureBody body, Caller caller) {
        LedgerId ledger = access.witness(programme, caller);
        Signed checkpoint = checkpoints.at(ledger, whole(body.size()));
        try {
            NoteSignature line = NoteSignature.parse(body.cosignature());
            VerifierKey witness = keys.witness(line.name().value())
                    .orElseThrow(() -> new NotProvenException("The witness " + line.name() + " is not known here"));
            long time = Cosignature.verify(SignedNote.parse(checkpoint.note()).text(), line, witness);
            seals.keep(ledger, checkpoint.size(), line, Instant.ofEpochSecond(time), clock.instant());
        } catch (NotProvenException wrong) {
            throw Refusal.invalid("COSIGNATURE_REFUSED", "cosignature", wrong.getMessage() + ".")
                    .asException();
        }
    }

    private static long whole(BigDecimal size) {
        try {
            return size.longValueExact();
        } catch (ArithmeticException broken) {
            throw Refusal.invalid("NOT_A_SIZE", "size", "A checkpoint's size is a whole number of entries.")
                    .asException();
        }
    }
}
