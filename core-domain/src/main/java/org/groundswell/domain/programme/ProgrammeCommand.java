package org.groundswell.domain.programme;

import java.time.LocalDate;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.jspecify.annotations.Nullable;

/** What may be asked of a programme. */
public sealed interface ProgrammeCommand extends Command {

    record CreateProgramme(
            String name,
            @Nullable FreeText aim,
            @Nullable String intervention,
            @Nullable LocalDate startsOn) implements ProgrammeCommand {}

    record RenameProgramme(String name) implements ProgrammeCommand {}
}
