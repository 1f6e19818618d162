package org.groundswell.domain.access;

import java.util.Set;

/** The realm roles that a person was invited to. */
public record PersonState(Set<Role> invitedTo) {

    public PersonState {
        invitedTo = Set.copyOf(invitedTo);
    }
}
