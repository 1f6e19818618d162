package org.groundswell.web.assessment;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.reading.AssessmentReading;
import org.groundswell.web.reading.RoundReading;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/**
 * One site's assessment as one person may see it.
 *
 * @param heading what there is to say first
 * @param path of this page, without any query
 * @param privacy who will see what one rates, and when
 * @param anonymous whether it is never seen who rated what
 * @param mayRate whether the rating form stands on the page
 * @param mayAgree whether the agreement form stands on the page
 * @param byItem whether each item has a form of its own, since it wants more than a rating
 * @param movement what changed since the last agreed profile; nothing where none is kept
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
        String privacy,
        boolean anonymous,
        boolean mayRate,
        boolean mayReveal,
        boolean mayAgree,
        boolean byItem,
        @Nullable Movement movement,
        List<Domain> domains,
        @Nullable Single single) {

    public boolean revealed() {
        return reading.revealed();
    }

    public List<Item> items() {
        return domains.stream().flatMap(domain -> domain.items().stream()).toList();
    }

    /** @param rating where people set one for the domain itself */
    public record Domain(
            String id,
            String label,
            String summary,
            List<Item> items,
            @Nullable DomainRating rating) {}

    /**
     * @param suggested what the agreed items suggest, in a sentence
     * @param before what it was last time, in a sentence
     */
    public record DomainRating(
            List<Option> options,
            @Nullable String suggested,
            @Nullable String before,
            @Nullable Agreed agreed) {}

    /**
     * @param since the round compared with, in a sentence
     * @param told one line for each domain that moved
     */
    public record Movement(String since, List<String> told) {}

    /**
     * @param options the described levels from the top down, then not known and not applicable
     * @param mine what the caller rated, in words
     * @param spread lowest, middle and highest, and how far they agree, once revealed
     */
    public record Item(
            String id,
            String label,
            String prompt,
            String help,
            String url,
            @Nullable String evidenceHint,
            List<Option> options,
            @Nullable String mine,
            @Nullable String spread,
            List<Rater> raters,
            @Nullable Agreed agreed,
            @Nullable Flag flag) {}

    /**
     * @param look the class of the rating's colour and symbol
     * @param answers the typed fields of the instrument
     */
    public record Rater(
            String name,
            String rating,
            String look,
            @Nullable String evidence,
            List<RecordLine> answers) {}

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

    /**
     * Rating one item that wants more than a level.
     *
     * @param boxes its typed fields
     */
    public record Answer(AssessView assessment, Single single, List<FieldBox> boxes) {}
}
