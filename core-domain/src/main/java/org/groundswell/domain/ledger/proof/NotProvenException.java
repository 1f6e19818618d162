package org.groundswell.domain.ledger.proof;

import java.util.Objects;

/** What was to be proved does not hold, or is not in its form. The message says which, for people. */
public final class NotProvenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotProvenException(String message) {
        super(message);
    }

    public NotProvenException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "Every constructor takes a message");
    }
}
