package org.groundswell.query.platform.asat;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * When an entry was recorded, and by whom: the ledger's own lines say it, so no view keeps it for its rows.
 *
 * @param by the person's id
 */
public record RecordedEntry(Instant recordedAt, String by) {

    /** By entry; those that the reading's ledger does not have are left out. */
    public static Map<Long, RecordedEntry> of(Reading reading, Collection<Long> entries) {
        Map<Long, RecordedEntry> found = new HashMap<>();
        if (entries.isEmpty()) {
            return found;
        }
        reading.sql("""
                        select e.entry, e.recorded_at, e.actor from view_ledger_entry e
                        where e.ledger = :ledger and e.entry = any(:entries)
                        """)
                .param("entries", entries.stream().distinct().toArray(Long[]::new))
                .query(rs -> {
                    Instant recordedAt = requireNonNull(rs.getObject("recorded_at", OffsetDateTime.class))
                            .toInstant();
                    found.put(rs.getLong("entry"), new RecordedEntry(recordedAt, rs.getString("actor")));
                });
        return found;
    }
}
