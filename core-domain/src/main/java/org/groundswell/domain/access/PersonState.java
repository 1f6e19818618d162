package org.groundswell.domain.access;

import java.util.HashSet;
import java.util.Set;

/**
 * A person in the register.
 *
 * @param invitedTo the realm roles that they were invited to
 * @param presence whether they are there
 */
public record PersonState(Set<Role> invitedTo, Presence presence) {

    public PersonState {
        invitedTo = Set.copyOf(invitedTo);
    }

    /** How far somebody's erasure has come. */
    public enum Presence {
        HERE,
        ERASED,
        FORGOTTEN
    }

    PersonState invitedAlsoTo(Role role) {
        Set<Role> roles = new HashSet<>(invitedTo);
        roles.add(role);
        return new PersonState(roles, presence);
    }

    PersonState now(Presence next) {
        return new PersonState(invitedTo, next);
    }
}
