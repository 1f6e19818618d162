package org.groundswell.web.record;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.record.FieldBox;
import org.groundswell.web.platform.record.RecordLine;
import org.jspecify.annotations.Nullable;

/** What the pages of records show. */
public final class RecordViews {

    private RecordViews() {}

    /**
     * The kinds there are, each with its page.
     *
     * @param standing of all kinds together
     */
    public record Kinds(List<Kind> kinds, long standing) {}

    /** @param newest the day that the newest is about, in words; empty where none stands */
    public record Kind(String label, String help, String url, long standing, long withdrawn, String newest) {}

    /**
     * @param told the first words of the record
     * @param due when it is due; empty where nothing is
     */
    public record Line(
            String url, String told, String site, String happened, String due, String by, boolean withdrawn) {}

    /** What all records of a kind say together, as a table. */
    public record Summary(String heading, String told, List<String> columns, List<SummaryRow> rows) {}

    public record SummaryRow(String name, @Nullable String url, List<Cell> cells) {}

    public record Cell(String said, @Nullable String url) {}

    public record Listing(
            String kind,
            String label,
            String help,
            List<Line> lines,
            long total,
            int number,
            int pages,
            boolean filtered,
            boolean hasDue,
            @Nullable Summary summary,
            @Nullable String newUrl,
            String csvUrl) {}

    /**
     * @param action where the form is sent
     * @param sites offered for a new record; empty where the site is fixed
     * @param ofProgramme whether it may be about no site
     */
    public record Editing(
            String title,
            String help,
            String action,
            String back,
            List<FieldBox> boxes,
            List<Option> sites,
            boolean ofProgramme,
            boolean amending) {}

    public record Version(
            String when,
            long entry,
            String by,
            String what,
            String changed,
            @Nullable String reason) {}

    public record Shown(
            String title,
            String label,
            @Nullable String siteName,
            @Nullable String siteUrl,
            boolean withdrawn,
            List<RecordLine> lines,
            List<Version> versions,
            @Nullable String editUrl,
            @Nullable String withdrawUrl,
            @Nullable String restoreUrl,
            @Nullable String agreeUrl,
            String back) {}

    public record Withdrawing(String title, String action, String back) {}
}
