package org.groundswell.command.record;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.record.RecordCommand;
import org.groundswell.domain.record.RecordDecider;
import org.groundswell.domain.record.RecordEvent;
import org.groundswell.domain.record.RecordState;

/** One record; {@link RecordDecider} judges. */
@Aggregate(type = "record", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class KeptRecord extends Shell<RecordState, RecordEvent> {

    KeptRecord() {
        super(RecordDecider.initial());
    }

    @CommandHandler(commandName = "record")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordCommand command, Asked asked, AggregateReader others, Catalogue catalogue) {
        accept(
                asked,
                state -> RecordDecider.decide(
                        command,
                        state,
                        catalogue,
                        RecordSites.standing(command, state, asked.target().ledger(), others),
                        asked.circumstance()));
    }

    @EventSourcingHandler
    void on(RecordEvent event, @SourceId String id) {
        become(id, RecordDecider.evolve(state(), event));
    }
}
