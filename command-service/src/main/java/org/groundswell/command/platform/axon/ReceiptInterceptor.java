package org.groundswell.command.platform.axon;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.groundswell.command.platform.eventstore.AppendedSpan;
import org.groundswell.command.platform.eventstore.LedgerStore;
import org.groundswell.command.platform.idempotency.IdempotencyKey;
import org.groundswell.command.platform.idempotency.IdempotentAnswers;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.jspecify.annotations.Nullable;

/**
 * Gives the outermost command of a unit of work a receipt as its result. The receipt is filled while the transaction prepares to
 * commit, after the events have their entries, and is stored in that transaction where the request carried a key. Not a bean: Axon
 * would register it a second time.
 */
class ReceiptInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final LedgerStore ledger;
    private final IdempotentAnswers answers;

    ReceiptInterceptor(LedgerStore ledger, IdempotentAnswers answers) {
        this.ledger = ledger;
        this.answers = answers;
    }

    /** Filled before the dispatching caller sees it. */
    static final class Draft {
        private @Nullable Receipt receipt;

        Receipt receipt() {
            if (receipt == null) {
                throw new IllegalStateException("The transaction ended without a receipt");
            }
            return receipt;
        }
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (!unitOfWork.isRoot()) {
            return chain.proceed();
        }
        MetaData given = unitOfWork.getMessage().getMetaData();
        if (given.containsKey(MessageKeys.SIMULATED)) {
            ledger.simulateClock(Instant.parse(MessageKeys.required(given, MessageKeys.NOW)));
        }
        chain.proceed();
        Draft draft = new Draft();
        unitOfWork.onPrepareCommit(prepared -> draft.receipt = close(prepared, given));
        return draft;
    }

    private Receipt close(UnitOfWork<?> unitOfWork, MetaData given) {
        Optional<AppendedSpan> span = AppendedSpan.of(unitOfWork);
        if (span.isEmpty()
                && (given.containsKey(MessageKeys.FROM_CACHE) || given.containsKey(MessageKeys.REMEMBERED))) {
            throw new DoubtfulAnswerException();
        }
        AggregateId target = AggregateId.parse(MessageKeys.required(given, MessageKeys.TARGET));
        Receipt receipt = new Receipt(
                target,
                span.map(AppendedSpan::first).orElse(null),
                span.map(AppendedSpan::last).orElse(null),
                Versions.of(unitOfWork).of(target),
                (String) given.get(MessageKeys.ENCLOSURE),
                false);
        if (given.containsKey(MessageKeys.KEY)) {
            answers.store(
                    new PersonId(MessageKeys.required(given, MessageKeys.ACTOR)),
                    new IdempotencyKey(
                            MessageKeys.required(given, MessageKeys.KEY),
                            MessageKeys.required(given, MessageKeys.DIGEST)),
                    receipt);
        }
        return receipt;
    }
}
