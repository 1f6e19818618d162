package org.groundswell.query.variation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.stereotype.Component;

/**
 * Matrices once read, by ledger, measure and the entry that last changed a figure of it: what they hold can never differ.
 * Whoever asks has been let in before, and the entry has been read under row-level security.
 */
@Component
class Matrices {

    /** How much memory they may take together. */
    private static final long BYTES = 160L << 20;

    private record Name(LedgerId ledger, String measure, long revision) {}

    private final Cache<Name, Matrix> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Name name, Matrix matrix) -> matrix.bytes())
            .build();

    Matrix get(LedgerId ledger, String measure, long revision, Supplier<Matrix> reader) {
        return kept.get(new Name(ledger, measure, revision), name -> reader.get());
    }

    /** Forgets all, so that what reading costs can be measured. */
    void clear() {
        kept.invalidateAll();
    }
}
