package org.groundswell.domain.signal;

import java.util.List;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;

/** What may be asked about the signals of one site's series. */
public sealed interface SignalCommand extends Command {

    String measure();

    SiteCode site();

    /**
     * What the chart shows now. Noting the same again changes nothing.
     *
     * @param flagged every run that the chart flags
     * @param alarming those of them that open a case unless they have one
     * @param owner of what is opened
     */
    record NoteSignals(String measure, SiteCode site, List<SeenRun> flagged, List<SeenRun> alarming, PersonId owner)
            implements SignalCommand {

        public NoteSignals {
            flagged = List.copyOf(flagged);
            alarming = List.copyOf(alarming);
        }
    }

    record ReassignCase(String measure, SiteCode site, String caseId, PersonId owner, FreeText reason)
            implements SignalCommand {}

    record CommentOnCase(String measure, SiteCode site, String caseId, FreeText comment) implements SignalCommand {}

    /** @param outcome the word of a {@link CaseOutcome} */
    record CloseCase(String measure, SiteCode site, String caseId, String outcome, FreeText words)
            implements SignalCommand {}

    /** Takes a case up again that should not have been closed. */
    record ReopenCase(String measure, SiteCode site, String caseId, FreeText reason) implements SignalCommand {}
}
