package org.groundswell.web.action;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.record.RecordLine;
import org.jspecify.annotations.Nullable;

/** What the pages of actions show. */
public final class ActionViews {

    private ActionViews() {}

    /** A state in a word with a colour. */
    public record Tag(String told, String colour) {}

    public record Link(String text, String url) {}

    /** @param origin what it came from; nothing where it stands by itself */
    public record Line(
            String url,
            String what,
            String site,
            String owner,
            String due,
            Tag standing,
            @Nullable Link origin) {}

    /**
     * @param states to filter by
     * @param sites to filter by; empty where the caller has one site
     * @param noted what flags ended in and nobody has taken on, where there is any
     */
    public record Listing(
            List<Line> lines,
            String finding,
            int number,
            int pages,
            boolean filtered,
            List<Option> states,
            String state,
            List<Option> sites,
            String site,
            String owner,
            @Nullable Link noted,
            @Nullable String newUrl,
            String csvUrl) {}

    public record StepLine(
            String what,
            String when,
            String by,
            long entry,
            @Nullable String reason) {}

    /** @param actions what the caller may do about it, the first of them what is to be done next */
    public record Shown(
            String what,
            @Nullable Link site,
            Tag standing,
            List<Link> actions,
            List<RecordLine> lines,
            @Nullable Link origin,
            List<StepLine> steps,
            String back) {}

    /**
     * Agreeing an action.
     *
     * @param origin what it comes from
     * @param lines what the origin says
     * @param sites to choose from; empty where the site is fixed
     * @param siteName the site that is fixed
     * @param ofProgramme whether it may be about no site
     */
    public record Agreeing(
            @Nullable Link origin,
            List<RecordLine> lines,
            List<Option> sites,
            @Nullable String siteName,
            boolean ofProgramme,
            List<Option> owners,
            String action,
            String back) {}
}
