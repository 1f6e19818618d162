package org.groundswell.command.platform.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what clients were told against what is stored: invariants I1, I3 and I4 of the ledger. */
final class LedgerHistory {

    private LedgerHistory() {}

    /** A command that was accepted: how many events it made and which entries it was told. */
    record Accepted(
            String command,
            String ledger,
            int events,
            @Nullable Long first,
            @Nullable Long last) {}

    /** An entry as somebody later reads it, in the order read. */
    record Read(String ledger, long entry, String aggregate, long sequence, String command, long micros) {}

    static List<String> violations(List<Accepted> accepted, List<Read> read) {
        List<String> found = new ArrayList<>();
        Map<String, Long> lastEntry = new HashMap<>();
        Map<String, Long> lastMoment = new HashMap<>();
        Map<String, Long> lastSequence = new HashMap<>();
        Map<String, List<Long>> entriesOf = new HashMap<>();
        for (Read entry : read) {
            expect(found, entry, "entry", entry.entry(), lastEntry.getOrDefault(entry.ledger(), 0L) + 1);
            expect(found, entry, "sequence", entry.sequence(), lastSequence.getOrDefault(entry.aggregate(), -1L) + 1);
            if (entry.micros() < lastMoment.getOrDefault(entry.ledger(), Long.MIN_VALUE)) {
                found.add("time goes back at " + entry);
            }
            lastEntry.put(entry.ledger(), entry.entry());
            lastSequence.put(entry.aggregate(), entry.sequence());
            lastMoment.put(entry.ledger(), entry.micros());
            entriesOf
                    .computeIfAbsent(entry.ledger() + " " + entry.command(), _ -> new ArrayList<>())
                    .add(entry.entry());
        }
        for (Accepted command : accepted) {
            List<Long> entries = entriesOf.remove(command.ledger() + " " + command.command());
            checkCommand(found, command, entries == null ? List.of() : entries);
        }
        entriesOf.forEach((command, entries) -> found.add("stored, but never accepted: " + command + " " + entries));
        return found;
    }

    private static void expect(List<String> found, Read at, String what, long actual, long expected) {
        if (actual != expected) {
            found.add("%s is %d, not %d, at %s".formatted(what, actual, expected, at));
        }
    }

    private static void checkCommand(List<String> found, Accepted command, List<Long> entries) {
        if (entries.size() != command.events()) {
            found.add("%s made %d events, stored are %s".formatted(command, command.events(), entries));
            return;
        }
        long first = entries.getFirst();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) != first + i) {
                found.add("not consecutive: " + command + " " + entries);
            }
        }
        if (command.first() == null
                || command.last() == null
                || command.first() != first
                || command.last() != entries.getLast()) {
            found.add("told other entries: " + command + " " + entries);
        }
    }
}
