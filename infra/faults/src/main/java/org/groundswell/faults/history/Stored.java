package org.groundswell.faults.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is stored of some ledgers, in the order of their entries. */
public final class Stored {

    private final Map<String, List<StoredEvent>> ledgers = new TreeMap<>();
    private final Map<Integer, List<StoredEvent>> byFigure = new TreeMap<>();

    public Stored(List<StoredEvent> events) {
        for (StoredEvent event : events.stream()
                .sorted(Comparator.comparing(StoredEvent::ledger).thenComparing(StoredEvent::entry))
                .toList()) {
            ledgers.computeIfAbsent(event.ledger(), ledger -> new ArrayList<>()).add(event);
            event.figures()
                    .forEach(number -> byFigure.computeIfAbsent(number, none -> new ArrayList<>())
                            .add(event));
        }
    }

    /** The events of each ledger. */
    public Map<String, List<StoredEvent>> ledgers() {
        return ledgers;
    }

    /** The events that hold a command's figures. */
    public List<StoredEvent> of(Command command) {
        return byFigure.getOrDefault(command.number(), List.of());
    }
}
