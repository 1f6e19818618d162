package org.groundswell.web.assessment;

import java.util.List;
import org.groundswell.web.reading.RoundReading;
import org.jspecify.annotations.Nullable;

/**
 * The heat map as it is shown.
 *
 * @param headline the finding
 * @param groups the domains above the items
 * @param heads one for each column after the site's name: the items, then what is to attend to
 * @param foot how many sites have each answer, by item
 * @param counts how many of all sites are shown
 */
public record HeatMapView(
        RoundReading round,
        String headline,
        String subtitle,
        String caption,
        Head siteHead,
        List<Group> groups,
        List<Head> heads,
        List<Row> rows,
        List<FootRow> foot,
        List<Domain> domains,
        List<Key> legend,
        Attention attention,
        String counts,
        String csvUrl,
        HeatMapFilters filters) {

    public boolean empty() {
        return rows.isEmpty();
    }

    public record Group(String label, int span) {}

    /** @param sorted ascending or descending, or nothing where the table is not sorted by this column */
    public record Head(
            String id,
            String label,
            String question,
            String url,
            @Nullable String sorted,
            boolean startsGroup) {}

    public record Row(String code, String name, String url, String about, List<Cell> cells, int toAttend) {}

    /**
     * @param look the class that gives symbol and colour
     * @param flag words for an outlined cell, or nothing
     */
    public record Cell(String look, String text, @Nullable String flag) {}

    public record FootRow(String look, String label, List<String> counts) {}

    public record Domain(String label, String mean, String rated, String lowest) {}

    /** A line of the legend. */
    public record Key(String look, String text, String label) {}

    public record Attention(
            int total,
            String heading,
            String about,
            List<Item> items,
            @Nullable String more) {}

    public record Item(String site, String what, String url) {}
}
