package org.groundswell.command.adaptation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.adaptation.ComponentCommand;
import org.groundswell.domain.adaptation.ComponentDecider;
import org.groundswell.domain.adaptation.ComponentEvent;
import org.groundswell.domain.adaptation.ComponentState;

/** One component of the intervention; {@link ComponentDecider} judges. */
@Aggregate(type = "component", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Component extends Shell<ComponentState, ComponentEvent> {

    Component() {
        super(ComponentDecider.initial());
    }

    @CommandHandler(commandName = "component")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ComponentCommand command, Asked asked) {
        accept(asked, state -> ComponentDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(ComponentEvent event, @SourceId String id) {
        become(id, ComponentDecider.evolve(state(), event));
    }
}
