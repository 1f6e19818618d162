package org.groundswell.domain.ledger.proof;

/** What was to be proved does not hold, or is not in its form. The message says which, for people. */
public final class NotProvenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotProvenException(String message) {
        super(message);
    }

    public NotProvenException(String message, Throwable cause) {
        super(message, cause);
    }
}
