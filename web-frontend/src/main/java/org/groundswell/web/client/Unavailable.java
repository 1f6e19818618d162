package org.groundswell.web.client;

/** A service did not answer in time, or not at all. Nothing is known of what it did. */
public final class Unavailable extends RuntimeException {

    /** Which part is not answering. */
    public enum Part {
        COMMANDS,
        QUERIES,
        SIGN_IN
    }

    private final Part part;

    public Unavailable(Part part, Throwable cause) {
        super(part + " is not answering: " + cause.getMessage(), cause);
        this.part = part;
    }

    public Part part() {
        return part;
    }
}
