package org.groundswell.domain.action;

import java.time.LocalDate;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What may be asked of an action. */
public sealed interface ActionCommand extends Command {

    /**
     * @param site the site it is about; nothing where it is about the programme
     * @param what is to be done
     * @param origin what it came from; nothing where it stands by itself
     */
    record AgreeAction(
            String action,
            @Nullable SiteCode site,
            FreeText what,
            @Nullable Origin origin,
            @Nullable PersonId owner,
            @Nullable LocalDate due)
            implements ActionCommand {}

    /** Hands it over, moves its day, or both; what is left out stays. */
    record ChangeAction(@Nullable PersonId owner, @Nullable LocalDate due, FreeText reason) implements ActionCommand {}

    /** @param outcome what came of it */
    record FinishAction(FreeText outcome) implements ActionCommand {}

    record DropAction(FreeText reason) implements ActionCommand {}

    /** Takes up again what was done or dropped. */
    record ReopenAction(@Nullable LocalDate due, FreeText reason) implements ActionCommand {}
}
