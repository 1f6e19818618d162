package org.groundswell.command.platform.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.groundswell.command.platform.error.RejectedException;
import org.groundswell.command.platform.error.StaleVersionException;
import org.groundswell.command.platform.eventstore.ReadFacts;
import org.groundswell.domain.Event;
import org.groundswell.domain.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The base of every aggregate: holds the state, checks the expected version, asks a decider and applies what it accepts. A
 * subclass has one command handler, named after the aggregate's type, and one event sourcing handler; it judges nothing:
 *
 * {@snippet :
 * @Aggregate(type = "site", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
 * class Site extends Shell<SiteState, SiteEvent> {
 *
 *     Site() {
 *         super(SiteDecider.initial());
 *     }
 *
 *     @CommandHandler(commandName = "site")
 *     @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
 *     void handle(SiteCommand command, Asked asked, AggregateReader others) {
 *         accept(asked, state -> SiteDecider.decide(command, state, asked.circumstance()));
 *     }
 *
 *     @EventSourcingHandler
 *     void on(SiteEvent event, @SourceId String id) {
 *         become(id, SiteDecider.evolve(state(), event));
 *     }
 * }
 * }
 *
 * <p>The command's name is the type in the target's {@link org.groundswell.domain.ledger.AggregateId}; every handler creates
 * what is missing, and a decider refuses what may not be asked of something that does not exist.
 *
 * @param <S> an immutable state
 * @param <E> the sealed family of its events
 */
public abstract class Shell<S, E extends Event> {

    @AggregateIdentifier
    private @Nullable String id;

    private S state;

    /** @param initial the state before any event */
    protected Shell(S initial) {
        this.state = initial;
    }

    /**
     * @throws StaleVersionException where the caller expected another version
     * @throws RejectedException where the decider refuses
     */
    protected final void accept(Asked asked, Function<S, ? extends Outcome<? extends E>> decider) {
        long version = version();
        Versions versions = Versions.of(CurrentUnitOfWork.get());
        versions.seen(asked.target(), version);
        Long expected = asked.expectedVersion();
        if (expected != null && expected != version) {
            throw new StaleVersionException(expected, version);
        }
        switch (decider.apply(state)) {
            case Outcome.Refused<?> refused -> throw new RejectedException(refused.rejections());
            case Outcome.Accepted<? extends E> accepted -> applyAll(asked, accepted.events());
        }
        versions.seen(asked.target(), version());
        if (version() == version) {
            ReadFacts.note(asked.target(), version);
        }
    }

    private void applyAll(Asked asked, List<? extends E> events) {
        if (events.isEmpty()) {
            return;
        }
        id = asked.target().toString();
        Proposed.of(CurrentUnitOfWork.get()).note(asked.target(), events);
        events.forEach(event -> apply(event));
    }

    /** Called by the event sourcing handler with the aggregate's id and the state after the event. */
    protected final void become(String aggregate, S next) {
        id = aggregate;
        state = next;
    }

    protected final S state() {
        return state;
    }

    /** The last sequence number; -1 before the first event. */
    private static long version() {
        Long version = AggregateLifecycle.getVersion();
        return version == null ? -1 : version;
    }
}
