package org.groundswell.command.decision;

import java.util.Set;
import java.util.stream.Collectors;
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
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessPolicy;
import org.groundswell.domain.access.Action;
import org.groundswell.domain.access.Caller;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.MembershipDecider;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.access.Target;
import org.groundswell.domain.decision.DecisionCommand;
import org.groundswell.domain.decision.DecisionCommand.OpenDecision;
import org.groundswell.domain.decision.DecisionDecider;
import org.groundswell.domain.decision.DecisionDecider.Facts;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.decision.DecisionState;
import org.groundswell.domain.decision.Fields;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.record.FieldRules;

/** One decision; {@link DecisionDecider} judges by who is a member and by the decision that a new one replaces. */
@Aggregate(type = "decision", cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class Decision extends Shell<DecisionState, DecisionEvent> {

    Decision() {
        super(DecisionDecider.initial());
    }

    @CommandHandler(commandName = "decision")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DecisionCommand command, Asked asked, AggregateReader others, Catalogue catalogue) {
        Facts facts = command instanceof OpenDecision open
                ? facts(open, asked.target().ledger(), others)
                : Facts.NONE;
        accept(
                asked,
                state -> DecisionDecider.decide(
                        command, state, catalogue.record(Fields.KIND), facts, asked.circumstance()));
    }

    @EventSourcingHandler
    void on(DecisionEvent event, @SourceId String id) {
        become(id, DecisionDecider.evolve(state(), event));
    }

    private static Facts facts(OpenDecision command, LedgerId programme, AggregateReader others) {
        Set<PersonId> voters = command.asked().stream()
                .limit(FieldRules.MOST)
                .distinct()
                .filter(person -> votes(person, programme, others))
                .collect(Collectors.toUnmodifiableSet());
        DecisionState replaced = command.values()
                .chosen(Fields.REPLACES)
                .filter(Decision::isId)
                .map(decision -> DecisionFolds.decision(others, AggregateId.decision(programme, decision)))
                .orElse(DecisionDecider.initial());
        return new Facts(voters, others.newestEntry(programme), replaced);
    }

    /** Whether the person's grants let them vote; their realm role is checked when they do. */
    private static boolean votes(PersonId person, LedgerId programme, AggregateReader others) {
        if (!isId(person.value())) {
            return false;
        }
        Set<Grant> grants = others.read(
                        AggregateId.member(programme, person.value()), MembershipDecider.initial(), Folds.MEMBERSHIP)
                .grants();
        Set<Role> roles = grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
        return AccessPolicy.allows(Action.VOTE, Target.PROGRAMME, new Caller(person, roles, grants));
    }

    /** Anything else names nothing, and need not be looked for. */
    private static boolean isId(String word) {
        return word.matches("[\\w-]{1,64}");
    }
}
