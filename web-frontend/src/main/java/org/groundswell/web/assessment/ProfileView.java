package org.groundswell.web.assessment;

import java.util.List;
import org.groundswell.web.assessment.HeatMapView.Attention;
import org.groundswell.web.assessment.HeatMapView.FootRow;
import org.groundswell.web.assessment.HeatMapView.Head;
import org.groundswell.web.assessment.HeatMapView.Key;
import org.groundswell.web.reading.RoundReading;
import org.jspecify.annotations.Nullable;

/**
 * Sites by domains of a profile as they are shown: categories and how they moved, never a score.
 *
 * @param headline the finding
 * @param noTotal why no single figure stands for a site
 * @param moved how many domains moved, a line for each way; empty where no site has an earlier profile
 * @param heads one for each domain, then what is to attend to
 */
public record ProfileView(
        RoundReading round,
        String headline,
        String subtitle,
        String noTotal,
        String caption,
        List<String> moved,
        Head siteHead,
        List<Head> heads,
        List<Row> rows,
        List<FootRow> foot,
        List<Key> legend,
        Attention attention,
        String counts,
        String csvUrl,
        HeatMapFilters filters) {

    public record Row(String name, String url, String about, List<Cell> cells, int toAttend) {}

    /**
     * @param look the class that gives symbol and colour
     * @param moved how it changed since the last agreed profile, in words
     * @param sign the same as an arrow
     */
    public record Cell(
            String look,
            String text,
            @Nullable String moved,
            @Nullable String sign) {}
}
