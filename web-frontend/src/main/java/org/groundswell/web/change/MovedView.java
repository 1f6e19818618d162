package org.groundswell.web.change;

import java.util.List;
import org.groundswell.web.figure.Waterfall;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.reading.MeasureReading;
import org.jspecify.annotations.Nullable;

/**
 * What moved a number.
 *
 * @param result absent where what was typed cannot be asked
 * @param named moments to start from by one link
 */
public record MovedView(
        MeasureReading measure,
        String path,
        String title,
        String measureUrl,
        List<Named> named,
        List<Option> regions,
        List<Option> waves,
        @Nullable String site,
        @Nullable Result result) {

    /** The fields of the page, whose faults are told below the sentence they stand in. */
    public static final List<String> FIELDS = List.of("from", "to", "firstMonth", "lastMonth");

    /** A moment with a name: last week, last month, before the last import. */
    public record Named(String label, String url) {}

    /**
     * @param figure absent where nothing moved or there was no figure at one of the moments
     * @param same whether both moments are one entry
     * @param wide the drawing for wide screens
     */
    public record Result(
            String finding,
            String subtitle,
            String from,
            String to,
            boolean same,
            @Nullable Waterfall figure,
            String wide,
            String narrow,
            String csvUrl,
            List<Part> parts,
            String all,
            boolean partChosen,
            List<Entry> entries,
            int total,
            int withheld,
            int page,
            int pages) {}

    /** @param told the change with its sign; empty where it cannot be reckoned */
    public record Part(String label, String meaning, String told, int entries, String url, boolean current) {}

    public record Entry(
            long entry,
            String url,
            String part,
            String when,
            String who,
            String what,
            @Nullable String why,
            @Nullable String site,
            String months,
            String before,
            String after) {}
}
