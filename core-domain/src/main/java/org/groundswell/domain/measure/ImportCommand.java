package org.groundswell.domain.measure;

import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;

/** What may be asked of a file of figures. */
public sealed interface ImportCommand extends Command {

    /** Takes note that a file's figures were taken in, beside the figures themselves. */
    record ImportFigures(
            String source,
            String measure,
            FreeText fileName,
            String fileSha256,
            FreeText mapping,
            int rowsRead,
            int rowsKept,
            int rowsRefused,
            int pointsRecorded,
            int pointsCorrected,
            int pointsUnchanged,
            int sitesEnrolled)
            implements ImportCommand {}
}
