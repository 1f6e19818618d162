package org.groundswell.web.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.jspecify.annotations.Nullable;

/**
 * An instrument that a programme builds.
 *
 * @param state draft, published or withdrawn
 * @param published the newest version; 0 before the first
 * @param draftDiffers whether the draft is ahead of the newest version
 * @param nextDue the day from which a further round is due
 */
public record BuiltReading(
        String instrument,
        String name,
        String state,
        int published,
        boolean draftDiffers,
        @Nullable String withdrawnBecause,
        @Nullable LocalDate lastOpened,
        @Nullable LocalDate nextDue,
        long version) {

    /** Whether rounds can be opened by it. */
    public boolean offered() {
        return state.equals("published");
    }

    public boolean withdrawn() {
        return state.equals("withdrawn");
    }

    /** @param versions the newest first */
    public record Single(BuiltReading instrument, BuiltInstrument draft, List<Version> versions) {
        public Single {
            versions = Lists.of(versions);
        }
    }

    public record Version(
            int version,
            BuiltInstrument content,
            String by,
            @Nullable Instant at) {}
}
