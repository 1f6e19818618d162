package org.groundswell.domain.assessment;

import java.time.LocalDate;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.jspecify.annotations.Nullable;

/** What may be asked of a round. */
public sealed interface RoundCommand extends Command {

    /** @param wording of the instrument, where the context asks for other words than its own */
    record OpenRound(
            String round,
            String instrument,
            @Nullable String wording,
            String title,
            LocalDate opensOn,
            LocalDate closesOn)
            implements RoundCommand {}

    record CloseRound(@Nullable FreeText reason) implements RoundCommand {}

    record ReopenRound(FreeText reason, LocalDate closesOn) implements RoundCommand {}
}
