package org.groundswell.domain.programme;

import java.util.List;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.programme.ProgrammeCommand.CreateProgramme;
import org.groundswell.domain.programme.ProgrammeCommand.RenameProgramme;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeCreated;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeRenamed;

/** The rules of a programme as a whole. */
public final class ProgrammeDecider {

    private ProgrammeDecider() {}

    public static ProgrammeState initial() {
        return new ProgrammeState.NotCreated();
    }

    public static Outcome<ProgrammeEvent> decide(
            ProgrammeCommand command, ProgrammeState state, Circumstance circumstance) {
        return switch (command) {
            case CreateProgramme create -> create(create, state);
            case RenameProgramme rename -> rename(rename, state);
        };
    }

    public static ProgrammeState evolve(ProgrammeState state, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeCreated created -> new ProgrammeState.Created(created.name());
            case ProgrammeRenamed renamed -> new ProgrammeState.Created(renamed.name());
        };
    }

    private static Outcome<ProgrammeEvent> create(CreateProgramme command, ProgrammeState state) {
        if (state instanceof ProgrammeState.Created) {
            return Outcome.refused(ProgrammeRejection.ALREADY_CREATED.because());
        }
        return new Faults()
                .name("name", "a name for the programme", command.name())
                .optionalWords("aim", "the aim", command.aim())
                .optionalName("intervention", "the intervention", command.intervention())
                .reasonable("startsOn", "the start", command.startsOn())
                .orElse(() -> List.of(new ProgrammeCreated(
                        command.name().strip(), command.aim(), command.intervention(), command.startsOn())));
    }

    private static Outcome<ProgrammeEvent> rename(RenameProgramme command, ProgrammeState state) {
        return switch (state) {
            case ProgrammeState.NotCreated _ -> Outcome.refused(ProgrammeRejection.NOT_CREATED.because());
            case ProgrammeState.Created created ->
                new Faults()
                        .name("name", "a name for the programme", command.name())
                        .orElse(() -> created.name().equals(command.name().strip())
                                ? List.of()
                                : List.of(new ProgrammeRenamed(command.name().strip())));
        };
    }
}
