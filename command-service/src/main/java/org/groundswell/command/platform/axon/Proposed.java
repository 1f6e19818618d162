package org.groundswell.command.platform.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.groundswell.domain.Event;
import org.groundswell.domain.ledger.AggregateId;

/** The events that a unit of work has accepted so far, kept in its root's resources. */
final class Proposed {

    private static final String KEY = Proposed.class.getName();

    private final List<Told> told = new ArrayList<>();

    private Proposed() {}

    /** An event, and where it belongs. */
    record Told(AggregateId aggregate, Event event) {}

    static Proposed of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(KEY, key -> new Proposed());
    }

    void note(AggregateId aggregate, List<? extends Event> events) {
        events.forEach(event -> told.add(new Told(aggregate, event)));
    }

    List<Told> all() {
        return List.copyOf(told);
    }
}
