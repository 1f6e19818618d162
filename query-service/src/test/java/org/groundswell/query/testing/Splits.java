package org.groundswell.query.testing;

import static org.groundswell.query.testing.Story.said;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.PartBegun;
import org.groundswell.domain.site.SiteEvent.SiteSplit;
import org.groundswell.domain.site.SiteEvent.SplitUndone;

/** That sites of a story were split into others, and that they were not. */
public final class Splits {

    private Splits() {}

    public static SiteEvent split(List<String> parts, LocalDate on) {
        return new SiteSplit(codes(parts), on, "identified", said("maya", "Two trusts"));
    }

    public static SiteEvent begun(String of, LocalDate on, String stage) {
        return new PartBegun(new SiteCode(of), on, stage, null, null);
    }

    /** Back to where it was listed. */
    public static SiteEvent undone(List<String> parts, LocalDate on) {
        return undone(parts, on, "identified", null, Story.day());
    }

    public static SiteEvent undone(List<String> parts, LocalDate on, String stage, String sideState, LocalDate since) {
        return new SplitUndone(codes(parts), on, stage, sideState, since, said("maya", "Not this trust"));
    }

    private static List<SiteCode> codes(List<String> parts) {
        return parts.stream().map(SiteCode::new).toList();
    }
}
