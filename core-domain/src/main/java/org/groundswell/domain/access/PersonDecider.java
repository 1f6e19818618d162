package org.groundswell.domain.access;

import java.util.List;
import java.util.Set;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand.ErasePerson;
import org.groundswell.domain.access.AccessCommand.InvitePerson;
import org.groundswell.domain.access.AccessCommand.NoteForgotten;
import org.groundswell.domain.access.AccessEvent.PersonErased;
import org.groundswell.domain.access.AccessEvent.PersonForgotten;
import org.groundswell.domain.access.AccessEvent.PersonInvited;
import org.groundswell.domain.access.PersonState.Presence;

/** The rules of inviting somebody to this installation, and of erasing them from it. */
public final class PersonDecider {

    private PersonDecider() {}

    public static PersonState initial() {
        return new PersonState(Set.of(), Presence.HERE);
    }

    /** Inviting somebody again to the same role changes nothing. */
    public static Outcome<AccessEvent> decide(InvitePerson command, PersonState state, Circumstance circumstance) {
        if (state.presence() != Presence.HERE) {
            return Outcome.refused(AccessRejection.ERASED_ALREADY.because());
        }
        return state.invitedTo().contains(command.role())
                ? Outcome.accepted(List.of())
                : Outcome.accepted(new PersonInvited(command.person(), command.role()));
    }

    public static Outcome<AccessEvent> decide(ErasePerson command, PersonState state, Circumstance circumstance) {
        if (state.presence() != Presence.HERE) {
            return Outcome.refused(AccessRejection.ERASED_ALREADY.because());
        }
        if (command.person().equals(PersonId.SYSTEM)) {
            return Outcome.refused(AccessRejection.NOT_TO_BE_ERASED.because());
        }
        if (command.person().equals(circumstance.actor())) {
            return Outcome.refused(AccessRejection.NOT_YOURSELF.because());
        }
        return new Faults()
                .words("reason", "the reason for erasing them", command.reason())
                .orElse(() -> List.of(new PersonErased(command.person(), command.reason())));
    }

    /** Noted once; nothing changes where nobody was to be erased. */
    public static Outcome<AccessEvent> decide(NoteForgotten command, PersonState state, Circumstance circumstance) {
        return state.presence() == Presence.ERASED
                ? Outcome.accepted(new PersonForgotten(command.person()))
                : Outcome.accepted(List.of());
    }

    public static PersonState evolve(PersonState state, AccessEvent event) {
        return switch (event) {
            case PersonInvited invited -> state.invitedAlsoTo(invited.role());
            case PersonErased _ -> state.now(Presence.ERASED);
            case PersonForgotten _ -> state.now(Presence.FORGOTTEN);
            default -> state;
        };
    }
}
