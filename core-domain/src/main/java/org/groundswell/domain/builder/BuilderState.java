package org.groundswell.domain.builder;

import java.util.Optional;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.Rated;
import org.jspecify.annotations.Nullable;

/** What a built instrument is, as far as its rules need to know. */
public sealed interface BuilderState {

    /** Never drafted. */
    record Absent() implements BuilderState {}

    /**
     * @param draft as last kept; the newest version where nothing was kept since
     * @param version the newest that was published; 0 before the first
     * @param published its content; nothing before the first
     */
    record Kept(
            BuiltInstrument draft, int version, @Nullable BuiltInstrument published) implements BuilderState {}

    /** What a round by it would be rated by; nothing before the first version and after it was withdrawn. */
    static Optional<Rated> offered(String instrument, BuilderState state) {
        return state instanceof Kept kept && kept.published() != null
                ? Optional.of(new Rated(instrument, Integer.toString(kept.version()), null, kept.published()))
                : Optional.empty();
    }

    record Withdrawn() implements BuilderState {}
}
