package org.groundswell.web.handover;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.record.RecordLine;
import org.jspecify.annotations.Nullable;

/** What the pages about handover show. */
public final class HandoverViews {

    private HandoverViews() {}

    /**
     * @param finding how many of the sites shown have a criterion that is not met
     * @param rules how criteria are judged, and what a gap needs
     */
    public record Matrix(
            String finding,
            String about,
            List<String> rules,
            Filters filters,
            List<Key> legend,
            List<Head> heads,
            List<Row> rows,
            int number,
            int pages,
            String csvUrl) {}

    public record Filters(
            List<Option> regions, List<Option> waves, List<Option> stages, List<Option> groups, boolean any) {}

    /** @param look the class of symbol and colour */
    public record Key(String look, String label) {}

    /** @param prompt what the criterion asks */
    public record Head(String label, String prompt) {}

    /** @param ends when support ends, in words */
    public record Row(String name, String url, String about, String ends, List<Cell> cells, String met) {}

    /** @param note what the state alone does not say */
    public record Cell(String look, String text, @Nullable String note) {}

    /**
     * One site's handover.
     *
     * @param afterwards what follows where something does not hold
     */
    public record Shown(
            String name,
            String finding,
            String about,
            List<Criterion> criteria,
            @Nullable String support,
            @Nullable Way setSupport,
            String afterwards,
            List<Check> checks,
            List<Step> steps) {}

    /**
     * @param lines evidence, who judged and when, and what closes a gap
     * @param notes what was accepted or lost
     */
    public record Criterion(
            String id,
            String label,
            String prompt,
            String asked,
            String state,
            String look,
            List<RecordLine> lines,
            List<String> notes,
            List<Way> ways) {}

    /** @param due when it is due, or when it was made, in words */
    public record Check(
            String label,
            String due,
            List<String> told,
            @Nullable Way way) {}

    public record Step(
            String when, String by, String what, @Nullable String said, String entryUrl, long entry) {}

    public record Way(String url, String text) {}
}
