package org.groundswell.command.transfer;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.transfer.TransferCommand;
import org.groundswell.domain.transfer.TransferDecider;
import org.groundswell.domain.transfer.TransferEvent;
import org.groundswell.domain.transfer.TransferState;

/** What is known in the register of moving one programme; {@link TransferDecider} judges. */
@Aggregate(type = "transfer", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class ProgrammeTransfer extends Shell<TransferState, TransferEvent> {

    ProgrammeTransfer() {
        super(TransferDecider.initial());
    }

    @CommandHandler(commandName = "transfer")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TransferCommand command, Asked asked) {
        accept(asked, state -> TransferDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(TransferEvent event, @SourceId String id) {
        become(id, TransferDecider.evolve(state(), event));
    }
}
