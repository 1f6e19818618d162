package org.groundswell.query.variation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.variation.VariationStore.Measured;
import org.springframework.stereotype.Component;

/**
 * The logs of measures as far as they were read, and what was made of them by ledger, measure and the entry that last changed a
 * figure: matrices, and what was sorted and counted in these. What such a name holds can never differ, so nothing is ever out of
 * date. A log is read once and lengthened by what is new; a matrix of another moment is made of it without asking the database.
 * Whoever asks has been let in before, and the entry has been read under row-level security.
 */
@Component
class Matrices {

    /** How much memory the logs may take together; as much again is for what is made of them. */
    private static final long BYTES = 96L << 20;

    private static final String FIGURES = "figures";

    /** Made of a measure's figures after one entry and of nothing else, and not changed since, so it may be shared. */
    interface Made {

        /** About how much memory it holds. */
        int bytes();
    }

    private record Place(LedgerId ledger, String measure) {}

    /** @param what tells things made of the same figures apart */
    private record Name(Place place, long revision, Object what) {}

    private final Cache<Place, FigureLog> logs = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Place place, FigureLog log) -> log.bytes())
            .build();

    private final Cache<Name, Made> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Name name, Made made) -> made.bytes())
            .build();

    /** The figures of a measure as they stand at the moment that a store reads. */
    Matrix of(VariationStore store, Measured measured) {
        Place place = place(store, measured);
        return (Matrix) kept.get(
                new Name(place, measured.revision(), FIGURES),
                name -> log(place, measured.revision(), store).after(measured.revision()));
    }

    /** The same of the months from one on, whole where it is known whole. */
    Matrix since(VariationStore store, Measured measured, int month) {
        Place place = place(store, measured);
        return kept.getIfPresent(new Name(place, measured.revision(), FIGURES)) instanceof Matrix whole
                ? whole
                : log(place, measured.revision(), store).after(measured.revision(), month);
    }

    /** Whether figures of the measure were read, at whatever moment: those of another are then made without the database. */
    boolean isRead(VariationStore store, Measured measured) {
        return logs.getIfPresent(place(store, measured)) != null;
    }

    /**
     * Something made of the figures as they stand at the moment that a store reads; made anew only where it is not remembered.
     *
     * @param what a record of everything else that it depends on
     */
    <T extends Made> T made(VariationStore store, Measured measured, Object what, Class<T> type, Supplier<T> maker) {
        return remembered(store, measured, what, type).orElseGet(() -> {
            T made = maker.get();
            kept.put(new Name(place(store, measured), measured.revision(), what), made);
            return made;
        });
    }

    /** The same, where it was made before. */
    <T extends Made> Optional<T> remembered(VariationStore store, Measured measured, Object what, Class<T> type) {
        return Optional.ofNullable(kept.getIfPresent(new Name(place(store, measured), measured.revision(), what)))
                .map(type::cast);
    }

    private static Place place(VariationStore store, Measured measured) {
        return new Place(store.programme(), measured.measure().measure());
    }

    private FigureLog log(Place place, long revision, VariationStore store) {
        return logs.asMap().compute(place, (same, known) -> {
            FigureLog log = known == null ? FigureLog.EMPTY : known;
            return log.last() >= revision ? log : store.read(log, place.measure(), revision);
        });
    }
}
