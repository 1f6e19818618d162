package org.groundswell.command.platform.error;

/** The command must say which version it changes, by {@code If-Match}: 428. */
public class VersionRequiredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VersionRequiredException() {
        super("If-Match is required", null, false, false);
    }
}
