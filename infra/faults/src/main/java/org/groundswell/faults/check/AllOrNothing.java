package org.groundswell.faults.check;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.history.Command;
import org.groundswell.faults.history.Command.Answer;
import org.groundswell.faults.history.Command.Outcome;
import org.groundswell.faults.history.Stored;

/**
 * I2: a refused command left no event; one without an answer left none or all; none left more than it makes, however often it was
 * sent; and a repetition with the same key is told what the first was told.
 */
public final class AllOrNothing {

    private AllOrNothing() {}

    public static List<Violation> check(List<Command> commands, Stored stored) {
        List<Violation> found = new ArrayList<>();
        for (Command command : commands) {
            int events = stored.of(command).size();
            if (events > command.events()) {
                found.add(violation(Kind.DOUBLED, command, "is stored %d times over".formatted(events)));
            } else if (command.outcome() == Outcome.FAIL && events > 0) {
                found.add(violation(Kind.OTHER, command, "was refused and left %d events".formatted(events)));
            } else if (command.outcome() == Outcome.INFO && events > 0 && events < command.events()) {
                found.add(
                        violation(Kind.LOST, command, "left %d of its %d events".formatted(events, command.events())));
            }
            Answer again = command.again();
            if (again != null && !again.equals(command.answer())) {
                found.add(violation(
                        Kind.DOUBLED, command, "was told %s, and %s when repeated".formatted(command.answer(), again)));
            }
        }
        return found;
    }

    private static Violation violation(Kind kind, Command command, String what) {
        return new Violation("I2", kind, "command %d to %s %s".formatted(command.number(), command.aggregate(), what));
    }
}
