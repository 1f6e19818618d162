package org.groundswell.command.platform.error;

/** A command lost the race against others too often: 409, and the caller may simply try again. */
public class ContendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContendedException(Throwable lastRace) {
        super("Too many changes at the same time", lastRace);
    }
}
