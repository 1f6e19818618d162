package org.groundswell.query.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.groundswell.query.platform.fold.RoundBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * Sites by items of a round's instrument.
 *
 * @param total sites of the filter, on all pages
 * @param filters the words that the programme's sites have
 * @param summary over all sites of the filter
 * @param attention open flags of those sites, oldest first
 * @param agreedItems cells with an agreed rating, over all sites of the filter
 * @param totalItems cells in all
 */
record HeatMap(
        RoundBrief round,
        String instrument,
        long total,
        Filters filters,
        List<Line> items,
        Summary summary,
        Attention attention,
        long agreedItems,
        long totalItems) {

    /** @param items the first few of them */
    record Attention(long total, List<OpenFlag> items) {}

    record OpenFlag(SiteName site, String item, String rating, Instant raisedAt) {}

    record SiteName(String code, String name) {}

    record Filters(List<String> regions, List<String> waves, List<String> stages) {}

    /**
     * @param cells in the instrument's order; those of its domains last, where people set their ratings
     * @param toAttend open flags
     * @param summary by domain, where the instrument's levels may be averaged
     * @param profile what is counted instead, where they may not
     */
    record Line(
            SiteBrief site,
            List<Cell> cells,
            int toAttend,
            Map<String, DomainMean> summary,
            @Nullable SiteProfile profile) {}

    /**
     * Categories counted and compared, never averaged or summed into a score.
     *
     * @param most domains at the top of the scale
     * @param rated domains with a level
     * @param disagreement items whose raters span the whole scale
     * @param since the round of the last agreed profile by the same version; nothing where this is the first
     * @param moved what changed since then
     */
    record SiteProfile(
            int most,
            int rated,
            int notKnown,
            List<String> disagreement,
            @Nullable String since,
            List<AssessmentRow.Moved> moved) {}

    /**
     * Over agreed ratings only.
     *
     * @param mean of the levels; none where no level is agreed, never 0 for that
     * @param rated levels agreed
     * @param applicable items that apply
     */
    record DomainMean(@Nullable BigDecimal mean, int rated, int applicable) {}

    /** @param moved how many domains moved, by how; empty where nothing is compared */
    record Summary(List<ItemCounts> perItem, List<DomainSummary> perDomain, Map<String, Integer> moved) {}

    /**
     * @param counts sites by agreed level
     * @param none sites without an agreed rating
     */
    record ItemCounts(
            String item, Map<String, Integer> counts, int notKnown, int notApplicable, int none, int openFlags) {}

    /** @param lowest the items with the lowest mean */
    record DomainSummary(String domain, @Nullable BigDecimal mean, List<String> lowest, int rated, int applicable) {}
}
