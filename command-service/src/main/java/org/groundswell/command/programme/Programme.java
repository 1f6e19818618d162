package org.groundswell.command.programme;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.programme.ProgrammeCommand;
import org.groundswell.domain.programme.ProgrammeDecider;
import org.groundswell.domain.programme.ProgrammeEvent;
import org.groundswell.domain.programme.ProgrammeState;

/** The shell around {@link ProgrammeDecider}. */
@Aggregate(type = "programme", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Programme extends Shell<ProgrammeState, ProgrammeEvent> {

    Programme() {
        super(ProgrammeDecider.initial());
    }

    @CommandHandler(commandName = "programme")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProgrammeCommand command, Asked asked) {
        accept(asked, state -> ProgrammeDecider.decide(command, state, asked.circumstance()));
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event, @SourceId String id) {
        become(id, ProgrammeDecider.evolve(state(), event));
    }
}
