package org.groundswell.command.access;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.access.AccessCommand;
import org.groundswell.domain.access.AccessCommand.ErasePerson;
import org.groundswell.domain.access.AccessCommand.InvitePerson;
import org.groundswell.domain.access.AccessCommand.MembershipCommand;
import org.groundswell.domain.access.AccessCommand.NoteForgotten;
import org.groundswell.domain.access.AccessEvent;
import org.groundswell.domain.access.PersonDecider;
import org.groundswell.domain.access.PersonState;

/** One person in the register; {@link PersonDecider} judges. */
@Aggregate(type = "person", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Person extends Shell<PersonState, AccessEvent> {

    Person() {
        super(PersonDecider.initial());
    }

    @CommandHandler(commandName = "person")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AccessCommand command, Asked asked) {
        accept(asked, state -> switch (command) {
            case InvitePerson invite -> PersonDecider.decide(invite, state, asked.circumstance());
            case ErasePerson erase -> PersonDecider.decide(erase, state, asked.circumstance());
            case NoteForgotten note -> PersonDecider.decide(note, state, asked.circumstance());
            case MembershipCommand misled ->
                throw new IllegalArgumentException("A programme's, not the register's: " + misled);
        });
    }

    @EventSourcingHandler
    void on(AccessEvent event, @SourceId String id) {
        become(id, PersonDecider.evolve(state(), event));
    }
}
