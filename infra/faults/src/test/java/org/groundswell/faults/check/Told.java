package org.groundswell.faults.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.groundswell.faults.history.Command;
import org.groundswell.faults.history.Command.Answer;
import org.groundswell.faults.history.Command.Outcome;
import org.groundswell.faults.history.Stored;
import org.groundswell.faults.history.StoredEvent;

/** An honest history of one ledger, in which a test plants what must be found. */
final class Told {

    static final String LEDGER = "p-1";
    static final String SERIES = "p-1/series/m-1/S1";
    static final Instant BEGAN = Instant.parse("2026-03-01T09:00:00Z");

    final List<Command> commands = new ArrayList<>();
    final List<StoredEvent> events = new ArrayList<>();

    /** Three commands one after another; the second makes two events, a fourth is refused, a fifth was never answered. */
    static Told honestly() {
        Told told = new Told();
        told.accepted(1, 10, 20, 1);
        told.accepted(2, 30, 40, 2);
        told.accepted(3, 50, 60, 1);
        told.commands.add(new Command(4, LEDGER, SERIES, 1, 70, 80, Outcome.FAIL, null, null));
        told.commands.add(new Command(5, LEDGER, SERIES, 2, 90, 100, Outcome.INFO, null, null));
        return told;
    }

    private void accepted(int number, long invoked, long returned, int makes) {
        long first = events.size() + 1L;
        for (int i = 0; i < makes; i++) {
            stores(number);
        }
        Answer answer = new Answer(first, events.size(), events.size() - 1L);
        commands.add(new Command(number, LEDGER, SERIES, makes, invoked, returned, Outcome.OK, answer, answer));
    }

    /** One more event with a command's figure. */
    void stores(int number) {
        long entry = events.size() + 1L;
        events.add(event(entry, entry - 1, number));
    }

    static StoredEvent event(long entry, long sequence, int number) {
        return new StoredEvent(LEDGER, entry, BEGAN.plusSeconds(entry), SERIES, sequence, Set.of(number));
    }

    Stored stored() {
        return new Stored(events);
    }

    void replace(int number, Command other) {
        commands.replaceAll(command -> command.number() == number ? other : command);
    }

    Command command(int number) {
        return commands.stream()
                .filter(command -> command.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
