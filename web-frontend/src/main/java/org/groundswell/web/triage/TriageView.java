package org.groundswell.web.triage;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * Which sites need somebody.
 *
 * @param finding how many figures are late and how many sites have moved
 * @param places how many sites stand where, in a sentence
 * @param measures to choose from; none where none is defined
 * @param month as the address writes it
 * @param since as the address writes it
 * @param returns how many figures are due and in, in a sentence
 */
public record TriageView(
        String finding,
        String places,
        List<Option> measures,
        String measure,
        String month,
        String since,
        String returns,
        List<Late> late,
        List<Moves> moves) {

    /**
     * @param lateness for how long, in words
     * @param latest the last month it sent
     * @param spoken when somebody spoke to it last, and who
     * @param spokenUrl what was written down then
     * @param contactUrl where another contact is recorded, for whoever may
     */
    public record Late(
            String name,
            String url,
            String region,
            String lateness,
            String latest,
            String spoken,
            @Nullable String spokenUrl,
            @Nullable String contactUrl) {}

    /** Moves of one direction; {@code none} is said where there are none. */
    public record Moves(String heading, String none, List<Moved> moves) {}

    public record Moved(
            String name,
            String url,
            String way,
            String on,
            @Nullable String reason,
            String entryUrl,
            long entry) {}
}
