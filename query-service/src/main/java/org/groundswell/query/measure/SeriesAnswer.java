package org.groundswell.query.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * One site's own series of a measure.
 *
 * @param version null while nothing is recorded
 */
record SeriesAnswer(
        MeasureBrief measure, SiteBrief site, @Nullable Long version, List<SeriesPoint> points) {

    /**
     * @param entry the entry that gave the figure in force
     * @param corrected whether it replaced another
     */
    record SeriesPoint(
            String period,
            String standing,
            @Nullable Double value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            int definitionVersion,
            long entry,
            @Nullable Instant recordedAt,
            boolean corrected,
            @Nullable String by) {}
}
