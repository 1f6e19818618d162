package org.groundswell.faults.check;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.history.Command;
import org.groundswell.faults.history.Command.Answer;
import org.groundswell.faults.history.Stored;
import org.groundswell.faults.history.StoredEvent;

/** I1: every command that was answered ok has its events in the store, at the entries that the answer names. */
public final class AcknowledgedIsStored {

    private AcknowledgedIsStored() {}

    public static List<Violation> check(List<Command> commands, Stored stored) {
        List<Violation> found = new ArrayList<>();
        for (Command command : commands) {
            Answer answer = command.answer();
            if (answer == null) {
                continue;
            }
            List<StoredEvent> events = stored.of(command);
            for (long entry = answer.first(); entry <= answer.last(); entry++) {
                long wanted = entry;
                if (events.stream().noneMatch(event -> isAt(event, command, wanted))) {
                    found.add(new Violation(
                            "I1",
                            Kind.LOST,
                            "command %d was answered with entry %d of %s, which does not hold it"
                                    .formatted(command.number(), entry, command.ledger())));
                }
            }
            long told = answer.last() - answer.first() + 1;
            if (told != command.events()) {
                found.add(new Violation(
                        "I1",
                        Kind.LOST,
                        "command %d makes %d events and was answered with %d"
                                .formatted(command.number(), command.events(), told)));
            }
        }
        return found;
    }

    private static boolean isAt(StoredEvent event, Command command, long entry) {
        return event.entry() == entry && event.ledger().equals(command.ledger());
    }
}
