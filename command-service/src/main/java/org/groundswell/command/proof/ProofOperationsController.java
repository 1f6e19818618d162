package org.groundswell.command.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.groundswell.command.platform.gate.Gate;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.domain.access.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far every ledger is sealed, and why one is not. */
@RestController
@RequestMapping("/api/v1/operations/proof")
@Tag(name = "Operations")
class ProofOperationsController {

    private final Gate gate;
    private final SealStore seals;
    private final ObjectProvider<SealLoop> loop;

    ProofOperationsController(Gate gate, SealStore seals, ObjectProvider<SealLoop> loop) {
        this.gate = gate;
        this.seals = seals;
        this.loop = loop;
    }

    /**
     * @param state {@code signing}, {@code refusing} where a ledger may not be signed, {@code stalled} where nothing can be
     *     sealed, or {@code elsewhere} where this instance has no key
     * @param reason why it is stalled
     */
    @JsonInclude(Include.NON_NULL)
    record SealState(String state, @Nullable String reason, List<LedgerSeal> ledgers) {}

    /** @param refused why nothing is signed */
    @JsonInclude(Include.NON_NULL)
    record LedgerSeal(
            String ledger, long head, long sealed, @Nullable String refused) {}

    @GetMapping
    @Operation(summary = "How far each ledger is sealed", description = "For administrators.")
    SealState state(Caller caller) {
        gate.installation(Action.READ_OPERATIONS, caller);
        SealLoop running = loop.getIfAvailable();
        List<LedgerSeal> ledgers = seals.progress().stream()
                .map(ledger -> new LedgerSeal(
                        ledger.ledger().value(),
                        ledger.head(),
                        ledger.sealed(),
                        running == null
                                ? null
                                : running.refusal(ledger.ledger()).orElse(null)))
                .toList();
        String failure = running == null ? null : running.failure().orElse(null);
        return new SealState(state(running, failure, ledgers), failure, ledgers);
    }

    private static String state(@Nullable SealLoop running, @Nullable String failure, List<LedgerSeal> ledgers) {
        if (running == null) {
            return "elsewhere";
        }
        if (failure != null) {
            return "stalled";
        }
        return ledgers.stream().anyMatch(ledger -> ledger.refused() != null) ? "refusing" : "signing";
    }
}
