package org.groundswell.web.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing somebody is in a programme, as the query service tells it. */
record AccessRow(
        String person,
        String role,
        @Nullable String region,
        @Nullable String site,
        @Nullable Instant since,
        @Nullable String grantedBy,
        long entry) {}
