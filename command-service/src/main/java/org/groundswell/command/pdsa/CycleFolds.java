package org.groundswell.command.pdsa;

import org.groundswell.command.platform.axon.AggregateReader;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.pdsa.CycleDecider;
import org.groundswell.domain.pdsa.CycleEvent;
import org.groundswell.domain.pdsa.CycleState;

/** How stored events become the state of a test of change. */
final class CycleFolds {

    private CycleFolds() {}

    static CycleState cycle(AggregateReader reader, AggregateId id) {
        return reader.read(
                id, CycleDecider.initial(), (state, event) -> CycleDecider.evolve(state, (CycleEvent) event));
    }
}
