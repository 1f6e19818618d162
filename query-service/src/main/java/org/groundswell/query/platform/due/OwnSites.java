package org.groundswell.query.platform.due;

import java.util.Arrays;
import java.util.Objects;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.security.Membership;

/** The sites that a caller works at. */
public final class OwnSites {

    /** Of more than these nobody is told one by one. */
    private static final int TOLD_ONE_BY_ONE = 3;

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

    /** The first few of them, by code. */
    public static String[] first(Membership membership) {
        return Arrays.stream(of(membership)).sorted().limit(TOLD_ONE_BY_ONE).toArray(String[]::new);
    }
}
