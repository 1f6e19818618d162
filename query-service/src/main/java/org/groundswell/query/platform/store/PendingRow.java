package org.groundswell.query.platform.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a batch has done to one key so far. */
final class PendingRow {

    /** A row opened within the batch; {@code to} is null while it is live. */
    static final class Version {
        final long from;
        Row row;

        @Nullable
        Long to;

        Version(long from, Row row) {
            this.from = from;
            this.row = row;
        }
    }

    private final boolean mayBeStored;
    private final List<Version> versions = new ArrayList<>(1);
    private @Nullable Long storedClosedAt;

    /** @param mayBeStored whether a live row of this key may lie in the database */
    PendingRow(boolean mayBeStored) {
        this.mayBeStored = mayBeStored;
    }

    void put(Row row, long entry) {
        Version open = open();
        if (open != null && open.from == entry) {
            open.row = row;
            return;
        }
        end(entry);
        versions.add(new Version(entry, row));
    }

    void end(long entry) {
        Version open = open();
        if (open == null) {
            if (versions.isEmpty() && storedClosedAt == null) {
                storedClosedAt = entry;
            }
        } else if (open.from == entry) {
            versions.removeLast();
        } else {
            open.to = entry;
        }
    }

    /** The live row within the batch, or null. */
    @Nullable
    Row row() {
        Version open = open();
        return open == null ? null : open.row;
    }

    /** The entry at which a row stored before this batch must be closed, or null. */
    @Nullable
    Long storedClosedAt() {
        return mayBeStored ? storedClosedAt : null;
    }

    List<Version> versions() {
        return versions;
    }

    private @Nullable Version open() {
        if (versions.isEmpty() || versions.getLast().to != null) {
            return null;
        }
        return versions.getLast();
    }
}
