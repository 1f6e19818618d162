package org.groundswell.query.testing;

import static org.groundswell.query.testing.Story.said;

import java.time.LocalDate;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.SiteTakenIn;
import org.groundswell.domain.site.SiteEvent.TakingInUndone;

/** That sites of a story were taken in by others, and that they were not. */
public final class Mergers {

    /** When the sites of a story were listed. */
    private static final LocalDate LISTED = LocalDate.of(2026, 1, 5);

    private Mergers() {}

    public static SiteEvent takenIn(String into, LocalDate on) {
        return new SiteTakenIn(new SiteCode(into), on, "identified", said("maya", "One trust"));
    }

    /** Back to where it was listed. */
    public static SiteEvent undone(String into, LocalDate on) {
        return undone(into, on, "identified", null, LISTED);
    }

    public static SiteEvent undone(String into, LocalDate on, String stage, String sideState, LocalDate since) {
        return new TakingInUndone(new SiteCode(into), on, stage, sideState, since, said("maya", "It was another"));
    }
}
