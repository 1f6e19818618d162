package org.groundswell.domain.measure;

import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;

/** What happened to a file of figures. */
public sealed interface ImportEvent extends Event {

    /**
     * A file's figures were taken in; the data points follow or precede in the same command.
     *
     * @param fileSha256 lower-case hex of the bytes as uploaded
     * @param mapping the chosen columns and rules, in words
     */
    record FiguresImported(
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
            implements ImportEvent {}
}
