package org.groundswell.command.platform.idempotency;

/** An {@code Idempotency-Key} came again with another request: 422. */
public class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyReusedException() {
        super("The key was used for another request", null, false, false);
    }
}
