package org.groundswell.web.reading;

import org.jspecify.annotations.Nullable;

/**
 * A component of the intervention.
 *
 * @param status core, adaptable or not-yet-known
 */
public record ComponentReading(
        String component,
        String name,
        String function,
        String form,
        String status,
        @Nullable String limits,
        String basis,
        @Nullable String reason,
        long version) {}
