package org.groundswell.command.assessment;

import java.util.Optional;
import java.util.regex.Pattern;
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
import org.groundswell.domain.assessment.RoundCommand;
import org.groundswell.domain.assessment.RoundDecider;
import org.groundswell.domain.assessment.RoundEvent;
import org.groundswell.domain.assessment.RoundState;
import org.groundswell.domain.builder.BuilderState;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Rated;

/** One round; {@link RoundDecider} judges. */
@Aggregate(type = "round", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Round extends Shell<RoundState, RoundEvent> {

    /** How what a programme builds is called, which no file of the catalogue is. */
    private static final Pattern BUILT = Pattern.compile("i-[a-z0-9-]{1,60}");

    Round() {
        super(RoundDecider.initial());
    }

    @CommandHandler(commandName = "round")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RoundCommand command, Asked asked, AggregateReader others, Catalogue catalogue) {
        Optional<Rated> built = command instanceof RoundCommand.OpenRound open
                        && BUILT.matcher(open.instrument()).matches()
                ? BuilderState.offered(
                        open.instrument(),
                        Folds.instrument(others, asked.target().ledger(), open.instrument()))
                : Optional.empty();
        accept(asked, state -> RoundDecider.decide(command, state, catalogue, built, asked.circumstance()));
    }

    @EventSourcingHandler
    void on(RoundEvent event, @SourceId String id) {
        become(id, RoundDecider.evolve(state(), event));
    }
}
