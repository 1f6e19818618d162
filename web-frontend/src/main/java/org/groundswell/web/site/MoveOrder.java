package org.groundswell.web.site;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A move as the order carries it. */
record MoveOrder(
        String to,
        LocalDate happenedOn,
        List<Shown> evidence,
        @Nullable String reasonCode,
        @Nullable String reasonDetail,
        @Nullable String decidedBy,
        @Nullable LocalDate askAgainOn,
        @Nullable LocalDate restartOn,
        @Nullable Boolean reportingSuspended,
        @Nullable String learned) {

    record Shown(String field, String said) {}
}
