package org.groundswell.command.builder;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.builder.BuilderCommand;
import org.groundswell.domain.builder.BuilderDecider;
import org.groundswell.domain.builder.BuilderEvent;
import org.groundswell.domain.builder.BuilderState;

/** One instrument that a programme builds; {@link BuilderDecider} judges. */
@Aggregate(type = "instrument", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class BuiltByProgramme extends Shell<BuilderState, BuilderEvent> {

    BuiltByProgramme() {
        super(BuilderDecider.initial());
    }

    @CommandHandler(commandName = "instrument")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(BuilderCommand command, Asked asked) {
        accept(asked, state -> BuilderDecider.decide(command, state, asked.circumstance()));
    }

    @EventSourcingHandler
    void on(BuilderEvent event, @SourceId String id) {
        become(id, BuilderDecider.evolve(state(), event));
    }
}
