package org.groundswell.domain.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.access.AccessCommand.InvitePerson;
import org.groundswell.domain.access.AccessEvent.PersonInvited;

/** The rules of inviting somebody to this installation. */
public final class PersonDecider {

    private PersonDecider() {}

    public static PersonState initial() {
        return new PersonState(Set.of());
    }

    /** Inviting somebody again to the same role changes nothing. */
    public static Outcome<AccessEvent> decide(InvitePerson command, PersonState state, Circumstance circumstance) {
        return state.invitedTo().contains(command.role())
                ? Outcome.accepted(List.of())
                : Outcome.accepted(new PersonInvited(command.person(), command.role()));
    }

    public static PersonState evolve(PersonState state, AccessEvent event) {
        if (!(event instanceof PersonInvited invited)) {
            return state;
        }
        Set<Role> roles = new HashSet<>(state.invitedTo());
        roles.add(invited.role());
        return new PersonState(roles);
    }
}
