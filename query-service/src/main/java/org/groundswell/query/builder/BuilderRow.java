package org.groundswell.query.builder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.jspecify.annotations.Nullable;

/**
 * An instrument that a programme builds.
 *
 * @param name as the draft has it; may be empty
 * @param state draft, published or withdrawn
 * @param published the newest version; 0 before the first
 * @param draftDiffers whether the draft is ahead of the newest version
 * @param lastOpened the day on which a round by it last opened
 * @param nextDue the day from which a further round is due, where rounds repeat and one was opened
 * @param version as commands expect it
 */
record BuilderRow(
        String instrument,
        String name,
        String state,
        int published,
        boolean draftDiffers,
        @Nullable String withdrawnBecause,
        @Nullable LocalDate lastOpened,
        @Nullable LocalDate nextDue,
        long version) {

    /** @param draft as it stands, whole */
    record Single(BuilderRow instrument, BuiltInstrument draft, List<Version> versions) {}

    /** @param version from 1 */
    record Version(int version, BuiltInstrument content, String by, Instant at) {}
}
