package org.groundswell.query.signal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a page is about; what is not given does not matter.
 *
 * @param state open, closed or all
 * @param openedBefore opened at this moment or earlier
 */
record SignalFilter(
        String state,
        @Nullable String measure,
        @Nullable String site,
        @Nullable String region,
        @Nullable String owner,
        @Nullable String rule,
        @Nullable Instant openedBefore) {

    /** A condition on cases {@code c} of sites {@code s}; bind {@link #params()} with it. */
    String condition() {
        StringBuilder where = new StringBuilder(
                switch (state) {
                    case "open" -> "c.outcome is null";
                    case "closed" -> "c.outcome is not null";
                    default -> "true";
                });
        and(where, measure, " and c.measure = :measure");
        and(where, site, " and c.site = :site");
        and(where, region, " and coalesce(s.region, '-') = :region");
        and(where, owner, " and c.owner = :owner");
        and(where, rule, " and c.rule = :rule");
        and(where, openedBefore, " and c.opened_at <= :openedBefore");
        return where.toString();
    }

    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        put(params, "measure", measure);
        put(params, "site", site);
        put(params, "region", region);
        put(params, "owner", owner);
        put(params, "rule", rule);
        put(
                params,
                "openedBefore",
                openedBefore == null ? null : OffsetDateTime.ofInstant(openedBefore, ZoneOffset.UTC));
        return params;
    }

    private static void and(StringBuilder where, @Nullable Object given, String condition) {
        if (given != null) {
            where.append(condition);
        }
    }

    private static void put(Map<String, Object> params, String name, @Nullable Object value) {
        if (value != null) {
            params.put(name, value);
        }
    }
}
