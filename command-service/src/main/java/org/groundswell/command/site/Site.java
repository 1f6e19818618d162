package org.groundswell.command.site;

import java.util.List;
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
import org.groundswell.domain.handover.HandoverDecider;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.site.SiteCommand;
import org.groundswell.domain.site.SiteCommand.MoveSite;
import org.groundswell.domain.site.SiteDecider;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteState;

/** One site within a programme; {@link SiteDecider} judges. */
@Aggregate(type = "site", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Site extends Shell<SiteState, SiteEvent> {

    Site() {
        super(SiteDecider.initial());
    }

    @CommandHandler(commandName = "site")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SiteCommand command, Asked asked, AggregateReader others, Catalogue catalogue) {
        List<String> unjudged =
                command instanceof MoveSite move && catalogue.lifecycle().needsHandover(move.to())
                        ? unjudged(others, asked.target(), catalogue.handover())
                        : List.of();
        accept(
                asked,
                state -> SiteDecider.decide(command, state, catalogue.lifecycle(), unjudged, asked.circumstance()));
    }

    private static List<String> unjudged(AggregateReader others, AggregateId site, Handover handover) {
        return HandoverDecider.unjudged(Folds.handover(others, site.ledger(), site.local()), handover);
    }

    @EventSourcingHandler
    void on(SiteEvent event, @SourceId String id) {
        become(id, SiteDecider.evolve(state(), event));
    }
}
