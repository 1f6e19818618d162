package org.groundswell.domain.measure;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What happened to one site's series of one measure. Several months travel in one event: a file holds years. */
public sealed interface SeriesEvent extends Event {

    String measure();

    SiteCode site();

    /**
     * Months that had no figure before.
     *
     * @param definitionVersion the version of the measure's definition that they were given under
     * @param source the id of the import they came by, or nothing when typed
     */
    record DataPointsRecorded(
            String measure,
            SiteCode site,
            int definitionVersion,
            List<DataPoint> points,
            @Nullable String source) implements SeriesEvent {}

    /** Months whose figure was replaced; the old figures stay in the history. */
    record DataPointsCorrected(
            String measure,
            SiteCode site,
            int definitionVersion,
            List<DataPoint> points,
            FreeText reason,
            @Nullable String source)
            implements SeriesEvent {}
}
