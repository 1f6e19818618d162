package org.groundswell.faults.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.history.Command;
import org.groundswell.faults.history.Command.Answer;
import org.groundswell.faults.history.Stored;
import org.groundswell.faults.history.StoredEvent;

/**
 * I3: the events of an aggregate are numbered from 0 without a gap in the order of their entries; a version is told to one command
 * alone; and of two commands to one ledger, where the first was answered before the second was sent, the first comes first. Entries
 * being a total order, one pass over them finds every breach.
 */
public final class RealTimeOrder {

    private RealTimeOrder() {}

    public static List<Violation> check(List<Command> commands, Stored stored) {
        List<Violation> found = new ArrayList<>(sequences(stored));
        Map<String, List<Command>> accepted = new HashMap<>();
        commands.stream()
                .filter(command -> command.answer() != null)
                .forEach(command -> accepted.computeIfAbsent(command.ledger(), ledger -> new ArrayList<>())
                        .add(command));
        accepted.values().forEach(ofLedger -> found.addAll(order(ofLedger)));
        found.addAll(versions(commands));
        return found;
    }

    private static List<Violation> sequences(Stored stored) {
        List<Violation> found = new ArrayList<>();
        Map<String, Long> next = new HashMap<>();
        stored.ledgers().values().stream().flatMap(List::stream).forEach((StoredEvent event) -> {
            long due = next.getOrDefault(event.aggregate(), 0L);
            if (event.sequence() != due) {
                found.add(violation("entry %d of %s is number %d of %s, where %d was due"
                        .formatted(event.entry(), event.ledger(), event.sequence(), event.aggregate(), due)));
            }
            next.put(event.aggregate(), Math.max(due, event.sequence() + 1));
        });
        return found;
    }

    private static List<Violation> order(List<Command> ofLedger) {
        List<Violation> found = new ArrayList<>();
        Command sentLast = null;
        for (Command command : ofLedger.stream()
                .sorted(Comparator.comparingLong(RealTimeOrder::first))
                .toList()) {
            if (sentLast != null && command.returned() < sentLast.invoked()) {
                found.add(
                        violation("command %d has entry %d of %s, after command %d with entry %d, which was sent later"
                                .formatted(
                                        command.number(),
                                        first(command),
                                        command.ledger(),
                                        sentLast.number(),
                                        first(sentLast))));
            }
            if (sentLast == null || command.invoked() > sentLast.invoked()) {
                sentLast = command;
            }
        }
        return found;
    }

    private static List<Violation> versions(List<Command> commands) {
        List<Violation> found = new ArrayList<>();
        Map<String, Integer> holders = new HashMap<>();
        for (Command command : commands) {
            Answer answer = command.answer();
            if (answer == null) {
                continue;
            }
            Integer other = holders.put(command.aggregate() + " " + answer.version(), command.number());
            if (other != null) {
                found.add(violation("version %d of %s was told to command %d and to command %d"
                        .formatted(answer.version(), command.aggregate(), other, command.number())));
            }
        }
        return found;
    }

    private static long first(Command command) {
        return Objects.requireNonNull(command.answer()).first();
    }

    private static Violation violation(String what) {
        return new Violation("I3", Kind.OUT_OF_ORDER, what);
    }
}
