package org.groundswell.command.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.command.platform.time.Sweeping;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps sealing in one thread: a ledger is due once it has enough entries beyond its cursor, or an entry has waited long enough.
 * A ledger that may not be signed is named with the reason, tried again, and holds up no other.
 */
class SealLoop extends Sweeping {

    private static final Logger LOG = LoggerFactory.getLogger(SealLoop.class);

    private final Sealer sealer;
    private final SealStore store;
    private final ProofSettings settings;
    private final Map<LedgerId, Long> waitingSince = new HashMap<>();
    private final Map<LedgerId, String> refused = new ConcurrentHashMap<>();
    private volatile @Nullable String failure;

    SealLoop(Sealer sealer, SealStore store, ProofSettings settings) {
        super("sealer", settings.sweep(), settings.after());
        this.sealer = sealer;
        this.store = store;
        this.settings = settings;
    }

    /** Why a ledger is not signed at present. */
    Optional<String> refusal(LedgerId ledger) {
        return Optional.ofNullable(refused.get(ledger));
    }

    /** Why nothing is sealed at present, such as a database that does not answer. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    protected void sweep() {
        try {
            for (SealStore.Progress ledger : store.progress()) {
                sealDue(ledger);
            }
            failure = null;
        } catch (RuntimeException failed) {
            if (failure == null) {
                LOG.warn("Nothing is sealed at present; commands are not affected", failed);
            }
            failure = failed.toString();
        }
    }

    private void sealDue(SealStore.Progress ledger) {
        if (ledger.waiting() <= 0 && !refused.containsKey(ledger.ledger())) {
            waitingSince.remove(ledger.ledger());
            return;
        }
        long now = System.nanoTime();
        long since = waitingSince.computeIfAbsent(ledger.ledger(), _ -> now);
        boolean late = now - since >= settings.after().toNanos();
        if (late || ledger.waiting() >= settings.every()) {
            seal(ledger, late);
        }
    }

    private void seal(SealStore.Progress ledger, boolean late) {
        try {
            long before = ledger.sealed();
            Optional<Long> now = sealer.seal(ledger.ledger(), late);
            while (now.isPresent() && now.get() > before && ledger.head() - now.get() >= settings.every()) {
                before = now.get();
                now = sealer.seal(ledger.ledger(), late);
            }
            waitingSince.remove(ledger.ledger());
            if (refused.remove(ledger.ledger()) != null) {
                LOG.info("Signing {} again", ledger.ledger());
            }
        } catch (NotProvenException reason) {
            if (refused.put(ledger.ledger(), reason.getMessage()) == null) {
                LOG.error("Not signing: {}", reason.getMessage());
            }
        }
    }
}
