package org.groundswell.command.platform.testing;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.groundswell.command.platform.axon.Targeted;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.Command;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.programme.ProgrammeCommand.CreateProgramme;
import org.groundswell.domain.programme.ProgrammeCommand.RenameProgramme;

/** Ledgers and commands for tests of the platform, which knows no context but the simplest. */
public final class Programmes {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Programmes() {}

    public static LedgerId fresh() {
        return new LedgerId("p-test-" + NUMBER.incrementAndGet());
    }

    public static Submission by(String person) {
        return Submission.of(new PersonId(person), Instant.parse("2026-03-01T09:00:00Z"), "correlation-1");
    }

    public static Command create(String name) {
        return new CreateProgramme(name, null, null, null);
    }

    public static Command rename(String name) {
        return new RenameProgramme(name);
    }

    /** Another aggregate of the simplest kind in the same ledger. */
    public static AggregateId aggregate(LedgerId ledger, String local) {
        return new AggregateId(ledger, "programme", local);
    }

    public static Targeted create(LedgerId ledger, String local) {
        return new Targeted(aggregate(ledger, local), create("Named " + local));
    }
}
