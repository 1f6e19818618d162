package org.groundswell.web.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who was erased, as the command service tells it. */
record ErasureRow(
        String person,
        Instant askedAt,
        String askedBy,
        String reason,
        @Nullable Instant forgottenAt) {}
