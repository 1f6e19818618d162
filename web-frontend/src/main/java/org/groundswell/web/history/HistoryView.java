package org.groundswell.web.history;

import java.util.List;
import org.groundswell.web.platform.form.Option;
import org.jspecify.annotations.Nullable;

/** A page of the history, newest first. */
public record HistoryView(
        List<Line> lines,
        String counted,
        @Nullable String only,
        List<Option> types,
        boolean filtered,
        @Nullable String newerUrl,
        @Nullable String olderUrl,
        @Nullable String newestUrl,
        String csvUrl,
        String replayUrl) {

    /**
     * @param whoUrl the entries of this person alone
     * @param asAtUrl the programme as at this entry
     * @param url the entry itself
     */
    public record Line(
            long entry,
            String when,
            String who,
            String whoUrl,
            String what,
            @Nullable String why,
            String kind,
            String url,
            String asAtUrl) {}
}
