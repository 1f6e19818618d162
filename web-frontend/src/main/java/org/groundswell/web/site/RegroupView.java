package org.groundswell.web.site;

import java.util.List;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/**
 * A site whose name, region or wave is changed.
 *
 * @param preview what another region or wave would lead to, where that was asked for
 */
public record RegroupView(SiteReading site, @Nullable Preview preview) {

    /**
     * @param readAt which entry the numbers are of
     * @param shifts how many sites each region and wave concerned would have; none where neither changes
     * @param follows what else would be so
     */
    public record Preview(String readAt, List<MergerView.Shift> shifts, List<String> follows) {}
}
