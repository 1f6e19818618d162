package org.groundswell.query.platform.intake;

import org.jspecify.annotations.Nullable;

/** An entry this release cannot read; the view that needed it is parked for that ledger. */
public final class UndecodableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UndecodableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
