package org.groundswell.web.sustainability;

import java.util.List;
import org.groundswell.web.figure.FigureView;
import org.jspecify.annotations.Nullable;

/**
 * A site's fits, what changed around it, and its measures with both marked on them.
 *
 * @param finding what there is to say first
 * @param quarters with a fit, the newest first
 * @param newFit where a fit is recorded; nothing where the reader may not
 * @param newChange where a change is logged
 * @param caution must stand beside the suggestions
 */
public record SustainabilityView(
        String site,
        String finding,
        String about,
        String name,
        String statement,
        String rule,
        List<String> quarters,
        List<Check> checks,
        List<Change> changes,
        List<Measure> measures,
        String caution,
        @Nullable String newFit,
        @Nullable String newChange) {

    /** @param fits one for each quarter */
    public record Check(String label, String prompt, List<Fit> fits) {}

    /**
     * @param look the class of symbol and colour
     * @param reason what makes it so
     * @param asks what it asks for, in words; nothing where it asks for nothing
     */
    public record Fit(
            String look,
            String label,
            @Nullable String reason,
            @Nullable String asks,
            @Nullable String url) {}

    /**
     * Something dated around or in the work.
     *
     * @param kind in words
     */
    public record Change(String day, String kind, String what, String url) {}

    /**
     * @param result what its chart says, in words
     * @param adapted whether an adaptation took effect in the three months looked at, in words
     * @param figure its chart with changes and adaptations marked; nothing where there is nothing to draw
     */
    public record Measure(
            String name,
            String result,
            String adapted,
            @Nullable String suggestion,
            @Nullable String nextStep,
            @Nullable FigureView figure) {}
}
