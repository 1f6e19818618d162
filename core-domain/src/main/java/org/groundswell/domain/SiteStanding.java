package org.groundswell.domain;

import org.jspecify.annotations.Nullable;

/** Where a site stands as seen by other contexts: all they need to know of its lifecycle. */
public enum SiteStanding {
    NOT_ENROLLED,
    ACTIVE,
    PAUSED,
    DECLINED,
    WITHDRAWN;

    /**
     * @param sideState the id in {@code lifecycle.yaml}, or nothing where the site is at a stage
     * @throws IllegalArgumentException for a side state that has no standing
     */
    public static SiteStanding ofSideState(@Nullable String sideState) {
        return switch (sideState) {
            case null -> ACTIVE;
            case "paused" -> PAUSED;
            case "declined" -> DECLINED;
            case "withdrawn" -> WITHDRAWN;
            default -> throw new IllegalArgumentException("Not a side state: " + sideState);
        };
    }

    public boolean isEnrolled() {
        return this != NOT_ENROLLED;
    }

    /** Whether the site has left for now: it neither rates nor reports. */
    public boolean hasLeft() {
        return this == DECLINED || this == WITHDRAWN;
    }
}
