package org.groundswell.domain.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.measure.ImportCommand.ImportFigures;
import org.groundswell.domain.measure.ImportEvent.FiguresImported;

/** The rules of taking note of a file of figures. */
public final class ImportDecider {

    private ImportDecider() {}

    public static ImportState initial() {
        return new ImportState(Set.of());
    }

    /** Taking the same file in again for the same measure is noted only if it changed something. */
    public static Outcome<ImportEvent> decide(ImportCommand command, ImportState state, Circumstance circumstance) {
        return switch (command) {
            case ImportFigures figures ->
                state.measures().contains(figures.measure()) && changesNothing(figures)
                        ? Outcome.accepted(List.of())
                        : Outcome.accepted(imported(figures));
        };
    }

    public static ImportState evolve(ImportState state, ImportEvent event) {
        return switch (event) {
            case FiguresImported imported -> {
                Set<String> measures = new HashSet<>(state.measures());
                measures.add(imported.measure());
                yield new ImportState(measures);
            }
        };
    }

    private static boolean changesNothing(ImportFigures figures) {
        return figures.pointsRecorded() == 0 && figures.pointsCorrected() == 0 && figures.sitesEnrolled() == 0;
    }

    private static FiguresImported imported(ImportFigures figures) {
        return new FiguresImported(
                figures.source(),
                figures.measure(),
                figures.fileName(),
                figures.fileSha256(),
                figures.mapping(),
                figures.rowsRead(),
                figures.rowsKept(),
                figures.rowsRefused(),
                figures.pointsRecorded(),
                figures.pointsCorrected(),
                figures.pointsUnchanged(),
                figures.sitesEnrolled());
    }
}
