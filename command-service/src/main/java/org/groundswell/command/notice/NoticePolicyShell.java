package org.groundswell.command.notice;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.notice.NoticePolicyCommand;
import org.groundswell.domain.notice.NoticePolicyDecider;
import org.groundswell.domain.notice.NoticePolicyEvent;

/** The notice policy of one programme. */
@Aggregate(type = "notices", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class NoticePolicyShell extends Shell<NoticePolicyDecider.State, NoticePolicyEvent> {

    NoticePolicyShell() {
        super(NoticePolicyDecider.initial());
    }

    @CommandHandler(commandName = "notices")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoticePolicyCommand command, Asked asked) {
        accept(asked, state -> NoticePolicyDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(NoticePolicyEvent event, @SourceId String id) {
        become(id, NoticePolicyDecider.evolve(state(), event));
    }
}
