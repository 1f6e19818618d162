package org.groundswell.command.pdsa;

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
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.pdsa.CycleCommand;
import org.groundswell.domain.pdsa.CycleCommand.AmendPlan;
import org.groundswell.domain.pdsa.CycleCommand.PlanCycle;
import org.groundswell.domain.pdsa.CycleDecider;
import org.groundswell.domain.pdsa.CycleDecider.Facts;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.pdsa.CycleFields;
import org.groundswell.domain.pdsa.CycleState;
import org.groundswell.domain.record.Values;

/** One test of change; {@link CycleDecider} judges by the site, the component and the test that it follows on from. */
@Aggregate(type = "pdsa", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Cycle extends Shell<CycleState, CycleEvent> {

    Cycle() {
        super(CycleDecider.initial());
    }

    @CommandHandler(commandName = "pdsa")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CycleCommand command, Asked asked, AggregateReader others, Catalogue catalogue) {
        Facts facts = facts(command, asked.target().ledger(), others);
        accept(
                asked,
                state -> CycleDecider.decide(
                        command, state, catalogue.record(CycleFields.KIND), facts, asked.circumstance()));
    }

    @EventSourcingHandler
    void on(CycleEvent event, @SourceId String id) {
        become(id, CycleDecider.evolve(state(), event));
    }

    private static Facts facts(CycleCommand command, LedgerId programme, AggregateReader others) {
        return switch (command) {
            case PlanCycle plan ->
                facts(plan.values(), Folds.site(others, programme, plan.site()).standing(), programme, others);
            case AmendPlan amend -> facts(amend.values(), SiteStanding.NOT_ENROLLED, programme, others);
            default -> Facts.NONE;
        };
    }

    private static Facts facts(Values plan, SiteStanding site, LedgerId programme, AggregateReader others) {
        boolean elementKnown = plan.chosen(CycleFields.ELEMENT)
                .filter(Cycle::isId)
                .filter(element -> others.exists(AggregateId.component(programme, element)))
                .isPresent();
        CycleState previous = plan.chosen(CycleFields.PREVIOUS)
                .filter(Cycle::isId)
                .map(cycle -> CycleFolds.cycle(others, AggregateId.pdsa(programme, cycle)))
                .orElse(CycleDecider.initial());
        return new Facts(site, elementKnown, previous);
    }

    /** Anything else names nothing, and need not be looked for. */
    private static boolean isId(String word) {
        return word.matches("[\\w-]{1,64}");
    }
}
