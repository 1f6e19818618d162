package org.groundswell.domain.measure;

import java.util.List;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What may be asked of a series. */
public sealed interface SeriesCommand extends Command {

    /**
     * Records new months and, where a reason is given, corrects months that have another figure. Months given again
     * unchanged are accepted and change nothing.
     *
     * @param seen the figures that it is to replace, as its sender saw them; nothing where they replace whatever stands there
     */
    record RecordDataPoints(
            String measure,
            SiteCode site,
            List<DataPoint> points,
            @Nullable FreeText reasonForCorrections,
            @Nullable String source,
            @Nullable List<DataPoint> seen)
            implements SeriesCommand {

        /** Replaces whatever stands there. */
        public RecordDataPoints(
                String measure,
                SiteCode site,
                List<DataPoint> points,
                @Nullable FreeText reasonForCorrections,
                @Nullable String source) {
            this(measure, site, points, reasonForCorrections, source, null);
        }
    }
}
