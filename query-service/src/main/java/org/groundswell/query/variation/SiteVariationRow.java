package org.groundswell.query.variation;

import java.util.List;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/** Every measure a site has figures of, with what its chart says and where the site stands among all. */
record SiteVariationRow(SiteBrief site, List<Line> measures) {

    /** @param peers nothing where the site has no value */
    record Line(ChartRow chart, @Nullable Peers peers) {}

    /**
     * All sites whose latest value is of the same month.
     *
     * @param n how many, this one included
     * @param lower how many have a lower value
     */
    record Peers(String period, double value, int n, int lower) {}
}
