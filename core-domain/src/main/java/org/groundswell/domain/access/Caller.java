package org.groundswell.domain.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.PersonId;

/**
 * Who asks, as far as permission goes.
 *
 * @param realmRoles the roles in the token: the most the person may be
 * @param grants what they are in the programme asked about; none where no programme is
 */
public record Caller(PersonId person, Set<Role> realmRoles, Set<Grant> grants) {

    public Caller {
        realmRoles = Set.copyOf(realmRoles);
        grants = Set.copyOf(grants);
    }

    public static Caller of(PersonId person, Collection<Role> realmRoles, Collection<Grant> grants) {
        return new Caller(person, Set.copyOf(realmRoles), Set.copyOf(grants));
    }

    /** The grants that count: those whose role the token holds as well. */
    public Set<Grant> effectiveGrants() {
        return grants.stream()
                .filter(grant -> realmRoles.contains(grant.role()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isAdministrator() {
        return realmRoles.contains(Role.ADMINISTRATOR);
    }

    boolean is(Role role) {
        return effectiveGrants().stream().anyMatch(grant -> grant.role() == role);
    }
}
