package org.groundswell.command.platform.eventstore;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.groundswell.domain.ledger.LedgerId;

/**
 * The entries that a unit of work has appended, kept in its root's resources. A unit of work knows one ledger: two would take
 * two heads' locks in an order that another transaction may take the other way round.
 */
public final class AppendedSpan {

    private static final String KEY = AppendedSpan.class.getName();

    private final LedgerId ledger;
    private long first;
    private long last;

    private AppendedSpan(LedgerId ledger) {
        this.ledger = ledger;
    }

    /** What this unit of work appended; nothing where it appended nothing. */
    public static Optional<AppendedSpan> of(UnitOfWork<?> unitOfWork) {
        AppendedSpan span = unitOfWork.root().getResource(KEY);
        return Optional.ofNullable(span);
    }

    /** @throws TwoLedgersException where this unit of work has appended to another ledger */
    public static AppendedSpan claim(UnitOfWork<?> unitOfWork, LedgerId ledger) {
        AppendedSpan span = unitOfWork.root().getOrComputeResource(KEY, key -> new AppendedSpan(ledger));
        if (!span.ledger.equals(ledger)) {
            throw new TwoLedgersException(span.ledger, ledger);
        }
        return span;
    }

    /** Notes what one append added. */
    public void extend(long from, long to) {
        if (first == 0) {
            first = from;
        }
        last = to;
    }

    public LedgerId ledger() {
        return ledger;
    }

    public long first() {
        return first;
    }

    public long last() {
        return last;
    }
}
