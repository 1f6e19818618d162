package org.groundswell.web.site;

import java.util.List;
import org.groundswell.web.figure.FigureView;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/**
 * Everything on one site.
 *
 * @param summary where the site stands, in a sentence
 * @param seen what was seen from outside, beside what the site says
 * @param assessment its newest 3S, or nothing where no round was opened
 * @param measures those that want looking at first, first
 * @param work what is being done there
 * @param mergers which sites it lives on in, which it took in, and which it was a part of
 * @param mayMerge whether merging and splitting it, or undoing that, is offered
 * @param mayRegroup whether changing region and wave is offered
 * @param mayEnter whether moving it and entering its figures are offered
 */
public record SiteView(
        SiteReading site,
        String summary,
        String stage,
        @Nullable String colour,
        String seen,
        List<Move> moves,
        List<Grouping> groupings,
        @Nullable Assessment assessment,
        List<Measure> measures,
        Work work,
        List<Merger> mergers,
        boolean mayMerge,
        boolean mayRegroup,
        boolean mayEnter) {

    /**
     * @param told what happened when, before the names of the other sites
     * @param sites the others, each to be opened
     * @param entry that recorded it
     */
    public record Merger(String told, List<MergerView.Link> sites, String reason, String entryUrl, long entry) {}

    /** Where a site stands, at the head of a page. */
    public record Summary(
            String name,
            String code,
            String stage,
            @Nullable String colour,
            String told,
            boolean differs,
            String seen) {}

    /** @param said the evidence, field by field */
    public record Move(
            String stage,
            String happened,
            String recorded,
            long entry,
            String by,
            @Nullable String reason,
            List<Said> said) {}

    /**
     * The actions of a site that are open, the oldest due first, and its newest tests of change.
     *
     * @param told how many actions there are, in a sentence
     * @param newUrl where one is agreed, for whoever may
     * @param testsTold how many tests there are, in a sentence
     * @param planUrl where one is planned, for whoever may
     */
    public record Work(
            String told,
            List<Task> actions,
            String actionsUrl,
            @Nullable String newUrl,
            String testsTold,
            List<Test> tests,
            String testsUrl,
            @Nullable String planUrl) {}

    /** @param stage where it stands, in a word; {@code result} how it compared with its prediction, if it was */
    public record Test(String url, String aim, String stage, String result) {}

    /** @param told what it is, by whom and by when */
    public record Task(String url, String what, String told, boolean overdue) {}

    public record Said(String label, String words) {}

    public record Grouping(String region, String wave, String from) {}

    /** @param told how far it has come */
    public record Assessment(String round, String told, String url, List<Domain> domains) {}

    public record Domain(String label, List<Rated> rated) {}

    /** @param flag words where the item asks for attention */
    public record Rated(
            String label,
            String look,
            String rating,
            @Nullable String flag) {}

    /**
     * @param icons what its chart says, as drawings with their meaning
     * @param latest the newest value in words
     * @param peers where the site stands among all, in words
     * @param figure its control chart; the measures that want looking at first have one
     */
    public record Measure(
            String name,
            List<String> icons,
            String attention,
            String latest,
            String peers,
            @Nullable FigureView figure,
            String url,
            String seriesUrl) {}
}
