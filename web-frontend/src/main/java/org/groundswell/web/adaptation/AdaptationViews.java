package org.groundswell.web.adaptation;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordLine;
import org.jspecify.annotations.Nullable;

/** What the pages of components and adaptations show. */
public final class AdaptationViews {

    private AdaptationViews() {}

    /** A state in a word with a colour. */
    public record Tag(String told, String colour) {}

    public record Link(String text, String url) {}

    public record ComponentLine(
            String name, String url, Tag status, String function, String form, String limits, String basis) {}

    public record Components(
            List<ComponentLine> lines, @Nullable String newUrl) {}

    /** One component, and what sites did with it. */
    public record Component(
            String name, Tag status, List<Link> actions, List<RecordLine> lines, List<PrecedentLine> precedents) {}

    public record Line(String url, String what, String site, String component, Tag outcome, String recorded) {}

    public record Listing(
            List<Line> lines,
            String finding,
            int number,
            int pages,
            boolean filtered,
            List<Option> outcomes,
            String outcome,
            @Nullable String component,
            @Nullable String newUrl,
            String componentsUrl) {}

    public record StepLine(
            String what,
            String when,
            String by,
            long entry,
            @Nullable String reason) {}

    public record Shown(
            String what,
            String site,
            String siteUrl,
            Tag outcome,
            String standing,
            List<Link> actions,
            List<RecordLine> answer,
            List<RecordLine> lines,
            List<PrecedentLine> precedents,
            List<StepLine> steps,
            String back) {}

    /** What others did with the same component. */
    public record PrecedentLine(
            String where, String what, String function, Tag outcome, String why, String afterwards) {}

    /** First which site and which component. */
    public record Choosing(List<Option> sites, List<Option> components, String site, String action, String back) {}

    /**
     * @param lead what it is about
     * @param note what follows from sending it
     * @param showsPrecedents whether it belongs here to say what others did
     */
    public record Filling(
            String title,
            @Nullable String lead,
            @Nullable String note,
            List<RecordLine> lines,
            List<PrecedentLine> precedents,
            boolean showsPrecedents,
            List<FieldBox> boxes,
            String send,
            String action,
            String back) {}
}
