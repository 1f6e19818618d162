package org.groundswell.command.platform.axon;

/** A command that changed nothing was answered from a cached aggregate, which another instance may have changed: run it again. */
final class DoubtfulAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DoubtfulAnswerException() {
        super("An answer without events from a cached aggregate", null, false, false);
    }
}
