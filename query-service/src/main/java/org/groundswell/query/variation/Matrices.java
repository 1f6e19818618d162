package org.groundswell.query.variation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.variation.VariationStore.Measured;
import org.springframework.stereotype.Component;

/**
 * The logs of measures as far as they were read, and matrices made of them by ledger, measure and the entry that last changed a
 * figure: what they hold can never differ. A log is read once and lengthened by what is new; a matrix of another moment is made
 * of it without asking the database. Whoever asks has been let in before, and the entry has been read under row-level security.
 */
@Component
class Matrices {

    /** How much memory the logs may take together; as much again is for the matrices. */
    private static final long BYTES = 96L << 20;

    private record Place(LedgerId ledger, String measure) {}

    private record Name(Place place, long revision) {}

    private final Cache<Place, FigureLog> logs = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Place place, FigureLog log) -> log.bytes())
            .build();

    private final Cache<Name, Matrix> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Name name, Matrix matrix) -> matrix.bytes())
            .build();

    /** The figures of a measure as they stand at the moment that a store reads. */
    Matrix of(VariationStore store, Measured measured) {
        Place place = new Place(store.programme(), measured.measure().measure());
        return kept.get(
                new Name(place, measured.revision()),
                name -> log(place, measured.revision(), store).after(measured.revision()));
    }

    private FigureLog log(Place place, long revision, VariationStore store) {
        return logs.asMap().compute(place, (same, known) -> {
            FigureLog log = known == null ? FigureLog.EMPTY : known;
            return log.last() >= revision ? log : store.read(log, place.measure(), revision);
        });
    }

    /** Forgets all, so that what reading costs can be measured. */
    void clear() {
        kept.invalidateAll();
        logs.invalidateAll();
    }
}
