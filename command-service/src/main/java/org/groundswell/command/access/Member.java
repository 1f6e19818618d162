package org.groundswell.command.access;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.access.AccessCommand.MembershipCommand;
import org.groundswell.domain.access.AccessEvent;
import org.groundswell.domain.access.MembershipDecider;
import org.groundswell.domain.access.MembershipState;

/** What one person is in one programme; {@link MembershipDecider} judges, and {@link LastManagerRule} stands beside it. */
@Aggregate(type = "member", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Member extends Shell<MembershipState, AccessEvent> {

    Member() {
        super(MembershipDecider.initial());
    }

    @CommandHandler(commandName = "member")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MembershipCommand command, Asked asked, AggregateReader others) {
        accept(asked, state -> {
            Optional<Rejection> last = LastManagerRule.check(command, state, asked.target(), others);
            return last.isPresent()
                    ? Outcome.<AccessEvent>refused(last.get())
                    : MembershipDecider.decide(command, state, asked.circumstance());
        });
    }

    @EventSourcingHandler
    void on(AccessEvent event, @SourceId String id) {
        become(id, MembershipDecider.evolve(state(), event));
    }
}
