package org.groundswell.command.comment;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.comment.CommentCommand;
import org.groundswell.domain.comment.CommentDecider;
import org.groundswell.domain.comment.CommentEvent;
import org.groundswell.domain.comment.CommentState;

/** One comment; {@link CommentDecider} judges by what {@link CommentFacts} finds. */
@Aggregate(type = "comment", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Comment extends Shell<CommentState, CommentEvent> {

    Comment() {
        super(CommentDecider.initial());
    }

    @CommandHandler(commandName = "comment")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CommentCommand command, Asked asked, AggregateReader others) {
        CommentFacts facts = new CommentFacts(asked.target().ledger(), others);
        accept(
                asked,
                state -> CommentDecider.decide(
                        command, state, facts.of(command, asked.circumstance().actor())));
    }

    @EventSourcingHandler
    void on(CommentEvent event, @SourceId String id) {
        become(id, CommentDecider.evolve(state(), event));
    }
}
