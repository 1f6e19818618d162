package org.groundswell.command.adaptation;

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
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.adaptation.AdaptationCommand;
import org.groundswell.domain.adaptation.AdaptationCommand.RecordAdaptation;
import org.groundswell.domain.adaptation.AdaptationDecider;
import org.groundswell.domain.adaptation.AdaptationEvent;
import org.groundswell.domain.adaptation.AdaptationFields;
import org.groundswell.domain.adaptation.AdaptationState;
import org.groundswell.domain.adaptation.ComponentDecider;
import org.groundswell.domain.adaptation.ComponentEvent;
import org.groundswell.domain.adaptation.ComponentState;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;

/** One adaptation; {@link AdaptationDecider} judges by the site and the component as they stand. */
@Aggregate(type = "adaptation", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Adaptation extends Shell<AdaptationState, AdaptationEvent> {

    Adaptation() {
        super(AdaptationDecider.initial());
    }

    @CommandHandler(commandName = "adaptation")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AdaptationCommand command, Asked asked, AggregateReader others, Catalogue catalogue) {
        LedgerId programme = asked.target().ledger();
        boolean records = command instanceof RecordAdaptation;
        SiteStanding site = command instanceof RecordAdaptation record
                ? Folds.site(others, programme, record.site()).standing()
                : SiteStanding.NOT_ENROLLED;
        ComponentState component = records ? component((RecordAdaptation) command, programme, others) : NONE;
        accept(
                asked,
                state -> AdaptationDecider.decide(
                        command,
                        state,
                        catalogue.record(AdaptationFields.KIND),
                        site,
                        component,
                        asked.circumstance()));
    }

    private static final ComponentState NONE = ComponentDecider.initial();

    @EventSourcingHandler
    void on(AdaptationEvent event, @SourceId String id) {
        become(id, AdaptationDecider.evolve(state(), event));
    }

    private static ComponentState component(RecordAdaptation command, LedgerId programme, AggregateReader others) {
        return command.values()
                .chosen(AdaptationFields.COMPONENT)
                .filter(component -> component.matches("[\\w-]{1,64}"))
                .map(component -> others.read(
                        AggregateId.component(programme, component),
                        NONE,
                        (state, event) -> ComponentDecider.evolve(state, (ComponentEvent) event)))
                .orElse(NONE);
    }
}
