package org.groundswell.web.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything found in an audit, each with the entry it rests on. */
public record AuditReportView(List<Finding> findings, String counted, int number, int pages) {

    public AuditReportView {
        findings = List.copyOf(findings);
    }

    /**
     * @param kind in order, a question, or a concern
     * @param happened what the entry says; absent where the reader may not see it
     * @param screenUrl the screen as it then was; absent where none was noted
     * @param receiptUrl the proof of the entry, to keep
     */
    public record Finding(
            String kind,
            String colour,
            String what,
            @Nullable String follow,
            long entry,
            String entryUrl,
            @Nullable String happened,
            @Nullable String when,
            @Nullable String who,
            @Nullable String screenUrl,
            String receiptUrl,
            String url,
            String notedBy,
            String notedAt) {}
}
