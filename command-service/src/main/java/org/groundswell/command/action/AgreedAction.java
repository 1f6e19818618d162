package org.groundswell.command.action;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.action.ActionCommand;
import org.groundswell.domain.action.ActionDecider;
import org.groundswell.domain.action.ActionEvent;
import org.groundswell.domain.action.ActionState;

/** One action; {@link ActionDecider} judges by what {@link ActionFacts} finds. */
@Aggregate(type = "action", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class AgreedAction extends Shell<ActionState, ActionEvent> {

    AgreedAction() {
        super(ActionDecider.initial());
    }

    @CommandHandler(commandName = "action")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ActionCommand command, Asked asked, AggregateReader others) {
        ActionFacts facts = new ActionFacts(asked.target().ledger(), others);
        accept(asked, state -> ActionDecider.decide(command, state, facts.of(command, state), asked.circumstance()));
    }

    @EventSourcingHandler
    void on(ActionEvent event, @SourceId String id) {
        become(id, ActionDecider.evolve(state(), event));
    }
}
