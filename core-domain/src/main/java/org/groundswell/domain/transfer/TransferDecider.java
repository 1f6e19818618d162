package org.groundswell.domain.transfer;

import java.util.List;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.transfer.TransferCommand.ExportProgramme;
import org.groundswell.domain.transfer.TransferCommand.ImportProgramme;
import org.groundswell.domain.transfer.TransferEvent.ProgrammeExported;
import org.groundswell.domain.transfer.TransferEvent.ProgrammeImported;

/** The rules of moving a programme: it may leave as often as one likes, and comes once. */
public final class TransferDecider {

    private TransferDecider() {}

    public static TransferState initial() {
        return new TransferState(false);
    }

    public static Outcome<TransferEvent> decide(TransferCommand command, TransferState state) {
        return switch (command) {
            case ExportProgramme export ->
                withEntries(export.entries())
                        .orElse(() ->
                                List.of(new ProgrammeExported(export.programme(), export.entries(), export.root())));
            case ImportProgramme given ->
                withEntries(given.entries())
                        .addIf(state.brought(), () -> TransferRejection.BROUGHT_ALREADY.because(given.programme()))
                        .orElse(() -> List.of(new ProgrammeImported(
                                given.programme(), given.entries(), given.root(), given.key(), given.exportedAt())));
        };
    }

    private static Faults withEntries(long entries) {
        return new Faults().addIf(entries < 1, TransferRejection.NOTHING_TO_MOVE::because);
    }

    public static TransferState evolve(TransferState state, TransferEvent event) {
        return switch (event) {
            case ProgrammeExported _ -> state;
            case ProgrammeImported _ -> new TransferState(true);
        };
    }
}
