package org.groundswell.command.platform.axon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.groundswell.domain.ledger.AggregateId;

/** The versions of the aggregates that a unit of work has handled, kept in its root's resources. */
final class Versions {

    private static final String KEY = Versions.class.getName();

    private final Map<AggregateId, Long> handled = new LinkedHashMap<>();

    private Versions() {}

    static Versions of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(KEY, key -> new Versions());
    }

    void seen(AggregateId aggregate, long version) {
        handled.put(aggregate, version);
    }

    long of(AggregateId aggregate) {
        return handled.getOrDefault(aggregate, -1L);
    }
}
