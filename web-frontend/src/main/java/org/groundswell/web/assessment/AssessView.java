package org.groundswell.web.assessment;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.reading.AssessmentReading;
import org.groundswell.web.reading.RoundReading;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/**
 * One site's assessment as one person may see it.
 *
 * @param heading what there is to say first
 * @param path of this page, without any query
 * @param mayRate whether the rating form stands on the page
 * @param mayAgree whether the agreement form stands on the page
 * @param single set where one item at a time is shown
 */
public record AssessView(
        RoundReading round,
        SiteReading site,
        AssessmentReading reading,
        String instrument,
        String statement,
        String choosingRule,
        String heading,
        String about,
        String path,
        boolean mayRate,
        boolean mayReveal,
        boolean mayAgree,
        List<Domain> domains,
        @Nullable Single single) {

    public boolean revealed() {
        return reading.revealed();
    }

    public List<Item> items() {
        return domains.stream().flatMap(domain -> domain.items().stream()).toList();
    }

    public record Domain(String label, String summary, List<Item> items) {}

    /**
     * @param options the described levels from the top down, then not known and not applicable
     * @param mine what the caller rated, in words
     * @param spread lowest, middle and highest, once revealed
     */
    public record Item(
            String id,
            String label,
            String prompt,
            String help,
            String evidenceHint,
            List<Option> options,
            @Nullable String mine,
            @Nullable String spread,
            List<Rater> raters,
            @Nullable Agreed agreed,
            @Nullable Flag flag) {}

    /** @param look the class of the rating's colour and symbol */
    public record Rater(
            String name,
            String rating,
            String look,
            @Nullable String evidence) {}

    public record Agreed(
            String rating,
            String look,
            @Nullable String settledBy,
            @Nullable String dissent,
            String by) {}

    /** @param open whether it still waits for an action or a reason */
    public record Flag(boolean open, String told, String url) {}

    /** @param position from one */
    public record Single(
            Item item,
            String domain,
            int position,
            int total,
            @Nullable String previousUrl,
            @Nullable String nextUrl) {}
}
