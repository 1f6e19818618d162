package org.groundswell.web.site;

import org.groundswell.domain.SiteStanding;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/** The colour of a stage's tag. The word says everything; the colour only helps to find it. */
final class StageColour {

    private StageColour() {}

    static @Nullable String of(SiteReading site) {
        return switch (site.place()) {
            case "identified", "engaged" -> "grey";
            case "committed", "preparing" -> "white";
            case "embedded", "sustaining" -> "green";
            case "paused" -> "yellow";
            case "declined", "withdrawn" -> "orange";
            case SiteStanding.TAKEN_IN, SiteStanding.SPLIT -> "purple";
            default -> "blue";
        };
    }
}
