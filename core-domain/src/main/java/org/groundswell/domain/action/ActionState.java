package org.groundswell.domain.action;

import java.time.LocalDate;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What an action is, as far as its rules need to know. */
public sealed interface ActionState {

    record NotAgreed() implements ActionState {}

    record Agreed(String action, @Nullable SiteCode site, PersonId owner, LocalDate due, Standing standing)
            implements ActionState {

        Agreed ownedBy(PersonId newOwner) {
            return new Agreed(action, site, newOwner, due, standing);
        }

        Agreed dueOn(LocalDate newDue) {
            return new Agreed(action, site, owner, newDue, standing);
        }

        Agreed at(Standing next) {
            return new Agreed(action, site, owner, due, next);
        }
    }

    enum Standing {
        OPEN,
        DONE,
        DROPPED
    }
}
