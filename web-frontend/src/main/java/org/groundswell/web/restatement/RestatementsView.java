package org.groundswell.web.restatement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was restated.
 *
 * @param decisions those that rested on figures which were told anew since
 * @param chosen the figures told anew since one entry; absent until one is chosen
 */
public record RestatementsView(
        List<Shown> decisions, @Nullable Chosen chosen) {

    /**
     * A decision and what it was shown.
     *
     * @param entry at which the figures were shown, in words
     * @param figuresUrl where they are set against how they read now
     */
    public record Shown(String question, String url, String entry, long figures, String figuresUrl) {}

    /**
     * @param number of the page, of so many
     * @param wholeUrl to all of that entry, where only what a file holds is listed
     */
    public record Chosen(
            long since,
            long total,
            List<Line> lines,
            int number,
            int pages,
            String csvUrl,
            @Nullable String wholeUrl) {}

    /** @param compareUrl the series now, against then */
    public record Line(
            String measure, String site, String month, String was, String is, String changed, String compareUrl) {}
}
