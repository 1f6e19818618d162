package org.groundswell.launcher;

import org.jspecify.annotations.Nullable;

/** Groundswell cannot start or be asked; the message is meant for the person at the terminal. */
public final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
