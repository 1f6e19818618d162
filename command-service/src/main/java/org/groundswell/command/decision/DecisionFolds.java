package org.groundswell.command.decision;

import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.domain.decision.DecisionDecider;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.decision.DecisionState;
import org.groundswell.domain.ledger.AggregateId;

/** How stored events become the state of a decision. */
final class DecisionFolds {

    private DecisionFolds() {}

    static DecisionState decision(AggregateReader reader, AggregateId id) {
        return reader.read(
                id, DecisionDecider.initial(), (state, event) -> DecisionDecider.evolve(state, (DecisionEvent) event));
    }
}
