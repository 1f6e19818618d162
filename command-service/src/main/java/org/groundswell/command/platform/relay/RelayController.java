package org.groundswell.command.platform.relay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.security.Caller;
import org.groundswell.domain.access.AccessPolicy;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.access.Target;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far the relay is, and how to fill an emptied topic again. */
@RestController
@RequestMapping("/api/v1/operations/relay")
@Tag(name = "Operations")
class RelayController {

    private final RelayStore store;
    private final ObjectProvider<RelayLoop> loop;

    RelayController(RelayStore store, ObjectProvider<RelayLoop> loop) {
        this.store = store;
        this.loop = loop;
    }

    /**
     * @param state {@code relaying}, {@code stalled}, or {@code elsewhere} where this instance does not relay
     * @param since when it stalled
     */
    @JsonInclude(Include.NON_NULL)
    record RelayState(String state, @Nullable Instant since, List<RelayStore.Progress> ledgers) {}

    /** @param ledgers how many are relayed from their beginning */
    record Refilled(int ledgers) {}

    @GetMapping
    @Operation(summary = "How far each ledger has been relayed", description = "For administrators and feed readers.")
    RelayState state(Caller caller) {
        if (!caller.feedReader()) {
            require(caller, Action.READ_OPERATIONS);
        }
        RelayLoop running = loop.getIfAvailable();
        Instant since = running == null ? null : running.stalledSince();
        String state = running == null ? "elsewhere" : since == null ? "relaying" : "stalled";
        return new RelayState(state, since, store.progress());
    }

    @PostMapping("/refill")
    @Operation(
            summary = "Relay again from the beginning",
            description =
                    "Sets the cursors back, of one ledger or of all. Consumers skip what they have. For administrators.")
    Refilled refill(@RequestParam(required = false) @Nullable String ledger, Caller caller) {
        require(caller, Action.OPERATE);
        if (ledger == null) {
            return new Refilled(store.refillAll());
        }
        int refilled = LedgerId.isValid(ledger) ? store.refill(Set.of(new LedgerId(ledger))) : 0;
        if (refilled == 0) {
            throw Refusal.notFound("There is no ledger \"" + ledger + "\".").asException();
        }
        return new Refilled(refilled);
    }

    private static void require(Caller caller, Action action) {
        if (!AccessPolicy.allows(action, Target.INSTALLATION, caller.with(Set.of()))) {
            throw Refusal.forbidden("Operations are for administrators.").asException();
        }
    }
}
