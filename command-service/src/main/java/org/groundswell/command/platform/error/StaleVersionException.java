package org.groundswell.command.platform.error;

/** The caller expected another version of what they change: 412 with both versions. */
public class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long expectedVersion;
    private final long actualVersion;

    /** @param actualVersion the last sequence number, or -1 where nothing exists */
    public StaleVersionException(long expectedVersion, long actualVersion) {
        super("expected version " + expectedVersion + ", found " + actualVersion, null, false, false);
        this.expectedVersion = expectedVersion;
        this.actualVersion = actualVersion;
    }

    public long expectedVersion() {
        return expectedVersion;
    }

    public long actualVersion() {
        return actualVersion;
    }
}
