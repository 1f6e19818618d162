package org.groundswell.query.measure;

import java.time.YearMonth;
import java.util.List;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one month, as far as the sites of the caller go.
 *
 * @param due how many sites they are due of
 * @param in how many of these have sent them
 * @param late those that have not, the longest late first
 */
record ReturnsRow(MeasureBrief measure, YearMonth month, int due, int in, List<Late> late) {

    /**
     * @param latest the last month it sent figures of, if it ever did
     * @param missing how many months it lacks up to the one asked about
     */
    record Late(SiteBrief site, @Nullable YearMonth latest, int missing) {}
}
