package org.groundswell.query.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person is in a programme.
 *
 * @param since when it was granted
 * @param entry the entry that granted it
 */
record AccessRow(
        String person,
        String role,
        @Nullable String region,
        @Nullable String site,
        Instant since,
        String grantedBy,
        long entry) {}
