package org.groundswell.query.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.Circumstance;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for.
 *
 * @param words patterns that must all match
 * @param type a logical type, or its context
 * @param aggregate what the entry belongs to, whole
 * @param from the first day recorded, in London
 * @param to the last day recorded, in London
 * @param entries only these; nothing where every one may be
 */
record HistoryFilter(
        List<String> words,
        @Nullable String type,
        @Nullable String actor,
        @Nullable String aggregate,
        @Nullable String site,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<Long> entries) {

    /** Every entry. */
    static final HistoryFilter NONE = new HistoryFilter(List.of(), null, null, null, null, null, null, null);

    boolean isEmpty() {
        return equals(NONE);
    }

    /** @return a condition on {@code view_history h}; bind {@link #params()} with it */
    String condition() {
        StringBuilder where = new StringBuilder("true");
        for (int i = 0; i < words.size(); i++) {
            where.append(" and h.words like :word").append(i);
        }
        if (type != null) {
            where.append(type.contains(".") ? " and h.type = :type" : " and split_part(h.type, '.', 1) = :type");
        }
        if (actor != null) {
            where.append(" and h.actor = :actor");
        }
        if (aggregate != null) {
            where.append(" and h.aggregate = :aggregate");
        }
        if (entries != null) {
            where.append(" and h.entry = any(:entries)");
        }
        if (site != null) {
            where.append(" and h.site = :site");
        }
        if (from != null) {
            where.append(" and h.recorded_at >= :from");
        }
        if (to != null) {
            where.append(" and h.recorded_at < :until");
        }
        return where.toString();
    }

    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            params.put("word" + i, words.get(i));
        }
        putIfGiven(params, "type", type);
        putIfGiven(params, "actor", actor);
        putIfGiven(params, "aggregate", aggregate);
        putIfGiven(params, "site", site);
        if (entries != null) {
            params.put("entries", entries.toArray(Long[]::new));
        }
        if (from != null) {
            params.put("from", startOf(from));
        }
        if (to != null) {
            params.put("until", startOf(to.plusDays(1)));
        }
        return params;
    }

    private static void putIfGiven(Map<String, Object> params, String name, @Nullable String value) {
        if (value != null) {
            params.put(name, value);
        }
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(Circumstance.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
