package org.groundswell.web.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The programmes of this installation, and which came and left, the latest first. */
public record TransfersView(List<Programme> programmes, List<Move> moves) {

    /**
     * @param name nothing where the pages do not know it yet
     * @param sealed how many of its entries an export would hold
     */
    public record Programme(String id, @Nullable String name, long entries, long sealed) {}

    /**
     * @param kind {@code exported} or {@code imported}
     * @param from the key of the installation that it came from
     */
    public record Move(
            String kind,
            String programme,
            long entries,
            Instant at,
            String by,
            @Nullable String from) {}
}
