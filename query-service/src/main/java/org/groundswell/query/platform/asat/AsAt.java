package org.groundswell.query.platform.asat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * The moment an answer speaks of.
 *
 * @param entry the last entry the answer includes
 * @param recordedAt when that entry was recorded; null before the first
 * @param live whether the newest state was asked for
 * @param head the newest entry known of the ledger
 * @param updating whether the views have not yet reached what was asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AsAt(
        LedgerId ledger, long entry, @Nullable Instant recordedAt, boolean live, long head, boolean updating) {

    /**
     * The condition that a table's rows are of this ledger and true at this moment; bind {@link #params()}.
     *
     * @param alias the table's alias in the statement
     */
    public String in(String alias) {
        return live
                ? "%1$s.ledger = :ledger and %1$s.to_entry is null".formatted(alias)
                : "%1$s.ledger = :ledger and %1$s.from_entry <= :entry and (%1$s.to_entry is null or %1$s.to_entry > :entry)"
                        .formatted(alias);
    }

    /** The parameters {@code ledger} and {@code entry} of {@link #in}. */
    public Map<String, Object> params() {
        return Map.of("ledger", ledger.value(), "entry", entry);
    }
}
