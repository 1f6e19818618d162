package org.groundswell.command.signal;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.command.platform.gate.Folds;
import org.groundswell.domain.access.MembershipDecider;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.signal.SignalCommand;
import org.groundswell.domain.signal.SignalDecider;
import org.groundswell.domain.signal.SignalEvent;
import org.groundswell.domain.signal.SignalsState;

/** The signal cases of one site's series of one measure; {@link SignalDecider} judges. */
@Aggregate(type = "signals", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Signals extends Shell<SignalsState, SignalEvent> {

    Signals() {
        super(SignalDecider.initial());
    }

    @CommandHandler(commandName = "signals")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SignalCommand command, Asked asked, AggregateReader others) {
        boolean belongs = belongs(command, asked, others);
        accept(asked, state -> SignalDecider.decide(command, state, belongs));
    }

    private static boolean belongs(SignalCommand command, Asked asked, AggregateReader others) {
        return !(command instanceof SignalCommand.ReassignCase reassign)
                || !others.read(
                                AggregateId.member(
                                        asked.target().ledger(),
                                        reassign.owner().value()),
                                MembershipDecider.initial(),
                                Folds.MEMBERSHIP)
                        .grants()
                        .isEmpty();
    }

    @EventSourcingHandler
    void on(SignalEvent event, @SourceId String id) {
        become(id, SignalDecider.evolve(state(), event));
    }
}
