package org.groundswell.domain.access;

import java.util.Set;

/** Everything that one person is in one programme. */
public record MembershipState(Set<Grant> grants) {

    public MembershipState {
        grants = Set.copyOf(grants);
    }
}
