package org.groundswell.command.assessment;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.assessment.RoundCommand;
import org.groundswell.domain.assessment.RoundDecider;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.assessment.RoundState;
import org.groundswell.domain.instrument.Catalogue;

/** One round; {@link RoundDecider} judges. */
@Aggregate(type = "round", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Round extends Shell<RoundState, RoundEvent> {

    Round() {
        super(RoundDecider.initial());
    }

    @CommandHandler(commandName = "round")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RoundCommand command, Asked asked, Catalogue catalogue) {
        accept(asked, state -> RoundDecider.decide(command, state, catalogue, asked.circumstance()));
    }

    @EventSourcingHandler
    void on(RoundEvent event, @SourceId String id) {
        become(id, RoundDecider.evolve(state(), event));
    }
}
