package org.groundswell.web.variation;

import java.util.List;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * The explorer as shown.
 *
 * @param headline the finding, or why there is none
 * @param measure the chosen one, or part of an instrument; empty where the programme has none
 * @param figure absent where there is nothing to draw
 * @param shown the sites of the small charts, each a link
 * @param improved who improved most, beside first and latest
 * @param counts how many sites there are of each kind of signal, those that are most worth a look first
 * @param needs what wants doing
 * @param pages of the small charts
 * @param why why nothing is drawn
 */
public record VariationView(
        String headline,
        String measure,
        String measureName,
        List<Tab> tabs,
        Filters filters,
        @Nullable FigureView figure,
        List<Need> shown,
        @Nullable Needs improved,
        List<Count> counts,
        Needs needs,
        int number,
        int pages,
        @Nullable String why,
        @Nullable String measureUrl,
        @Nullable String componentsUrl) {

    /** One way of looking. */
    public record Tab(String word, String label, String url, boolean current) {}

    /** Options under a heading. */
    public record OptionGroup(String label, List<Option> options) {}

    /** The sentence of selects, with what is chosen. */
    public record Filters(
            List<Option> measures,
            List<OptionGroup> instruments,
            List<Option> rounds,
            List<Option> regions,
            List<Option> waves,
            List<Option> stages,
            List<Option> groups,
            String groupsUrl,
            List<Option> lenses,
            List<Option> overdispersions,
            boolean asksLens,
            boolean asksMonths,
            boolean asksMinimum,
            boolean asksOverdispersion,
            boolean asksSearch,
            boolean asksStage,
            boolean asksSite,
            boolean any,
            String clearUrl) {}

    /** @param url the small charts of these sites alone */
    public record Count(String attention, String label, int sites, String url, boolean chosen) {}

    /** @param more how many more there are, in words */
    public record Needs(
            String heading,
            String about,
            List<Need> items,
            @Nullable String more) {}

    /** @param icon what its chart says, as a drawing */
    public record Need(
            String site,
            String url,
            String what,
            String icon,
            @Nullable String chartUrl) {}
}
