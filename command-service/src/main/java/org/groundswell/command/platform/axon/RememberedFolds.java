package org.groundswell.command.platform.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.BiFunction;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.groundswell.command.platform.eventstore.LedgerAdvanced;
import org.groundswell.command.platform.seal.KeyDestroyed;
import org.groundswell.domain.Event;
import org.groundswell.domain.ledger.AggregateId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What command handlers read of other aggregates, kept with its version. A decision may rest on it only because its version is
 * compared again under the ledger's lock when events are appended; whatever appends nothing, a refusal for one, is never given
 * from here but decided anew from the store.
 */
@Component
class RememberedFolds {

    private final Cache<AggregateId, Kept> folds;
    private final AggregateCache aggregates;

    RememberedFolds(@Value("${groundswell.aggregate-cache-size}") int size, AggregateCache aggregates) {
        this.aggregates = aggregates;
        this.folds = Caffeine.newBuilder().maximumSize(size).build();
    }

    /** @param evolve the very function: another one folds to another state */
    private record Kept(BiFunction<?, ?, ?> evolve, Fold<?> fold) {}

    record Fold<S>(S state, long version) {}

    /** A fold that the running command may rest on, if there is one. */
    @SuppressWarnings("unchecked") // one function has one type of state
    <S> @Nullable Fold<S> find(AggregateId aggregate, BiFunction<S, Event, S> evolve) {
        if (!isComparedAgain(aggregate) || !running().containsKey(MessageKeys.REMEMBERED)) {
            return null;
        }
        Kept kept = folds.getIfPresent(aggregate);
        return kept != null && kept.evolve() == evolve ? (Fold<S>) kept.fold() : null;
    }

    <S> void keep(AggregateId aggregate, BiFunction<S, Event, S> evolve, Fold<S> fold) {
        if (isComparedAgain(aggregate)) {
            folds.put(aggregate, new Kept(evolve, fold));
        }
    }

    /**
     * Whether a single command runs that has another aggregate of the same ledger as its target. In a batch, and of the target
     * itself, events may be seen that are not yet committed; another ledger cannot be held still.
     */
    private static boolean isComparedAgain(AggregateId aggregate) {
        if (!CurrentUnitOfWork.isStarted()
                || CurrentUnitOfWork.get().root().getMessage().getPayload() instanceof Batch) {
            return false;
        }
        Object target = running().get(MessageKeys.TARGET);
        if (target == null) {
            return false;
        }
        AggregateId own = AggregateId.parse((String) target);
        return !own.equals(aggregate) && own.ledger().equals(aggregate.ledger());
    }

    private static MetaData running() {
        return CurrentUnitOfWork.get().root().getMessage().getMetaData();
    }

    /** What was read while the key was there holds words that are gone. */
    @EventListener(KeyDestroyed.class)
    void forgetAll() {
        folds.invalidateAll();
        aggregates.removeAll();
    }

    @EventListener
    void forgetChanged(LedgerAdvanced advanced) {
        folds.invalidateAll(advanced.aggregates());
    }
}
