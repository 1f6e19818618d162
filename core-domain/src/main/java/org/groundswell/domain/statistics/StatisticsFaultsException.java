package org.groundswell.domain.statistics;

import java.util.List;
import java.util.stream.Collectors;

/** What was asked for cannot be computed as asked; it carries every fault, so that a person mends them all at once. */
public final class StatisticsFaultsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<StatisticsFault> faults;

    /** @param faults at least one */
    public StatisticsFaultsException(List<StatisticsFault> faults) {
        super(faults.stream().map(StatisticsFault::message).collect(Collectors.joining(" ")));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a fault");
        }
        this.faults = List.copyOf(faults);
    }

    public List<StatisticsFault> faults() {
        return faults;
    }
}
