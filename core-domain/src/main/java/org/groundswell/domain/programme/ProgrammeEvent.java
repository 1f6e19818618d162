package org.groundswell.domain.programme;

import java.time.LocalDate;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.jspecify.annotations.Nullable;

/** What happened to a programme as a whole. */
public sealed interface ProgrammeEvent extends Event {

    /**
     * @param name shown on every page
     * @param aim what the programme is for, in the founder's words
     * @param intervention what is being spread
     */
    record ProgrammeCreated(
            String name,
            @Nullable FreeText aim,
            @Nullable String intervention,
            @Nullable LocalDate startsOn) implements ProgrammeEvent {}

    record ProgrammeRenamed(String name) implements ProgrammeEvent {}
}
