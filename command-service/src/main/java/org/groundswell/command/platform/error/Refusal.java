package org.groundswell.command.platform.error;

import java.util.Optional;
import org.groundswell.domain.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A rejection given outside a decider: by a controller or the platform.
 *
 * @param at the field at fault as the caller named it, or nothing
 */
public record Refusal(
        String code,
        String name,
        Kind kind,
        String message,
        @Nullable String at) implements Rejection {

    public static Refusal invalid(String name, String at, String message) {
        return new Refusal("REQUEST-400", name, Kind.INVALID, message, at);
    }

    public static Refusal forbidden(String message) {
        return new Refusal("ACCESS-403", "FORBIDDEN", Kind.FORBIDDEN, message, null);
    }

    public static Refusal notFound(String message) {
        return new Refusal("REQUEST-404", "NOT_FOUND", Kind.NOT_FOUND, message, null);
    }

    public static Refusal conflict(String name, String message) {
        return new Refusal("REQUEST-409", name, Kind.CONFLICT, message, null);
    }

    /** To be thrown. */
    public RejectedException asException() {
        return new RejectedException(this);
    }

    @Override
    public Optional<String> field() {
        return Optional.ofNullable(at);
    }
}
