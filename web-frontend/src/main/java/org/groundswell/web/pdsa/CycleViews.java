package org.groundswell.web.pdsa;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.record.RecordLine;
import org.jspecify.annotations.Nullable;

/** What the pages of tests of change show. */
public final class CycleViews {

    private CycleViews() {}

    /** A state in a word with a colour. */
    public record Tag(String told, String colour) {}

    public record Link(String text, String url) {}

    /** @param result how it compared with the prediction; empty while it was not compared */
    public record Line(String url, String aim, String site, Tag stage, String ends, String result, String next) {}

    public record Listing(
            List<Line> lines,
            String finding,
            int number,
            int pages,
            boolean filtered,
            List<Option> states,
            String state,
            String predictionsUrl,
            @Nullable String newUrl,
            String csvUrl) {}

    /**
     * One of the four parts.
     *
     * @param lines what is said; empty where nothing is yet
     * @param action the step that fills it in, for whoever may take it now
     */
    public record Part(
            String id,
            String title,
            List<RecordLine> lines,
            @Nullable Link action) {}

    /** @param current whether it is the test that the page is about */
    public record ChainLine(String url, String aim, Tag stage, String result, boolean current) {}

    public record StepLine(
            String what,
            String when,
            String by,
            long entry,
            @Nullable String reason) {}

    /**
     * @param sealed the entry that sealed the prediction; nothing before that
     * @param sealedTold when it was sealed, in words
     * @param next where the following test is planned, for whoever may
     * @param chain empty where the test stands alone
     */
    public record Shown(
            String aim,
            String site,
            String siteUrl,
            Tag stage,
            String standing,
            @Nullable Link sealed,
            @Nullable String sealedTold,
            @Nullable Link next,
            List<Part> parts,
            List<ChainLine> chain,
            List<Link> quiet,
            List<StepLine> steps,
            String back) {}

    /** First which site. */
    public record Choosing(List<Option> sites, String action, String back) {}

    /** @param told the count and how many it is of */
    public record ResultLine(String label, long count, String told) {}

    /** @param of how many predictions were compared with what happened */
    public record Predictions(
            String finding,
            String rest,
            long of,
            List<ResultLine> lines,
            @Nullable String back) {}
}
