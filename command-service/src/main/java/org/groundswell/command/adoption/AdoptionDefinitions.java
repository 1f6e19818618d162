package org.groundswell.command.adoption;

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
import org.groundswell.domain.adoption.AdoptionCommand;
import org.groundswell.domain.adoption.AdoptionCommand.ProposeDefinition;
import org.groundswell.domain.adoption.AdoptionDecider;
import org.groundswell.domain.adoption.AdoptionEvent;
import org.groundswell.domain.adoption.AdoptionState;
import org.groundswell.domain.adoption.Definition;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.measure.MeasureDefinition;
import org.jspecify.annotations.Nullable;

/** The definitions of what counts as adopted in a programme; {@link AdoptionDecider} judges. */
@Aggregate(type = "adoption", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class AdoptionDefinitions extends Shell<AdoptionState, AdoptionEvent> {

    AdoptionDefinitions() {
        super(AdoptionDecider.initial());
    }

    @CommandHandler(commandName = "adoption")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdoptionCommand command, Asked asked, AggregateReader others, Catalogue catalogue) {
        String direction = direction(command, asked.target().ledger(), others);
        accept(
                asked,
                state -> AdoptionDecider.decide(
                        command, state, catalogue.record(Definition.KIND), direction, asked.circumstance()));
    }

    private static @Nullable String direction(AdoptionCommand command, LedgerId programme, AggregateReader others) {
        return command instanceof ProposeDefinition propose
                ? propose.values()
                        .chosen(Definition.MEASURE)
                        .flatMap(measure ->
                                Folds.measure(others, programme, measure).present())
                        .map(MeasureDefinition::direction)
                        .orElse(null)
                : null;
    }

    @EventSourcingHandler
    void on(AdoptionEvent event, @SourceId String id) {
        become(id, AdoptionDecider.evolve(state(), event));
    }
}
