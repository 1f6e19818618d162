package org.groundswell.command.platform.security;

import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as proved by the access token. A controller method takes it as a parameter.
 *
 * @param person the token's subject
 * @param name as the identity provider says it; for answers only, never for events
 * @param realmRoles the most this person may be anywhere
 * @param feedReader whether this is a service that may read whole ledgers
 */
public record Caller(PersonId person, @Nullable String name, Set<Role> realmRoles, boolean feedReader) {

    public Caller {
        realmRoles = Set.copyOf(realmRoles);
    }

    public boolean may(Role role) {
        return realmRoles.contains(role);
    }

    /** As the access policy knows them, with what they are in the programme asked about. */
    public org.groundswell.domain.access.Caller with(Set<Grant> grants) {
        return new org.groundswell.domain.access.Caller(person, realmRoles, grants);
    }
}
