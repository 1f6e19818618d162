package org.groundswell.command.measure;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.measure.ImportCommand;
import org.groundswell.domain.measure.ImportDecider;
import org.groundswell.domain.measure.ImportEvent;
import org.groundswell.domain.measure.ImportState;

/** A file of figures that was taken in; {@link ImportDecider} judges. */
@Aggregate(type = "import", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class FiguresImport extends Shell<ImportState, ImportEvent> {

    FiguresImport() {
        super(ImportDecider.initial());
    }

    @CommandHandler(commandName = "import")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ImportCommand command, Asked asked) {
        accept(asked, state -> ImportDecider.decide(command, state, asked.circumstance()));
    }

    @EventSourcingHandler
    void on(ImportEvent event, @SourceId String id) {
        become(id, ImportDecider.evolve(state(), event));
    }
}
