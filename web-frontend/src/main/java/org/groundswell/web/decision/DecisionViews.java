package org.groundswell.web.decision;

import java.util.List;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.restatement.Restatements;
import org.jspecify.annotations.Nullable;

/** What the pages of decisions show. */
public final class DecisionViews {

    private DecisionViews() {}

    /** @param told where it stands, in a word with a colour */
    public record Status(String told, String colour) {}

    public record Line(String url, String question, Status status, String choice, String opened, String review) {}

    public record Listing(
            List<Line> lines,
            String finding,
            int number,
            int pages,
            boolean filtered,
            String state,
            List<Choice> states,
            @Nullable String newUrl,
            String csvUrl) {}

    public record Choice(String value, String label, boolean chosen) {}

    public record Link(String text, String url) {}

    /**
     * The dashboards of one moment.
     *
     * @param restated how much of them was told anew since; nothing where nothing was
     */
    public record Dashboards(String told, Restatements.@Nullable Since restated, List<Link> links) {}

    /**
     * An option and the votes for it.
     *
     * @param votes each with who cast it and why
     */
    public record OptionLine(String number, String words, String inFavour, String against, List<String> votes) {}

    public record ConditionLine(
            String what,
            String owner,
            String due,
            Status met,
            @Nullable String note,
            @Nullable String markUrl) {}

    public record StepLine(
            String what,
            String when,
            String by,
            long entry,
            @Nullable String reason) {}

    /**
     * @param next what is to happen next, in a sentence
     * @param actions what the caller may do about it
     * @param votesTold how far the vote is
     */
    public record Shown(
            String question,
            Status status,
            String next,
            List<Link> actions,
            List<Link> quietActions,
            List<OptionLine> options,
            String votesTold,
            List<RecordLine> asked,
            List<RecordLine> decided,
            List<ConditionLine> conditions,
            List<RecordLine> outcome,
            List<Dashboards> dashboards,
            @Nullable Link replaces,
            @Nullable Link supersededBy,
            List<StepLine> steps,
            String back) {}
}
