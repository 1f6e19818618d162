package org.groundswell.domain.signal;

import java.time.YearMonth;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;

/** What happened to the signals of one site's series. */
public sealed interface SignalEvent extends Event {

    String measure();

    SiteCode site();

    /** Unique within the series. */
    String caseId();

    record SignalCaseOpened(String measure, SiteCode site, String caseId, PersonId owner, SeenRun seen)
            implements SignalEvent {}

    /** The chart flags further months of the run. */
    record SignalContinued(String measure, SiteCode site, String caseId, YearMonth last, int points)
            implements SignalEvent {}

    /** The chart flags none of the case's months any longer: figures were corrected or added, or limits recalculated. */
    record SignalVanished(String measure, SiteCode site, String caseId) implements SignalEvent {}

    /** The chart flags months of the case again. */
    record SignalReturned(String measure, SiteCode site, String caseId) implements SignalEvent {}

    record SignalCaseReassigned(String measure, SiteCode site, String caseId, PersonId owner, FreeText reason)
            implements SignalEvent {}

    record SignalCaseCommented(String measure, SiteCode site, String caseId, FreeText comment) implements SignalEvent {}

    /** @param outcome acted, explained, noise or data-error */
    record SignalCaseClosed(String measure, SiteCode site, String caseId, String outcome, FreeText words)
            implements SignalEvent {}

    /** @param owner who owned it when it was closed, and owns it again */
    record SignalCaseReopened(String measure, SiteCode site, String caseId, PersonId owner, FreeText reason)
            implements SignalEvent {}
}
