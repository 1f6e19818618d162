package org.groundswell.web.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which programmes there are and which came and left, as the command service tells it. */
record TransfersReading(List<Programme> programmes, List<Move> moves) {

    /**
     * @param sealed how many of its entries a checkpoint covers, and hence an export would hold
     * @param key public, of its log; absent where nothing is signed
     */
    record Programme(
            String programme,
            long entries,
            long sealed,
            @Nullable String key) {}

    record Move(
            String kind,
            String programme,
            long entries,
            Instant at,
            String by,
            String root,
            @Nullable String key) {}
}
