package org.groundswell.query.platform.due;

import java.util.Objects;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.security.Membership;

/** The sites that a caller works at. */
public final class OwnSites {

    private OwnSites() {}

    /** Their codes, as a statement takes them. */
    public static String[] of(Membership membership) {
        return membership.grants().stream()
                .filter(grant -> grant.role() == Role.SITE_TEAM)
                .map(Grant::site)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toArray(String[]::new);
    }
}
