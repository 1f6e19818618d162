package org.groundswell.command.platform.eventstore;

import org.groundswell.domain.ledger.LedgerId;

/** One unit of work would append to two ledgers: a mistake in our code, found before anything is written. */
public class TwoLedgersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TwoLedgersException(LedgerId one, LedgerId other) {
        super("One unit of work may touch one ledger, not both " + one + " and " + other);
    }
}
