package org.groundswell.command.handover;

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
import org.groundswell.domain.handover.HandoverCommand;
import org.groundswell.domain.handover.HandoverDecider;
import org.groundswell.domain.handover.HandoverEvent;
import org.groundswell.domain.handover.HandoverFacts;
import org.groundswell.domain.handover.HandoverState;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.domain.site.SiteState;
import org.groundswell.domain.site.SiteState.Enrolled;

/** One site's handover to business as usual; {@link HandoverDecider} judges. */
@Aggregate(type = "handover", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class SiteHandover extends Shell<HandoverState, HandoverEvent> {

    SiteHandover() {
        super(HandoverDecider.initial());
    }

    @CommandHandler(commandName = "handover")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HandoverCommand command, Asked asked, AggregateReader others, Catalogue catalogue) {
        SiteState site = Folds.site(others, asked.target().ledger(), command.site());
        HandoverFacts facts =
                new HandoverFacts(site.standing(), site instanceof Enrolled enrolled ? enrolled.resourceEnded() : null);
        accept(
                asked,
                state -> HandoverDecider.decide(
                        command,
                        state,
                        catalogue.handover(),
                        catalogue.record(Handover.KIND),
                        facts,
                        asked.circumstance()));
    }

    @EventSourcingHandler
    void on(HandoverEvent event, @SourceId String id) {
        become(id, HandoverDecider.evolve(state(), event));
    }
}
