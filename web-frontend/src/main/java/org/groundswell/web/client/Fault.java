package org.groundswell.web.client;

import org.jspecify.annotations.Nullable;

/** One thing wrong with an order, at the field where it is wrong. */
public record Fault(
        @Nullable String field,
        @Nullable String code,
        @Nullable String message) {}
