package org.groundswell.query.platform.security;

import java.time.Instant;
import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Role;

/**
 * Who asks, by their access token.
 *
 * @param realmRoles the most they may be anywhere
 * @param expiresAt when the token ends
 */
public record Caller(PersonId person, Set<Role> realmRoles, Instant expiresAt) {

    public Caller {
        realmRoles = Set.copyOf(realmRoles);
    }

    public boolean isAdministrator() {
        return realmRoles.contains(Role.ADMINISTRATOR);
    }
}
