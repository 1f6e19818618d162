package org.groundswell.query.platform.store;

import org.jspecify.annotations.Nullable;

/** What a batch has done to one key so far. */
final class PendingRow {

    /** A row opened within the batch; {@code to} is null while it is live. */
    static final class Version {
        final long from;
        Row row;

        @Nullable
        Long to;

        /** The one of the same key before it. */
        final @Nullable Version before;

        Version(long from, Row row, @Nullable Version before) {
            this.from = from;
            this.row = row;
            this.before = before;
        }
    }

    private final boolean mayBeStored;
    private @Nullable Version newest;
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
        newest = new Version(entry, row, newest);
    }

    void end(long entry) {
        Version open = open();
        if (open == null) {
            if (newest == null && storedClosedAt == null) {
                storedClosedAt = entry;
            }
        } else if (open.from == entry) {
            newest = open.before;
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

    /** The newest first, by {@link Version#before}; null where there is none. */
    @Nullable
    Version newest() {
        return newest;
    }

    private @Nullable Version open() {
        return newest == null || newest.to != null ? null : newest;
    }
}
