package org.groundswell.web.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who was erased, the latest first. */
public record ErasuresView(List<Line> lines) {

    /**
     * One erasure.
     *
     * @param person an id that leads to nobody
     * @param forgottenAt when the key was destroyed; null while that is under way
     */
    public record Line(
            String person,
            Instant askedAt,
            String askedBy,
            String reason,
            @Nullable Instant forgottenAt) {}
}
