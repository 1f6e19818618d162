package org.groundswell.command.measure;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.measure.MeasureCommand;
import org.groundswell.domain.measure.MeasureDecider;
import org.groundswell.domain.measure.MeasureEvent;
import org.groundswell.domain.measure.MeasureState;

/** One measure; {@link MeasureDecider} judges. */
@Aggregate(type = "measure", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Measure extends Shell<MeasureState, MeasureEvent> {

    Measure() {
        super(MeasureDecider.initial());
    }

    @CommandHandler(commandName = "measure")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MeasureCommand command, Asked asked) {
        accept(asked, state -> MeasureDecider.decide(command, state, asked.circumstance()));
    }

    @EventSourcingHandler
    void on(MeasureEvent event, @SourceId String id) {
        become(id, MeasureDecider.evolve(state(), event));
    }
}
