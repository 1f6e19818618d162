package org.groundswell.web.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who can see what.
 *
 * @param mayChange whether the reader may grant and revoke
 * @param people how many different people
 */
public record AccessView(List<Line> lines, int people, boolean mayChange) {

    /**
     * One grant.
     *
     * @param where the region or site it is for; null for the whole programme
     * @param revokeLink null where the reader may not revoke it
     * @param eraseLink null where the reader may not erase the person
     */
    public record Line(
            String name,
            boolean self,
            String role,
            @Nullable String where,
            String sees,
            @Nullable Instant since,
            String grantedBy,
            long entry,
            @Nullable String revokeLink,
            @Nullable String eraseLink) {}
}
