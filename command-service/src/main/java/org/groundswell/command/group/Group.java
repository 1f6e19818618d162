package org.groundswell.command.group;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.group.GroupCommand;
import org.groundswell.domain.group.GroupDecider;
import org.groundswell.domain.group.GroupEvent;
import org.groundswell.domain.group.GroupState;

/** One saved group of sites; {@link GroupDecider} judges. */
@Aggregate(type = "group", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Group extends Shell<GroupState, GroupEvent> {

    Group() {
        super(GroupDecider.initial());
    }

    @CommandHandler(commandName = "group")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GroupCommand command, Asked asked) {
        accept(asked, state -> GroupDecider.decide(command, state, asked.circumstance()));
    }

    @EventSourcingHandler
    void on(GroupEvent event, @SourceId String id) {
        become(id, GroupDecider.evolve(state(), event));
    }
}
