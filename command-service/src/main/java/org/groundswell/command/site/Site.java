package org.groundswell.command.site;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.command.platform.axon.Asked;
import org.groundswell.command.platform.axon.Shell;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.site.SiteCommand;
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
        SiteFacts facts = new SiteFacts(asked.target(), others, catalogue);
        accept(
                asked,
                state -> SiteDecider.decide(
                        command, state, catalogue.lifecycle(), facts.of(command, state), asked.circumstance()));
    }

    @EventSourcingHandler
    void on(SiteEvent event, @SourceId String id) {
        become(id, SiteDecider.evolve(state(), event));
    }
}
